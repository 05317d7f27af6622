import { withMore } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

/** What users of other lakes said of permissions that come and go, and of policies that grow. */
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
];
