import { changed, sampleFiles, withChange } from "../../declaration/sample-files.ts";

type Files = ReadonlyMap<string, string>;

/** A change that councils make, by a name that says what it is. */
export interface Pair {
  readonly name: string;
  readonly before?: Files;
  readonly after: Files;
  /** The day that counts as today; the sample's unless said. */
  readonly asOf?: string;
}

const lake = "lake.yaml";
const parking = "departments/parking.yaml";
const care = "departments/adult_social_care.yaml";
const street = "departments/streetscene.yaml";

const shared = (columns: string): Files =>
  withChange(
    changed(
      parking,
      "sees: penalty_charges, for: streetscene/safety",
      `sees: penalty_charges, including: [${columns}], for: streetscene/safety`,
    ),
    street,
    "uses: [parking/penalty_charges]",
    `uses: { parking/penalty_charges: [${columns}] }`,
  );
const narrowed = (condition: string): Files =>
  changed(care, "sees: [clients where restricted = false, packages", `sees: [clients where ${condition}, packages`);
const newStatement = (statement: string, files: Files = sampleFiles): Files =>
  withChange(files, parking, "  - { who: public", `  - ${statement}\n  - { who: public`);

const linked = (departments: string): Files =>
  withChange(
    changed(
      lake,
      "limits:\n  access",
      `linkages:\n  health: { departments: [${departments}], dpia: DPIA-70, review: 2027-03-31 }\n\nlimits:\n  access`,
    ),
    care,
    "nhs_number: { is: nhs_number, called: NHS_NO }",
    "nhs_number: { is: nhs_number, called: NHS_NO, linkage: health }",
  );

