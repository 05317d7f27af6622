import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, ward } from "../../small-lake.ts";

const notes = (treatment: unknown, kind = "free_text", more: object = {}) =>
  dataset({ columns: [{ ...column("notes", kind, "direct"), treatment, ...more }, ward] });
const redacted = { raw: "keep", refined: "redact", trusted: "drop" };

export const cases: RuleCases = {
  rule: "MIN-07",
  compliant: [
    { it: "notes that are redacted, then dropped", on: "charges", resources: [notes(redacted)] },
    {
      it: "notes that end in raw",
      on: "charges",
      resources: [dataset({ zones: ["raw"], columns: [column("notes", "free_text", "direct")] })],
    },
  ],
  failing: [
    {
      it: "notes as they came",
      on: "charges",
      resources: [notes({ ...redacted, refined: "keep" })],
      says: "refined",
      properties: ['columns[0].treatment["refined"]'],
    },
    { it: "notes without treatment", on: "charges", resources: [notes({ raw: "keep", refined: "redact" })] },
    { it: "a document", on: "charges", resources: [notes({ ...redacted, trusted: "keep" }, "document")] },
    {
      it: "an own kind that is like free text",
      on: "charges",
      resources: [notes({ ...redacted, trusted: "keep" }, "case_note", { like: "free_text" })],
    },
    { it: "a kind in capitals", on: "charges", resources: [notes({ ...redacted, trusted: "keep" }, "Free_Text")] },
  ],
  undecided: [
    {
      it: "what may be notes, as they came",
      on: "charges",
      resources: [{ ...notes({ ...redacted, trusted: "keep" }), unknown: ["columns[0].kind"] }],
      says: "columns[0].kind is not known yet",
    },
    {
      it: "a treatment that is not known yet",
      on: "charges",
      resources: [
        dataset(
          { columns: [{ ...column("notes", "free_text", "direct"), treatment: { raw: "keep", trusted: "drop" } }] },
          { unknown: ["columns[0].treatment.refined"] },
        ),
      ],
    },
  ],
  malformed: [
    { it: "a treatment that is a list", on: "charges", resources: [notes({ ...redacted, refined: ["redact"] })] },
    { it: "columns that are a text", on: "charges", resources: [dataset({ columns: "notes" })] },
    { it: "a column that is a list", on: "charges", resources: [dataset({ columns: [["notes"]] })] },
  ],
  notApplicable: [
    { it: "a dataset without free text", on: "charges", resources: [dataset()] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
