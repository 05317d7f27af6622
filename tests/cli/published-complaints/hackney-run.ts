import { withInputs, withMore, without, withPolicy } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

const parking = "departments/parking.yaml";

/** The weak points 13 to 26 of Hackney's public data platform, as seen in its code. */
export const hackneyRun: readonly Complaint[] = [
  {
    id: "hackney 13",
    complaint: "One value of confidentiality for everything, which is Public unless somebody says otherwise.",
    answers: [
      {
        kind: "refused",
        file: parking,
        written: "sees: penalty_charges_by_ward }",
        instead: "sees: penalty_charges }",
      },
      { kind: "refused", file: parking, written: "postcode: postcode", instead: "postcode: text" },
      {
        kind: "found",
        does: "puts a dataset about people into the open zone",
        rule: "MIN-26",
        change: withInputs("Dataset", "parking-permits", (inputs) => ({
          ...inputs,
          zones: ["raw", "refined", "trusted", "open"],
        })),
      },
    ],
  },
  {
    id: "hackney 14",
    complaint: "The standard names the keys of tags, and any value passes.",
    answers: [
      {
        kind: "found",
        does: "writes an environment that this is not",
        rule: "TAG-02",
        change: withInputs("s3/bucket:Bucket", "parking-raw", (inputs) => ({
          ...inputs,
          tags: { ...(inputs.tags as object), Environment: "Production" },
        })),
      },
      {
        kind: "found",
        does: "leaves the tags out",
        rule: "TAG-01",
        change: withInputs("s3/bucket:Bucket", "parking-raw", (inputs) => ({ ...inputs, tags: {} })),
      },
    ],
  },
  {
    id: "hackney 15",
    complaint: "Encryption is checked by a rule in two parts that do not see each other, with thirty exemptions.",
    answers: [
      {
        kind: "found",
        does: "takes the encryption of a bucket away, which is a resource of its own",
        rule: "ENC-01",
        change: without("BucketServerSideEncryptionConfiguration", "parking-raw-encryption"),
      },
      {
        kind: "found",
        does: "leaves results of queries under S3's own key",
        rule: "ENC-08",
        change: withInputs("athena/workgroup:Workgroup", "parking-analysts-workgroup", (inputs) => ({
          ...inputs,
          configuration: {
            enforceWorkgroupConfiguration: true,
            resultConfiguration: {
              outputLocation: "s3://exampleshire-prod-parking-results/analysts/",
              encryptionConfiguration: { encryptionOption: "SSE_S3" },
            },
          },
        })),
      },
      {
        kind: "tested",
        says: "An exception names one resource or one department, never a rule at large; it has a reason, an approver and an end ([GOV-01](rules/GOV-01.md), [GOV-02](rules/GOV-02.md)).",
        file: "declaration/exceptions.test.ts",
        title: "names one resource by type and name, or a department with a number, never both",
      },
    ],
  },
  {
    id: "hackney 16",
    complaint: "Logs are kept for 14 to 90 days, or for ever, as each was made.",
    answers: [
      {
        kind: "found",
        does: "adds a log group that says nothing of its end",
        rule: "MIN-17",
        change: withMore("aws:cloudwatch/logGroup:LogGroup", "parking-jobs", { name: "/lake/parking/jobs" }),
      },
    ],
  },
  {
    id: "hackney 17",
    complaint: "Nobody can tell who read which object.",
    answers: [
      {
        kind: "found",
        does: "lets the trail write down management events only",
        rule: "LOG-02",
        change: withInputs("Trail", "account-trail", (inputs) => ({
          ...inputs,
          advancedEventSelectors: [
            { name: "Management", fieldSelectors: [{ field: "eventCategory", equals: ["Management"] }] },
          ],
        })),
      },
      {
        kind: "found",
        does: "takes the lock and the versions from the bucket of the trail",
        rule: "RES-06",
        change: (resources) =>
          without(
            "BucketVersioning",
            "account-audit-versioning",
          )(
            withInputs("Trail", "account-trail", (inputs) => ({ ...inputs, enableLogFileValidation: false }))(
              resources,
            ),
          ),
      },
    ],
  },
  {
    id: "hackney 18",
    complaint: "Policies are checked in some pipelines and not when things are deployed.",
    answers: [
      {
        kind: "tested",
        says: "The same pack judges offline and in the engine, with the same verdicts.",
        file: "end-to-end/lake.test.ts",
        title: "is judged in the engine as it is offline",
      },
      {
        kind: "tested",
        says: "The check of a pull request runs without secrets, and another workflow writes its result as a comment.",
        file: "workflows/workflows.test.ts",
        title: "give the check, which runs a pull request's code, nothing but reading: no secret, no token",
      },
    ],
  },
  {
    id: "hackney 19",
    complaint: "A condition in a policy was dropped on its way into the document, and nobody saw.",
    answers: [
      {
        kind: "found",
        does: "loses the condition that binds a service to this account",
        rule: "IAM-09",
        change: withPolicy("iam/role:Role", "parking-pipeline", "assumeRolePolicy", /"Condition":\{[^}]*\}\},/, ""),
      },
    ],
  },
  {
    id: "hackney 20",
    complaint: "A crawler adds columns as they come, unseen; some of them say who people are.",
    answers: [
      {
        kind: "found",
        does: "gives a table a column that no dataset declares",
        rule: "MIN-03",
        change: withInputs("IcebergTable", "parking-permits-trusted", (inputs) => ({
          ...inputs,
          columns: [...(inputs.columns as readonly object[]), { name: "holder_email", type: "string" }],
        })),
      },
      {
        kind: "found",
        does: "runs a crawler over a zone",
        rule: "MIN-06",
        change: withMore("aws:glue/crawler:Crawler", "parking-crawler", {
          databaseName: "parking_raw",
          role: "crawler",
          jdbcTargets: [{ connectionName: "parking", path: "dbo/%" }],
        }),
      },
      { kind: "refused", file: parking, written: "scheme: area", instead: "nhs_number: text" },
    ],
  },
  {
    id: "hackney 21",
    complaint: "Whoever reads through Lake Formation reads the files themselves as well.",
    answers: [
      {
        kind: "found",
        does: "lets analysts read the objects of a zone",
        rule: "LF-16",
        change: withMore("aws:iam/rolePolicy:RolePolicy", "parking-analysts-more", {
          role: "lake.parking.analysts",
          policy: {
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::exampleshire-prod-parking-trusted*" },
            ],
          },
        }),
      },
    ],
  },
  {
    id: "hackney 22",
    complaint: "The catalogue, the warehouse and the scheduler each keep a list of departments and owners by hand.",
    answers: [
      {
        kind: "tested",
        says: "Registers of assets, owners, columns, shares and more are written from the same declarations, as CSV, JSON and Markdown.",
        file: "reports/registers/registers.test.ts",
        title: "have each dataset once among the assets and in the retention schedule",
      },
      {
        kind: "open",
        says: "No file is written in the format of a particular catalogue (DataHub); the registers' JSON is what one would be made of.",
      },
    ],
  },
  {
    id: "hackney 23",
    complaint: "Generated passwords stand in the state, and keys of users last for ever.",
    answers: [
      {
        kind: "found",
        does: "makes a user with a key",
        rule: "IAM-11",
        change: withMore("aws:iam/accessKey:AccessKey", "parking-supplier", { user: "supplier" }),
      },
      {
        kind: "found",
        does: "hands a job its password as an argument",
        rule: "IAM-17",
        change: withMore("aws:glue/job:Job", "parking-load", {
          roleArn: "arn:aws:iam::111122223333:role/lakeward/pipeline/lake.parking.-pipeline",
          defaultArguments: { "--db-password": "hunter2" },
        }),
      },
    ],
  },
  {
    id: "hackney 24",
    complaint: "Nobody knows how a department leaves; what protects its data is edited away by hand.",
    answers: [
      {
        kind: "tested",
        says: "`status: retiring` ends its statements, and those of others on it, before anything else goes.",
        file: "access/compile.test.ts",
        title: "gives nothing to a department that is retiring",
      },
      { kind: "refused", file: parking, written: "streetscene/analysts, sees", instead: "car_parks/analysts, sees" },
      { kind: "refused", file: parking, written: "title: Parking Services", instead: "status: gone" },
    ],
  },
  {
    id: "hackney 25",
    complaint: "Nothing can be previewed without two clouds and a live directory.",
    answers: [
      {
        kind: "tested",
        says: "`lakeward check` plans and judges everything with every socket refused.",
        file: "cli/lakeward.test.ts",
        title: "plans and judges with every socket refused, and writes the same as with them",
      },
    ],
  },
  {
    id: "hackney 26",
    complaint: "That a quota of AWS is reached shows when it is applied.",
    answers: [
      {
        kind: "tested",
        says: "What AWS raises for nobody is refused at the statement that is one too many, with its line; the register of quotas counts the rest.",
        file: "cli/load-within-limits.test.ts",
        title: "are refused beyond it, at a statement of those that are too many",
      },
    ],
  },
];
