import fc from "fast-check";
import { librariesFile } from "../../components/preview-declarations.ts";
import { sampleFiles, withChange } from "../../declaration/sample-files.ts";

export type Files = ReadonlyMap<string, string>;

/** What the analysts of parking see of its penalty charges for one purpose. */
export interface Sees {
  readonly zone: "refined" | "trusted";
  readonly including: readonly ("vrm" | "postcode")[];
  readonly where: "open" | "paid" | null;
}

/** One lake of three or four departments, by what differs between lakes that are tried. */
export interface LakeShape {
  readonly parking: Sees | null;
  readonly appeals: Sees | null;
  /** Whether streetscene sees penalty charges, and in which rows. */
  readonly share: "no" | "all" | "open";
  /** Who reads the table about nobody: whole departments, or one group through a filter. */
  readonly deprivation: "nobody" | "department" | "organisation" | "group" | "department and group";
  readonly score: boolean;
  readonly colour: boolean;
  readonly permits: "trusted" | "refined" | "no";
  readonly libraries: "no" | "closed" | "department" | "organisation";
  /** The word for the trusted zone: another one moves all its tables to other databases and buckets. */
  readonly trusted: "trusted" | "gold";
}

export const baseline: LakeShape = {
  parking: { zone: "trusted", including: ["vrm", "postcode"], where: null },
  appeals: null,
  share: "all",
  deprivation: "organisation",
  score: false,
  colour: false,
  permits: "trusted",
  libraries: "no",
  trusted: "trusted",
};

const parkingFile = "departments/parking.yaml";
const careFile = "departments/adult_social_care.yaml";
const streetFile = "departments/streetscene.yaml";
const purpose =
  "{ about: driver, basis: public_task, power: Traffic Management Act 2004, dpia: DPIA-88, review: 2027-03-31 }";

/** A small department instead of the sample's large one, so that many lakes can be tried. */
const care = `department: adult_social_care
owner: asc.owner@exampleshire.gov.uk
purposes:
  care: { about: carer, basis: public_task, power: Care Act 2014 Part 1, dpia: screened 2026-02-11, review: 2027-01-31 }
sources:
  reference: { s3: exampleshire-reference/imd, every: year on 1 april }
datasets:
  deprivation:
    description: Index of multiple deprivation by small area
    about: nobody
    from: reference/imd_*.csv
    columns:
      lsoa: area
      rank: number
      decile: number
access:
  - { who: public, sees: deprivation }
  - { who: organisation, sees: deprivation }
`;

