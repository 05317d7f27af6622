import { buildLake } from "../../components/build-lake.ts";
import type { StackSettings } from "../../components/stack-settings.ts";
import type { Plan } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";
import { asOf, lakeOf } from "../declaration/sample-files.ts";

/** Of the sample's account in dev. */
export const stackSettings: StackSettings = {
  environment: "dev",
  account: "111122223333",
  region: "eu-west-2",
  deployRole: "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy",
  samlProvider: "arn:aws:iam::111122223333:saml-provider/directory",
  asOf,
  directory: ".",
};

/** What the program would make of some files. */
export async function planOf(files: ReadonlyMap<string, string>, changed: Partial<StackSettings> = {}): Promise<Plan> {
  const settings = { ...stackSettings, ...changed };
  return await previewProgram({
    program: async () => buildLake(lakeOf(files), settings),
    project: "lakeward",
    stack: settings.environment,
    config: {},
  });
}

/** One more department, right in itself: its file's name and text. */
export const librariesFile: readonly [string, string] = [
  "departments/libraries.yaml",
  `department: libraries
owner: libraries.owner@exampleshire.gov.uk
purposes:
  lending: { about: customer, basis: public_task, power: Public Libraries and Museums Act 1964, dpia: screened 2026-02-11, review: 2027-06-30 }
sources:
  desk: { upload: engineers }
datasets:
  loans:
    description: Loans of books; one row a loan
    from: desk/loans.csv
    keep: 2 years after arrival (PK-09)
    columns:
      loan_no: case_number
      branch: area
      lent_on: date
access:
  - { who: analysts, sees: loans, for: lending, until: 2027-03-31 }
`,
];
