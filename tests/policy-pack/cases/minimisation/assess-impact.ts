import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, department, plate, queue, ward } from "../../small-lake.ts";

const assessed = { id: "parking", about: ["driver"], basis: "public_task", dpia: "DPIA-88", review: "2027-03-31" };
const parking = (more: object = {}, planned: object = {}) => department("parking", [{ ...assessed, ...more }], planned);
const health = dataset({ columns: [column("need", "health", "special"), ward] });
/** A column that reveals something special, and serves a purpose of that name or none. */
const need = (name: string, ...purposes: readonly string[]) => column(name, "health", "special", {}, { purposes });
/** A department that assessed parking, and not permits. */
const half = department("parking", [assessed, { ...assessed, id: "permits", dpia: "" }]);
const pupils = dataset({ about: ["young_person"], aboutLike: ["child"] });

export const cases: RuleCases = {
  rule: "MIN-10",
  compliant: [
    { it: "an assessment that is reviewed next year", on: "charges", resources: [parking(), health] },
    { it: "the same for children", on: "charges", resources: [parking(), pupils] },
    {
      it: "a column that may be special and has no purpose, in a dataset that is assessed for another",
      on: "charges",
      resources: [
        parking(),
        dataset({ columns: [need("diet", "parking"), need("need")] }, { unknown: ["columns[1].reveals"] }),
      ],
    },
    {
      it: "a plain column of a purpose that nobody assessed",
      on: "charges",
      resources: [
        half,
        dataset({ columns: [need("need", "parking"), column("ward", "area", "plain", {}, { purposes: ["permits"] })] }),
      ],
    },
    {
      it: "an assessment of a screening programme",
      on: "charges",
      resources: [parking({ dpia: "DPIA-screened-people" }), health],
    },
  ],
  failing: [
    {
      it: "no assessment",
      on: "charges",
      resources: [parking({ dpia: undefined }), health],
      says: "no impact assessment",
    },
    {
      it: "a screening only",
      on: "charges",
      resources: [parking({ dpia: "screened 2026-02-11" }), health],
      says: "screened",
    },
    { it: "an assessment of blanks", on: "charges", resources: [parking({ dpia: " " }), health], says: "no impact" },
    {
      it: "a screening in capitals, set in",
      on: "charges",
      resources: [parking({ dpia: " Screened in May" }), health],
      says: "screened",
    },
    {
      it: "a review of today",
      on: "charges",
      resources: [parking({ review: "2026-11-21" }), health],
      says: "was to be reviewed by 2026-11-21",
    },
    {
      it: "no assessment, whenever it is reviewed",
      on: "charges",
      resources: [parking({ dpia: undefined }, { unknown: ["purposes[0].review"] }), health],
      says: "no impact assessment",
    },
    {
      it: "no review of whatever assessment",
      on: "charges",
      resources: [parking({ review: undefined }, { unknown: ["purposes[0].dpia"] }), health],
      says: "no day of review",
    },
    ...[
      { about: ["driver", "pupil "] },
      { about: ["pupil"], aboutLike: [] },
      { about: ["pupil"], aboutLike: ["driver"] },
      { about: ["driver", null, "pupil"], planned: { unknown: ["about[1]"] } },
    ].map(({ planned, ...about }) => ({
      it: `people of ${JSON.stringify(about)} without assessment`,
      on: "charges",
      resources: [parking({ dpia: "" }), dataset(about, planned)],
      says: "no impact assessment",
    })),
    {
      it: "one of two special columns",
      on: "charges",
      resources: [half, dataset({ columns: [need("diet", "parking"), need("need", "permits")] })],
      says: "parking/permits has no impact assessment",
    },
    { it: "no day of review", on: "charges", resources: [parking({ review: undefined }), health] },
    { it: "a review that is no day", on: "charges", resources: [parking({ review: "next spring" }), health] },
    { it: "a review in the past", on: "charges", resources: [parking({ review: "2026-11-20" }), health] },
    { it: "a purpose that nobody declares", on: "charges", resources: [parking({ id: "permits" }), health] },
    {
      it: "children without assessment",
      on: "charges",
      resources: [parking({ dpia: "" }), dataset({ about: ["pupil"], columns: [plate, ward] })],
    },
    {
      it: "people who are like children",
      on: "charges",
      resources: [parking({ dpia: "screened 2026-02-11" }), pupils],
    },
    {
      it: "a special column of no purpose",
      on: "charges",
      resources: [parking(), dataset({ columns: [column("need", "health", "special", {}, { purposes: [] }), ward] })],
      says: "no purpose",
    },
    {
      it: "children in capitals",
      on: "charges",
      resources: [parking({ dpia: "" }), dataset({ about: ["Pupil"], columns: [plate, ward] })],
    },
  ],
  undecided: [
    {
      it: "a review that is not known yet",
      on: "charges",
      resources: [parking({ review: undefined }, { unknown: ["purposes[0].review"] }), health],
    },
    ...[
      { it: "people who are not known yet", planned: { unknown: ["about"] } },
      { it: "some people who are not known yet", planned: { unknown: ["about[1]"] } },
      { it: "people of whom it is not known yet whom they are like", planned: { unknown: ["aboutLike"] } },
      { it: "a column of which it is not known yet what it reveals", planned: { unknown: ["columns[1].reveals"] } },
    ].map(({ it, planned }) => ({
      it: `${it}, without assessment`,
      on: "charges",
      resources: [parking({ dpia: "" }), dataset({}, planned)],
      says: "or is about children, is not known yet",
    })),
    {
      it: "a column that may be special beside one that is assessed",
      on: "charges",
      resources: [
        half,
        dataset({ columns: [need("diet", "parking"), need("need", "permits")] }, { unknown: ["columns[1].reveals"] }),
      ],
    },
    {
      it: "purposes that are not known yet",
      on: "charges",
      resources: [
        parking(),
        dataset({ columns: [need("diet", "parking"), need("need")] }, { unknown: ["columns[1].purposes"] }),
      ],
    },
    {
      it: "only purposes that are not known yet",
      on: "charges",
      resources: [parking(), dataset({ columns: [need("need")] }, { unknown: ["columns[0].purposes"] })],
    },
    {
      it: "a department that is not known yet",
      on: "charges",
      resources: [parking(), { ...health, unknown: ["department"] }],
      says: "department is not known yet",
    },
    {
      it: "an assessment that is not known yet",
      on: "charges",
      resources: [parking({ dpia: undefined }, { unknown: ["purposes[0].dpia"] }), health],
    },
    { it: "a department that is not in the document", on: "charges", resources: [health] },
    {
      it: "a column of no purpose that may be special, beside another that has one",
      on: "charges",
      resources: [
        parking(),
        dataset(
          { columns: [column("need", "health", "special", {}, { purposes: [] }), ward] },
          { unknown: ["about", 'columns[0]["reveals"]'] },
        ),
      ],
    },
    {
      it: "a purpose that is declared twice",
      on: "charges",
      resources: [department("parking", [{ ...assessed, dpia: "" }, assessed]), health],
    },
  ],
  malformed: [
    { it: "a review that is a number", on: "charges", resources: [parking({ review: 2027 }), health] },
    { it: "columns that are a text", on: "charges", resources: [parking(), dataset({ columns: "need" })] },
    {
      it: "a column that reveals a word of nobody's",
      on: "charges",
      resources: [parking({ dpia: "" }), dataset({ columns: [column("need", "health", "sensitive")] })],
    },
  ],
  notApplicable: [
    {
      it: "people of whom nothing is said",
      on: "charges",
      resources: [parking({ dpia: "" }), dataset({ about: undefined })],
    },
    { it: "drivers' number plates", on: "charges", resources: [parking({ dpia: undefined }), dataset()] },
    { it: "a zone", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
