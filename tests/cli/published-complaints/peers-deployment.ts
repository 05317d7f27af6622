import { withInputs, withMore } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

/** What users of other lakes said of the first deployment, of taking it down, and of changes without end. */
export const peersDeployment: readonly Complaint[] = [
  {
    id: "peers 4.5a",
    complaint: "On a fresh account the registration of a location fails.",
    said: "awslabs/aws-serverless-data-lake-framework#137",
    answers: [
      {
        kind: "tested",
        says: "A location waits for its bucket, its key and its role.",
        file: "components/order.test.ts",
        title: "registers a location after its bucket is locked and its role can use it",
      },
    ],
  },
  {
    id: "peers 4.5b",
    complaint: "The grant of a data location fails, or goes to who should not have it.",
    said: "awslabs/aws-serverless-data-lake-framework#513",
    answers: [
      {
        kind: "found",
        does: "lets analysts make tables on a zone",
        rule: "LF-13",
        change: withMore(
          "lakeward:lakeformation:Grant",
          "parking-analysts-location",
          {
            principal: "arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts",
            on: { dataLocation: { arn: "arn:aws:s3:::exampleshire-prod-parking-trusted" } },
            permissions: ["DATA_LOCATION_ACCESS"],
          },
          "parking-permissions",
        ),
      },
      {
        kind: "tested",
        says: "Grants come after what they are on.",
        file: "components/order.test.ts",
        title: "makes a grant after its filter, the filter after its table, the table after its location is registered",
      },
    ],
  },
  {
    id: "peers 4.5c",
    complaint: "The administrator's role is written into the code.",
    said: "awslabs/aws-serverless-data-lake-framework PR #390",
    answers: [
      {
        kind: "tested",
        says: "It is the deploy role that the bootstrap makes, and is named in the stack's file.",
        file: "bootstrap/bootstrap.test.ts",
        title: "makes the deploy role the first data lake administrator, and the preview role one that reads",
      },
      {
        kind: "found",
        does: "makes a group of people an administrator",
        rule: "LF-03",
        change: withInputs("Settings", "account-settings", (inputs) => ({
          ...inputs,
          administrators: ["arn:aws:iam::111122223333:role/lakeward/group/lake.parking.analysts"],
        })),
      },
    ],
  },
  {
    id: "peers 4.5d",
    complaint: "Taking a lake down fails by the order in which it is done.",
    said: "aws/modern-data-architecture-accelerator#8",
    answers: [
      {
        kind: "tested",
        says: "On the local AWS everything of ours goes, and nothing of another's.",
        file: "end-to-end/lake.test.ts",
        title: "leaves nothing of ours when it is removed, and all of another's",
      },
    ],
  },
  {
    id: "peers 4.5e",
    complaint: "A first deployment fails for want of the files of its jobs.",
    said: "aws/modern-data-architecture-accelerator#59",
    answers: [
      {
        kind: "built",
        says: "The lake brings no jobs, so that none can lack their files.",
        holds: (resources) => resources.every(({ type }) => type !== "aws:glue/job:Job"),
      },
    ],
  },
  {
    id: "peers 4.5f",
    complaint: "What was destroyed leaves its files, and the next deployment refuses them.",
    said: "aws/modern-data-architecture-accelerator#74",
    answers: [
      {
        kind: "found",
        does: "takes the protection from a bucket that holds data in prod",
        rule: "RES-02",
        change: (resources) =>
          resources.map((each) =>
            each.type === "aws:s3/bucket:Bucket" && each.name === "parking-raw" ? { ...each, options: {} } : each,
          ),
      },
      {
        kind: "open",
        says: "What a protected environment retains stays in the account, files and all; taking it in again by `pulumi import` was not tried for buckets.",
      },
    ],
  },
  {
    id: "peers 4.5g",
    complaint: "The policy of a key lacks a service that needs it, which shows when that service runs.",
    said: "aws/modern-data-architecture-accelerator#46",
    answers: [
      {
        kind: "tested",
        says: "What Glue, CloudTrail and the pipeline need of our keys is held by tests.",
        file: "components/account/account-foundation.test.ts",
        title: "lets whoever may read the catalogue have Glue decrypt it",
      },
      {
        kind: "open",
        says: "For a service that somebody adds, no rule tells that a key lacks it, and no test of ours would.",
      },
    ],
  },
  {
    id: "peers 4.5h",
    complaint: "An upgrade breaks what worked.",
    said: "data-dot-all/dataall#1770",
    answers: [
      {
        kind: "tested",
        says: "Every name of a resource is locked: one that changes is seen before it is merged.",
        file: "components/urns.test.ts",
        title: "are those of the lock file for one department, so that a rename is a decision",
      },
      {
        kind: "found",
        does: "has a bucket replaced",
        rule: "RES-08",
        change: (resources) =>
          resources.map((each) =>
            each.type === "aws:s3/bucket:Bucket" && each.name === "parking-raw"
              ? { ...each, operation: "replace" }
              : each,
          ),
      },
    ],
  },
  {
    id: "peers 4.5i",
    complaint: "Settings, registrations, tags, grants and filters have to come in an order that only a document says.",
    said: "best-practice guides of AWS and of others",
    answers: [
      {
        kind: "tested",
        says: "The order is in the dependencies.",
        file: "components/order.test.ts",
        title: "closes and tags a database before the first table is made in it",
      },
    ],
  },
  {
    id: "peers 4.6",
    complaint: "Most changes of a lake are about access, and many of them are taken back.",
    said: "LBHackney-IT/Data-Platform: 72 of 861 commits since January 2025 name access, 20 are reverts",
    answers: [
      {
        kind: "tested",
        says: "Each pull request says who would see more, less or otherwise, before it is merged.",
        file: "cli/access-diff.test.ts",
        title: "compares commits, and touches nothing of the work tree",
      },
    ],
  },
];
