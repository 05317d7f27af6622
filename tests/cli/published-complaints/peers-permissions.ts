import { withInputs, withMore } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

const parking = "departments/parking.yaml";

/** What users of other lakes said of permissions that come and go, of policies that grow, and of finer control. */
export const peersPermissions: readonly Complaint[] = [
  {
    id: "peers 4.1a",
    complaint: "Writing the settings of Lake Formation wipes those of others; open defaults are hard to be rid of.",
    said: "awslabs/aws-serverless-data-lake-framework PR #219; ministryofjustice/modernisation-platform#7568; modernisation-platform-environments PR #11834, #11843",
    answers: [
      {
        kind: "tested",
        says: "Our settings add to what is there and take back only their own ([P1 to P3, P14](published-losses.md)).",
        file: "provider/published-losses/settings-losses.ts",
        title: 'id: "P2"',
      },
      {
        kind: "found",
        does: "writes settings that name no administrator",
        rule: "LF-01",
        change: withMore("aws:lakeformation/dataLakeSettings:DataLakeSettings", "more-settings", {
          createDatabaseDefaultPermissions: [],
          createTableDefaultPermissions: [],
        }),
      },
    ],
  },
  {
    id: "peers 4.1b",
    complaint: "A second run finds differences where nothing changed, and for ever.",
    said: "hashicorp/terraform-provider-aws#49453, #17299, #17633, #22570, #38066",
    answers: [
      {
        kind: "tested",
        says: "A second run finds nothing to do, on the local AWS and in the model ([P6, P7](published-losses.md)).",
        file: "end-to-end/lake.test.ts",
        title: "changes nothing when it is run again",
      },
    ],
  },
  {
    id: "peers 4.1c",
    complaint: "A grant that was taken out is still there.",
    said: "hashicorp/terraform-provider-aws#39082, #34003",
    answers: [
      {
        kind: "tested",
        says: "What is taken out is revoked ([P8](published-losses.md)).",
        file: "provider/published-losses/access-losses.ts",
        title: 'id: "P8"',
      },
      {
        kind: "tested",
        says: "`lakeward drift` names every grant that no declaration makes.",
        file: "access/drift/find-drift.test.ts",
        title: "is a grant that no declaration makes, by name or by tag, to anybody",
      },
    ],
  },
  {
    id: "peers 4.1d",
    complaint: "Rights that an administrator has anyway are taken for grants.",
    said: "hashicorp/terraform-provider-aws#35160",
    answers: [
      {
        kind: "tested",
        says: "They are told apart ([P9](published-losses.md)).",
        file: "provider/published-losses/access-losses.ts",
        title: 'id: "P9"',
      },
    ],
  },
  {
    id: "peers 4.1e",
    complaint: "Many grants at once conflict with each other, and the stack is rolled back.",
    said: "aws/aws-cdk#36215; aws-cloudformation/cloudformation-coverage-roadmap#2432",
    answers: [
      {
        kind: "tested",
        says: "Calls are gathered into batches and tried again ([P11](published-losses.md)).",
        file: "provider/published-losses/access-losses.ts",
        title: 'id: "P11"',
      },
    ],
  },
  {
    id: "peers 4.1f",
    complaint: "After a change by hand a share is broken, and nothing says so.",
    said: "data-dot-all/dataall#827, #900",
    answers: [
      {
        kind: "tested",
        says: "`lakeward drift` names what differs from the declarations.",
        file: "access/drift/find-drift.test.ts",
        title: "is a filter that shows something else, is gone, or was made by hand",
      },
      {
        kind: "tested",
        says: "Whatever hands of others did in between, a recovery and an update end in what is declared (in the model).",
        file: "provider/commands/any-history.test.ts",
        title: "whatever happens to a lake: updates, kills, hands of others, recoveries, destroys",
      },
    ],
  },
  {
    id: "peers 4.2a",
    complaint: "With each share the in-line policy of a role grows, until IAM's 10,240 characters are full.",
    said: "data-dot-all/dataall#1845",
    answers: [
      {
        kind: "tested",
        says: "A share is a filter and a grant, and no text of a policy; what policies take is counted before.",
        file: "access/limits/count-against-limits.test.ts",
        title: "are never less than the policies that the program writes, and not much more",
      },
    ],
  },
  {
    id: "peers 4.2b",
    complaint: "The policy of a key grows with everybody who reads.",
    said: "data-dot-all/dataall#956, PR #882",
    answers: [
      {
        kind: "tested",
        says: "Readers need no right to a key of data: Lake Formation reads for them.",
        file: "components/department/reach.test.ts",
        title: "is a key of data for writers only, and a key of results for the department's own groups",
      },
    ],
  },
  {
    id: "peers 4.2c",
    complaint: "The in-line policy of a permission set has a limit that a script in CI has to measure.",
    said: "LBHackney-IT/Data-Platform PR #2789",
    answers: [
      {
        kind: "built",
        says: "No permission set is made: groups of the directory take roles of IAM.",
        holds: (resources) => resources.every(({ type }) => !type.startsWith("aws:ssoadmin/")),
      },
    ],
  },
  {
    id: "peers 4.2d",
    complaint: "A managed policy has 6,144 characters, and with enough databases they are full.",
    said: "ministryofjustice/analytical-platform#6873",
    answers: [
      {
        kind: "built",
        says: "The lake makes no managed policy.",
        holds: (resources) => resources.every(({ type }) => type !== "aws:iam/policy:Policy"),
      },
      {
        kind: "tested",
        says: "Those that the bootstrap makes, the boundaries, fit.",
        file: "bootstrap/role-boundaries.test.ts",
        title: "fit a managed policy: 6,144 characters without spaces",
      },
    ],
  },
  {
    id: "peers 4.2e",
    complaint: "A role takes ten managed policies.",
    said: "aws/modern-data-architecture-accelerator#19",
    answers: [
      {
        kind: "built",
        says: "No role has a managed policy attached.",
        holds: (resources) =>
          resources.every(
            ({ type, inputs }) =>
              type !== "aws:iam/rolePolicyAttachment:RolePolicyAttachment" && !inputs.managedPolicyArns,
          ),
      },
    ],
  },
  {
    id: "peers 4.3a",
    complaint: "Columns cannot be kept back.",
    said: "data-dot-all/dataall#84",
    answers: [
      { kind: "refused", file: parking, written: "including: [vrm, postcode]", instead: "including: [vrm, post_code]" },
      {
        kind: "tested",
        says: "Plain columns are shown, and of the others those that a statement names.",
        file: "access/compile.test.ts",
        title: "shows the plain columns, and of the others those that the statement names",
      },
    ],
  },
  {
    id: "peers 4.3b",
    complaint: "LF-tags cannot be used, or are used with values that nobody declared.",
    said: "data-dot-all/dataall#186",
    answers: [
      {
        kind: "found",
        does: "tags a table with a key that nobody declared",
        rule: "LF-18",
        change: withMore("lakeward:lakeformation:TagAssignment", "parking-permits-tag", {
          database: "parking_trusted",
          table: "permits",
          tags: { sensitivity: "high" },
        }),
      },
    ],
  },
  {
    id: "peers 4.3c",
    complaint: "A share is of all or nothing: whole datasets, to whole teams.",
    said: "data-dot-all/dataall#348",
    answers: [
      {
        kind: "built",
        says: "Each group has its own filter for each table and purpose.",
        holds: (resources) =>
          resources.filter(({ type }) => type === "lakeward:lakeformation:DataCellsFilter").length ===
          resources.filter(({ type }) => /^lakeward:lake:(Access|Share)$/.test(type)).length,
      },
    ],
  },
  {
    id: "peers 4.3d",
    complaint: "A filter of rows broke with a release.",
    said: "data-dot-all/dataall#1775",
    answers: [
      {
        kind: "refused",
        file: "departments/adult_social_care.yaml",
        written: "clients where restricted = false",
        instead: "clients where restrictd = false",
      },
      {
        kind: "tested",
        says: "What a condition withholds is asked for in every way a query can, on the local AWS.",
        file: "end-to-end/queries.ts",
        title: "shows no row that a filter withholds, however it is asked",
      },
    ],
  },
  {
    id: "peers 4.3e",
    complaint: "Analysts of one team cannot be told apart from those of another.",
    said: "awslabs/aws-serverless-data-lake-framework PR #65",
    answers: [{ kind: "refused", file: parking, written: "{ who: officers,", instead: "{ who: wardens," }],
  },
  {
    id: "peers 4.3f",
    complaint: "Where all datasets have one key, nothing can be shared without giving all.",
    said: "awslabs/aws-serverless-data-lake-framework PR #405",
    answers: [
      {
        kind: "tested",
        says: "A share gives no right to a key.",
        file: "end-to-end/lake.test.ts",
        title: "lets no group of people use the key of a department's data",
      },
    ],
  },
  {
    id: "peers 4.3g",
    complaint: "Access to a database is a pull request to a platform team and days of waiting.",
    said: "ministryofjustice/analytical-platform#4302, #4367, #4749",
    answers: [
      {
        kind: "tested",
        says: "The request is one line; the check answers in seconds, without the platform team, and tells the owner what it would show.",
        file: "access/compare/pairs.test.ts",
        title: "what a change does to who sees what, as its owner reads it",
      },
      {
        kind: "open",
        says: "It is a pull request here too: a change of who sees personal data has to be decided and recorded.",
      },
    ],
  },
  {
    id: "peers 4.4a",
    complaint: "People cannot find out what they themselves may see.",
    said: "ministryofjustice/analytical-platform#7590",
    answers: [
      {
        kind: "tested",
        says: "`lakeward access principal` answers for a group; `report access --html` is a page for everybody.",
        file: "cli/access/access.test.ts",
        title: "about everyone and everything name who and what, and no more",
      },
    ],
  },
  {
    id: "peers 4.4b",
    complaint: "Data that is harmless waits for an approval like all other.",
    said: "data-dot-all/dataall#925, PR #988",
    answers: [
      {
        kind: "tested",
        says: "What is about nobody is opened to a department or the whole body by one line, without dates and purposes.",
        file: "access/compile.test.ts",
        title: "opens whole tables only when they are about nobody",
      },
      {
        kind: "refused",
        file: parking,
        written: "{ who: public, sees: penalty_charges_by_ward }",
        instead: "{ who: organisation, sees: permits }",
      },
    ],
  },
  {
    id: "peers 4.4c",
    complaint: "Access that was given once stays for ever.",
    said: "data-dot-all/dataall#1083, PR #1489",
    answers: [
      {
        kind: "refused",
        file: parking,
        written: "for: parking, until: 2027-03-31",
        instead: "for: parking, until: 2029-03-31",
      },
      {
        kind: "tested",
        says: "From the day after its last day a statement gives nothing; the check says beforehand what ends soon.",
        file: "access/compile.test.ts",
        title: "gives nothing from the day after a statement's last day",
      },
    ],
  },
  {
    id: "peers 4.4d",
    complaint:
      "In hybrid mode access comes and goes by an opt-in that is missing, or by a right to fetch credentials that is.",
    said: "ministryofjustice/analytical-platform#4359, #4659, #4707, #5233",
    answers: [
      {
        kind: "found",
        does: "registers a zone in hybrid mode",
        rule: "LF-14",
        change: withInputs("Registration", "parking-trusted-registration", (inputs) => ({
          ...inputs,
          hybridAccess: true,
        })),
      },
      {
        kind: "built",
        says: "Every role of a group may fetch credentials of Lake Formation.",
        holds: (resources) =>
          ["analysts", "officers"].every((group) =>
            JSON.stringify(resources.find(({ name }) => name === `parking-${group}-policy`)?.inputs).includes(
              "lakeformation:GetDataAccess",
            ),
          ),
      },
    ],
  },
  {
    id: "peers 4.4e",
    complaint: "There is no command that says why somebody can or cannot read a table.",
    said: "awslabs/aws-support-tools PR #256",
    answers: [
      {
        kind: "tested",
        says: "`lakeward access ask` answers for declarations or an account, with its reasons and ways past them.",
        file: "cli/access/access.test.ts",
        title: "are answered from a snapshot",
      },
    ],
  },
];
