import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, department, plate, queue, ward } from "../../small-lake.ts";

const assessed = { id: "parking", about: ["driver"], basis: "public_task", dpia: "DPIA-88", review: "2027-03-31" };
const parking = (more: object = {}, planned: object = {}) => department("parking", [{ ...assessed, ...more }], planned);
const health = dataset({ columns: [column("need", "health", "special"), ward] });
const pupils = dataset({ about: ["young_person"], aboutLike: ["child"] });

export const cases: RuleCases = {
  rule: "MIN-10",
  compliant: [
    { it: "an assessment that is reviewed next year", on: "charges", resources: [parking(), health] },
    { it: "the same for children", on: "charges", resources: [parking(), pupils] },
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
    { it: "drivers' number plates", on: "charges", resources: [parking({ dpia: undefined }), dataset()] },
    { it: "a zone", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
