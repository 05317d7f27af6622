import { withInputs, withMore } from "./changes.ts";
import type { Complaint } from "./complaint.ts";

const parking = "departments/parking.yaml";

/** What users of other lakes said of control that is too coarse, and of finding out and waiting. */
export const peersControl: readonly Complaint[] = [
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