/** Before and after of the sample, each a small change; the text that a reader gets of each stands in `pairs/<name>.txt`. */
export const pairs: readonly Pair[] = [
  { name: "nothing", after: sampleFiles },
  {
    name: "a-column-that-names-a-person-is-named-in-a-statement",
    after: changed(
      parking,
      "in: refined, including: [vrm, keeper]",
      "in: refined, including: [vrm, keeper, postcode, pcn_no]",
    ),
  },
  {
    name: "a-group-sees-the-raw-copy-instead-of-the-refined-one",
    after: changed(parking, "in: refined, including: [vrm, keeper]", "in: raw, including: [vrm, keeper]"),
  },
  {
    name: "a-new-group-sees-a-table",
    after: newStatement(
      "{ who: engineers, sees: permits, in: refined, including: [vrm, uprn], for: parking, until: 2027-01-31 }",
    ),
  },
  {
    name: "a-group-no-longer-sees-a-table",
    after: changed(
      parking,
      "  - { who: officers, sees: penalty_charges, in: refined, including: [vrm, keeper], for: parking, until: 2027-03-31 }\n",
      "",
    ),
  },
  { name: "another-department-gains-a-revealing-column", after: shared("postcode") },
  { name: "another-department-loses-a-revealing-column", before: shared("postcode"), after: sampleFiles },
  {
    name: "another-department-asks-for-what-is-not-given",
    after: changed(street, "uses: [parking/penalty_charges]", "uses: [parking/penalty_charges, parking/permits]"),
  },
  {
    name: "another-department-no-longer-uses-a-table",
    after: withChange(
      changed(
        parking,
        "  - { who: streetscene/analysts, sees: penalty_charges, for: streetscene/safety, agreement: ISA-12, until: 2027-03-31 }\n",
        "",
      ),
      street,
      "    uses: [parking/penalty_charges]",
      "",
    ),
  },
  {
    name: "rows-are-no-longer-narrowed",
    after: changed(care, "sees: [clients where restricted = false, packages", "sees: [clients, packages"),
  },
  { name: "rows-are-narrowed-further", after: narrowed("restricted = false and sex = F") },
  { name: "rows-are-widened-by-or", after: narrowed("restricted = false or sex = F") },
  { name: "rows-are-others", after: narrowed("sex = F") },
  {
    name: "rows-depend-on-a-column-that-is-treated-otherwise",
    before: changed(
      care,
      "sees: [clients where restricted = false, packages",
      "sees: [clients where postcode = NW1, packages",
    ),
    after: withChange(
      changed(
        care,
        "sees: [clients where restricted = false, packages",
        "sees: [clients where postcode = NW1, packages",
      ),
      care,
      "      postcode: postcode",
      "      postcode: { is: postcode, becomes: redact }",
    ),
  },
  {
    name: "access-is-given-for-longer",
    after: changed(
      parking,
      "including: [vrm, postcode], for: parking, until: 2027-03-31",
      "including: [vrm, postcode], for: parking, until: 2027-09-30",
    ),
  },
  {
    name: "access-is-given-for-a-shorter-time",
    after: changed(care, "    for: care\n    until: 2027-01-31", "    for: care\n    until: 2026-12-10"),
  },
  {
    name: "a-plain-column-is-added",
    after: changed(parking, "      ward: area", "      ward: area\n      bay: reference"),
  },
  {
    name: "a-special-column-is-added-that-nobody-sees",
    after: changed(care, "      sex: { is: sex", "      religion: religion\n      sex: { is: sex"),
  },
  {
    name: "a-special-column-is-shown",
    before: changed(care, "      sex: { is: sex", "      religion: religion\n      sex: { is: sex"),
    after: withChange(
      changed(care, "      sex: { is: sex", "      religion: religion\n      sex: { is: sex"),
      care,
      "including: [client_id, postcode, date_of_birth, sex,",
      "including: [client_id, postcode, date_of_birth, religion, sex,",
    ),
  },
  {
    name: "a-column-is-called-otherwise",
    after: changed(parking, "      amount: money", "      fine: { is: money, was: amount, called: amount }"),
  },
  {
    name: "a-column-is-taken-out-and-its-data-goes",
    after: withChange(
      changed(parking, "      amount: money\n", ""),
      parking,
      "    keep: 6 years after closed_on (PK-07)",
      "    keep: 6 years after closed_on (PK-07)\n    retired: [amount]",
    ),
  },
  { name: "a-column-is-taken-out-unsaid", after: changed(parking, "      amount: money\n", "") },
  {
    name: "a-column-was-what-there-never-was",
    after: changed(parking, "      amount: money", "      amount: { is: money, was: sum }"),
  },
  {
    name: "a-column-is-declared-less-revealing",
    after: changed(parking, "      pcn_no: case_number", "      pcn_no: reference"),
  },
  {
    name: "a-code-may-be-anything-and-comes-from-another-column",
    after: changed(
      parking,
      "status: { is: code, values: [open, paid, appealed, cancelled] }",
      "status: { is: code, called: Notes }",
    ),
  },
  {
    name: "a-column-is-treated-less",
    before: changed(parking, "      postcode: postcode", "      postcode: { is: postcode, becomes: hash }"),
    after: sampleFiles,
  },
  {
    name: "more-is-published",
    after: changed(
      care,
      "count_by: [service, started_on by year]",
      "count_by: [service, provider, started_on by month]",
    ),
  },
  {
    name: "a-table-is-opened-to-the-whole-organisation",
    after: newStatement("{ who: organisation, sees: penalty_charges_by_ward }"),
  },
  {
    name: "a-partner-is-sent-less",
    after: changed(care, "including: [client_id, nhs_number, ethnicity]", "including: [nhs_number, ethnicity]"),
  },
  {
    name: "a-partner-is-sent-data-more-often-and-for-longer",
    after: withChange(
      withChange(
        changed(
          care,
          "deliver: { sftp: nhs_england, every: quarter on 20 }\n    until: 2027-12-31",
          "deliver: { sftp: nhs_england, every: month on 20 }\n    until: 2028-01-15",
        ),
        lake,
        "    agreement: DSA-44\n    until: 2027-12-31",
        "    agreement: DSA-44\n    until: 2028-12-31",
      ),
      lake,
      "  nel_icb: { title",
      "  nel_icb: { networks: [198.51.100.0/24], title",
    ),
  },
  {
    name: "rows-are-kept-for-a-shorter-time",
    after: changed(parking, "keep: 2 years after expires_on (PK-09)", "keep: 18 months after expires_on (PK-09)"),
  },
  {
    name: "rows-are-kept-for-longer",
    after: withChange(
      changed(parking, "keep: 2 years after expires_on (PK-09)", "keep: 3 years after expires_on (PK-09)"),
      lake,
      "PK-09: { keep: 2 years",
      "PK-09: { keep: 3 years",
    ),
  },
  {
    name: "a-purpose-rests-on-another-basis",
    after: changed(
      parking,
      "basis: public_task, power: Traffic Management Act 2004, dpia: DPIA-88",
      "basis: legitimate_interests, dpia: screened 2026-11-01",
    ),
  },
  {
    name: "a-department-is-retiring",
    after: changed(parking, "title: Parking Services", "title: Parking Services\nstatus: retiring"),
  },
  {
    name: "a-frozen-department-gives-more",
    before: changed(parking, "title: Parking Services", "title: Parking Services\nstatus: frozen"),
    after: newStatement(
      "{ who: engineers, sees: permits, for: parking, until: 2027-01-31 }",
      changed(parking, "title: Parking Services", "title: Parking Services\nstatus: frozen"),
    ),
  },
  {
    name: "more-is-given-for-a-purpose-whose-review-is-overdue",
    asOf: "2027-02-10",
    after: changed(
      care,
      "who: commissioners, sees: [packages, visits], for: care, until: 2027-01-31",
      "who: commissioners, sees: [packages, visits], for: care, until: 2027-12-31",
    ),
  },
  {
    name: "settings-of-the-whole-body",
    after: withChange(
      withChange(
        withChange(
          changed(lake, "raw: { keep: 60 days }", "raw: { keep: 80 days }"),
          lake,
          "administrators: [lake-deploy]",
          "administrators: [lake-deploy, break-glass]",
        ),
        lake,
        "analysts: SG-Data-{department}-Analysts",
        "analysts: SG-{department}-All-Staff",
      ),
      lake,
      "regions: [eu-west-2]",
      "regions: [eu-west-2, eu-west-1]",
    ),
  },
  {
    name: "limits-are-loosened",
    after: withChange(
      changed(lake, "results: 7 days", "results: 30 days"),
      lake,
      "smallest_count: 10",
      "smallest_count: 5",
    ),
  },
  {
    name: "a-zone-accepts-more-and-an-environment-holds-live-data",
    before: changed(lake, "raw: { keep: 60 days }", "raw: { keep: 60 days }\n  landing: { accepts: pseudonymised }"),
    after: changed(lake, "dev: { data: made_up,", "dev: { data: live,"),
  },
  {
    name: "a-shared-pseudonym-key-names-a-further-department",
    before: linked("adult_social_care, streetscene"),
    after: linked("adult_social_care, streetscene, parking"),
  },
  {
    name: "a-finding-is-accepted",
    after: new Map(sampleFiles).set(
      "exceptions.yaml",
      `accepted:
  old_bucket:
    rule: LOG-01
    in: dev
    department: parking
    covers: 2
    reason: The log bucket is moved in spring
    approved: { by: siro@exampleshire.gov.uk, on: 2026-11-02, reference: SR-1 }
    until: 2027-03-31
`,
    ),
  },
  {
    name: "others-approve-for-all-departments-and-others-are-commissioners",
    after: withChange(
      changed(lake, "approvers: exampleshire/{department}-owners", "approvers: exampleshire/data-team"),
      care,
      "commissioners: SG-ASC-Commissioning",
      "commissioners: SG-All-Staff",
    ),
  },
  {
    name: "the-owner-changes",
    after: changed(
      parking,
      "owner: parking.owner@exampleshire.gov.uk",
      "owner: { mail: highways.owner@exampleshire.gov.uk, deputy: parking.owner@exampleshire.gov.uk }",
    ),
  },
  {
    name: "a-further-department-brings-a-table-about-people",
    after: new Map(sampleFiles).set(
      "departments/libraries.yaml",
      `department: libraries
owner: libraries.owner@exampleshire.gov.uk
purposes:
  lending: { about: customer, basis: public_task, power: Public Libraries and Museums Act 1964, dpia: screened 2026-05-04, review: 2027-05-04 }
sources:
  desk: { upload: engineers }
datasets:
  loans:
    description: Loans; one row a loan
    from: desk
    keep: 2 years after due_on
    columns:
      card_no: account_number
      borrower: person_name
      branch: code
      due_on: date
access:
  - { who: analysts, sees: loans, including: card_no, for: lending, until: 2027-06-30 }
`,
    ),
  },
];