/** The declarations of a lake. */
export function filesOf(shape: LakeShape): Files {
  const edits: [string, string, string][] = [
    [parkingFile, "purposes:\n", `purposes:\n  appeals: ${purpose}\n`],
    [parkingFile, "    from: kerbside/pcn_*.csv\n", "    from: kerbside/pcn_*.csv\n    for: [parking, appeals]\n"],
    [parkingFile, "    from: kerbside/permits_*.csv\n", "    from: kerbside/permits_*.csv\n    for: parking\n"],
    [
      parkingFile,
      "  - { who: analysts, sees: [penalty_charges, permits], including: [vrm, postcode], for: parking, until: 2027-03-31 }\n",
      [
        statement("parking", shape.parking),
        statement("appeals", shape.appeals),
        shape.permits === "no"
          ? ""
          : `  - { who: analysts, sees: permits, in: ${shape.permits}, for: parking, until: 2027-03-31 }\n`,
      ].join(""),
    ],
    [
      parkingFile,
      "  - { who: streetscene/analysts, sees: penalty_charges, ",
      shape.share === "no"
        ? "  # - { "
        : `  - { who: streetscene/analysts, sees: penalty_charges${shape.share === "open" ? " where status = open" : ""}, `,
    ],
    [
      parkingFile,
      "    keep: 6 years",
      `    ${shape.colour ? "title: Charges" : "retired: [colour]"}\n    keep: 6 years`,
    ],
    ...(shape.colour
      ? [
          [parkingFile, "      amount: money\n", "      amount: money\n      colour: code\n"] satisfies [
            string,
            string,
            string,
          ],
        ]
      : []),
    [
      careFile,
      "      decile: number\n",
      `      decile: number\n${shape.score ? "      score: number\n" : "    retired: [score]\n"}`,
    ],
    [careFile, "  - { who: organisation, sees: deprivation }\n", openings[shape.deprivation]],
    ["lake.yaml", "  raw: { keep: 60 days }\n", `  raw: { keep: 60 days }\n  trusted: { called: ${shape.trusted} }\n`],
    [streetFile, "uses: [parking/penalty_charges]", "uses: [parking/penalty_charges, adult_social_care/deprivation]"],
  ];
  const edited = edits.reduce<Files>(
    (files, [file, written, instead]) => withChange(files, file, written, instead),
    dropped(
      new Map(sampleFiles).set(careFile, care),
      "lake.yaml",
      /^ {2}nel_icb: .*\n {2}nhs_england:\n(?: {4}.*\n)+/m,
    ),
  );
  const lessPermits =
    shape.permits === "no"
      ? dropped(edited, parkingFile, /^ {2}permits:\n(?: {4}.*\n)+/m)
      : withChange(
          edited,
          parkingFile,
          "    keep: 2 years after expires_on (PK-09)\n",
          `    keep: 2 years after expires_on (PK-09)\n    reaches: ${shape.permits}\n`,
        );
  if (shape.libraries === "no") return lessPermits;
  const [name, text] = librariesFile;
  const branches =
    "  branches:\n    description: One row a branch\n    about: nobody\n    from: desk/branches.csv\n    columns: { branch: area, seats: number }\n";
  const opened = shape.libraries === "closed" ? "" : `  - { who: ${shape.libraries}, sees: branches }\n`;
  return new Map([...lessPermits, [name, `${text.replace("access:\n", `${branches}access:\n`)}${opened}`]]);
}

const byFilter =
  "streetscene/analysts, sees: deprivation, for: streetscene/safety, agreement: ISA-9, until: 2027-01-31";
const openings: Readonly<Record<LakeShape["deprivation"], string>> = {
  nobody: "",
  department: "  - { who: department, sees: deprivation }\n",
  organisation: "  - { who: organisation, sees: deprivation }\n",
  group: `  - { who: ${byFilter} }\n`,
  "department and group": `  - { who: department, sees: deprivation }\n  - { who: ${byFilter} }\n`,
};

function statement(of: string, sees: Sees | null): string {
  if (sees === null) return "";
  const where = sees.where === null ? "" : ` where status = ${sees.where}`;
  const including = sees.including.length === 0 ? "" : `including: [${sees.including.join(", ")}], `;
  return `  - { who: analysts, sees: penalty_charges${where}, in: ${sees.zone}, ${including}for: ${of}, until: 2027-03-31 }\n`;
}

function dropped(files: Files, file: string, part: RegExp): Files {
  return new Map(files).set(file, (files.get(file) ?? "").replace(part, ""));
}

const sees: fc.Arbitrary<Sees | null> = fc.option(
  fc.record({
    zone: fc.constantFrom("refined", "trusted"),
    including: fc.subarray<"vrm" | "postcode">(["vrm", "postcode"]),
    where: fc.constantFrom("open", "paid", null),
  }),
  { freq: 4 },
);

/** Any lake of these; shrinks towards the baseline's kind. */
export const lakes: fc.Arbitrary<LakeShape> = fc.record({
  parking: sees,
  appeals: sees,
  share: fc.constantFrom("all", "no", "open"),
  deprivation: fc.constantFrom("organisation", "nobody", "department", "group", "department and group"),
  score: fc.boolean(),
  colour: fc.boolean(),
  permits: fc.constantFrom("trusted", "refined", "no"),
  libraries: fc.constantFrom("no", "closed", "department", "organisation"),
  // Moves of a whole zone are tried by name: they are large.
  trusted: fc.constant("trusted"),
});
