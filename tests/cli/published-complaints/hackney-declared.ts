import { withInputs, withMore, without, withPolicy } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

const parking = "departments/parking.yaml";
const newRole = { Version: "2012-10-17", Statement: [] };

/** The weak points 1 to 12 of Hackney's public data platform, as seen in its code. */
export const hackneyDeclared: readonly Complaint[] = [
  {
    id: "hackney 1",
    complaint: "The list of departments stands in nine places, and a new one is forgotten in some of them.",
    answers: [
      {
        kind: "tested",
        says: "One file is all that a department is made of; adding it changes nothing of the others.",
        file: "components/urns.test.ts",
        title: "that adds a department changes no other URN and no input",
      },
      { kind: "refused", file: parking, written: "department: parking", instead: "department: car_parks" },
    ],
  },
  {
    id: "hackney 2",
    complaint:
      "A department is a block of code that is copied: misspelt keys and names that are too long show when it is applied.",
    answers: [
      { kind: "refused", file: parking, written: "    keep: 6 years", instead: "    kep: 6 years" },
      {
        kind: "refused",
        file: "lake.yaml",
        written: "organisation: exampleshire",
        instead: "organisation: exampleshire_county",
      },
    ],
  },
  {
    id: "hackney 3",
    complaint: "All departments share the buckets of a zone, and its key; only a prefix in a policy keeps them apart.",
    answers: [
      { kind: "refused", file: parking, written: "title: Parking Services", instead: "bucket: shared-raw" },
      {
        kind: "built",
        says: "Every bucket of a zone is encrypted with a key of its own department's, and no other.",
        holds: (resources) => {
          const keysOf = resources
            .filter(
              ({ type, name }) =>
                type.endsWith(":BucketServerSideEncryptionConfiguration") && !name.startsWith("account-"),
            )
            .map(({ name, propertyDependencies }) => ({ name, keys: propertyDependencies?.rules ?? [] }));
          const isOwn = (name: string, key: string) =>
            /::(\w+)-(data|results)-key$/.exec(key)?.[1] === name.slice(0, name.indexOf("-"));
          return (
            keysOf.length > 0 &&
            keysOf.every(({ name, keys }) => keys.length === 1 && keys.every((key) => isOwn(name, key)))
          );
        },
      },
      {
        kind: "found",
        does: "takes the bucket's own encryption for one with another department's key",
        rule: "ENC-03",
        change: (resources) =>
          resources.map((each) =>
            each.name === "parking-raw-encryption"
              ? {
                  ...each,
                  propertyDependencies: {
                    ...each.propertyDependencies,
                    rules: resources.filter(({ name }) => name === "adult_social_care-data-key").map(({ urn }) => urn),
                  },
                }
              : each,
          ),
      },
    ],
  },
  {
    id: "hackney 4",
    complaint: "Lake Formation is there, and enforces nothing: defaults are open, locations are not registered.",
    answers: [
      {
        kind: "found",
        does: "leaves a zone's bucket unregistered",
        rule: "LF-14",
        change: without("Registration", "parking-trusted-registration"),
      },
      {
        kind: "found",
        does: "makes a database beside the components, open as the account's defaults have it",
        rule: "LF-01",
        change: withMore("aws:lakeformation/dataLakeSettings:DataLakeSettings", "more-settings", {
          admins: ["arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy"],
          createDatabaseDefaultPermissions: [{ principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] }],
          createTableDefaultPermissions: [],
        }),
      },
    ],
  },
  {
    id: "hackney 5",
    complaint: "Who sees a table sees all of its columns.",
    answers: [
      { kind: "refused", file: parking, written: "including: [vrm, postcode]", instead: "including: all" },
      {
        kind: "found",
        does: "grants the whole table beside the filter",
        rule: "LF-12",
        change: withMore(
          "lakeward:lakeformation:Grant",
          "parking-analysts-everything",
          {
            principal: "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts",
            on: { table: { database: "parking_trusted", name: "penalty_charges" } },
            permissions: ["SELECT"],
          },
          "parking-permissions",
        ),
      },
    ],
  },
  {
    id: "hackney 6",
    complaint: "A grant is text of a policy: for whom, why, by which law, agreed where and until when is nowhere.",
    answers: [
      {
        kind: "refused",
        file: parking,
        written: ", agreement: ISA-12, until: 2027-03-31",
        instead: ", until: 2027-03-31",
      },
      { kind: "refused", file: parking, written: "for: parking, until: 2027-03-31", instead: "for: parking" },
      {
        kind: "refused",
        file: parking,
        written: "basis: public_task, power: Traffic Management Act 2004",
        instead: "basis: public_task",
      },
      { kind: "refused", file: parking, written: ", dpia: DPIA-88", instead: "" },
    ],
  },
  {
    id: "hackney 7",
    complaint: "The owner of the data appears nowhere, and is not asked when access to it changes.",
    answers: [
      { kind: "refused", file: parking, written: "owner: parking.owner@exampleshire.gov.uk\n", instead: "" },
      {
        kind: "found",
        does: "puts a person where a role's mailbox belongs",
        rule: "TAG-08",
        change: withInputs("Department", "parking", (inputs) => ({
          ...inputs,
          owner: "jane.smith@exampleshire.gov.uk",
        })),
      },
      {
        kind: "tested",
        says: "Each change of who sees what is told to its owner, in sentences, before it is merged.",
        file: "access/compare/pairs.test.ts",
        title: "what a change does to who sees what, as its owner reads it",
      },
      {
        kind: "tested",
        says: "`lakeward owners` writes the CODEOWNERS file from the declarations, so that an owner's team reviews the department's file.",
        file: "cli/owners.test.ts",
        title: "lets the team of a department's owner review its file, or who records decisions made elsewhere",
      },
    ],
  },
  {
    id: "hackney 8",
    complaint: "Every department may write to, and delete from, the shared data.",
    answers: [
      {
        kind: "found",
        does: "lets another department's analysts write to a table",
        rule: "LF-05",
        change: withMore(
          "lakeward:lakeformation:Grant",
          "streetscene-writes",
          {
            principal: "arn:aws:iam::111122223333:role/lakeward/group/lake.streetscene.analysts",
            on: { table: { database: "parking_refined", name: "penalty_charges" } },
            permissions: ["SELECT", "INSERT", "DELETE"],
          },
          "parking-permissions",
        ),
      },
      {
        kind: "tested",
        says: "A pipeline writes to its own department's zones only.",
        file: "components/department/reach.test.ts",
        title: "is, for a pipeline, its own department's zones and databases",
      },
    ],
  },
  {
    id: "hackney 9",
    complaint: "A role may do everything that a service can, use every key, or delete tables of any database.",
    answers: [
      {
        kind: "found",
        does: "gives the pipeline every action of Glue",
        rule: "IAM-02",
        change: withPolicy("RolePolicy", "parking-pipeline-policy", "policy", '"glue:GetDatabase"', '"glue:*"'),
      },
      {
        kind: "found",
        does: "lets it decrypt with every key",
        rule: "ENC-06",
        change: withMore("aws:iam/rolePolicy:RolePolicy", "parking-pipeline-more", {
          role: "lake.parking.-pipeline",
          policy: { ...newRole, Statement: [{ Effect: "Allow", Action: "kms:Decrypt", Resource: "*" }] },
        }),
      },
    ],
  },
  {
    id: "hackney 10",
    complaint: "Nothing ends: data is kept for ever, and so are older versions of it.",
    answers: [
      { kind: "refused", file: parking, written: "    keep: 6 years after closed_on (PK-07)\n", instead: "" },
      {
        kind: "refused",
        file: parking,
        written: "keep: 6 years after closed_on (PK-07)",
        instead: "keep: 9 years after closed_on (PK-07)",
      },
      {
        kind: "found",
        does: "takes the lifecycle of a zone's bucket away",
        rule: "MIN-12",
        change: without("BucketLifecycleConfiguration", "parking-raw-lifecycle"),
      },
      {
        kind: "found",
        does: "keeps older versions without an end",
        rule: "MIN-13",
        change: withInputs("BucketLifecycleConfiguration", "parking-raw-lifecycle", (inputs) => ({
          ...inputs,
          rules: [{ id: "end", status: "Enabled", filter: { prefix: "" }, expiration: { days: 60 } }],
        })),
      },
    ],
  },
  {
    id: "hackney 11",
    complaint: "Results of queries stay for ever, and who asks may choose where they go.",
    answers: [
      {
        kind: "found",
        does: "lets clients choose their own settings",
        rule: "ENC-09",
        change: withInputs("athena/workgroup:Workgroup", "parking-analysts-workgroup", (inputs) => ({
          ...inputs,
          configuration: { ...(inputs.configuration as object), enforceWorkgroupConfiguration: false },
        })),
      },
      {
        kind: "found",
        does: "takes the end of results away",
        rule: "MIN-15",
        change: without("BucketLifecycleConfiguration", "parking-results-lifecycle"),
      },
      {
        kind: "found",
        does: "takes away the number of bytes at which a query stops",
        rule: "COST-01",
        change: withInputs("athena/workgroup:Workgroup", "parking-analysts-workgroup", (inputs) => ({
          ...inputs,
          configuration: { ...(inputs.configuration as object), bytesScannedCutoffPerQuery: undefined },
        })),
      },
    ],
  },
  {
    id: "hackney 12",
    complaint: "Live data is copied to an environment for testing as it is.",
    answers: [
      {
        kind: "found",
        does: "draws from a live database in dev",
        rule: "MIN-27",
        environment: "dev",
        change: withMore("aws:dms/endpoint:Endpoint", "parking-live", {
          endpointType: "source",
          engineName: "sqlserver",
        }),
      },
      {
        kind: "found",
        does: "replicates the raw zone of prod into a bucket that keeps it",
        rule: "MIN-18",
        change: withMore("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "parking-copy", {
          bucket: "exampleshire-prod-parking-raw",
          role: "arn:aws:iam::111122223333:role/copy",
          rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::exampleshire-dev-parking-raw" } }],
        }),
      },
    ],
  },
];
