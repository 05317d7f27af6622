import { dayAfter } from "../phrases/day.ts";
import { periodInWords } from "../phrases/period.ts";
import { isWritten } from "../resolution/is-written.ts";
import { suggestion } from "../words.ts";
import { type Check, everyDataset } from "./check.ts";

/** What is about people ends; it ends after a date that is there, and no later than the schedule says. */
export const retention: Check = ({ lake, context, asOf }) => {
  const { report } = context;
  for (const { department, dataset, path } of everyDataset(lake)) {
    const { keep } = dataset;
    if (keep === null) {
      if (dataset.about.length > 0 && dataset.origin.from === "source")
        report(path, "keep must be said for data about people, for example 6 years after closed_on (PK-07)");
      continue;
    }
    if (keep.column !== null) {
      const column = dataset.columns.find(({ name }) => name === keep.column);
      const zones = dataset.zones.filter((zone) => zone !== "raw" || dataset.zones.length === 1);
      const wrong = column && zones.find((zone) => !["date", "timestamp"].includes(column.zones[zone]?.type ?? ""));
      if (!column && !isWritten(context, department.id, dataset.id, keep.column))
        report(
          `${path}.keep`,
          `there is no column ${keep.column}${suggestion(
            keep.column,
            dataset.columns.map(({ name }) => name),
          )}`,
        );
      const treatment = wrong && column?.zones[wrong]?.treatment;
      if (wrong && treatment && treatment !== "keep")
        report(
          `${path}.keep`,
          `${keep.column} becomes ${treatment} in ${wrong}, so rows cannot be counted from it there; say becomes: keep (only a statement that names it shows it), or let ${dataset.id} end before ${wrong}`,
        );
      else if (wrong)
        report(`${path}.keep`, `${keep.column} is no date in ${wrong}; rows end after a date, or after arrival`);
    }
    if (keep.reference === null) continue;
    const entry = lake.retention.find(({ reference }) => reference === keep.reference);
    if (!entry)
      report(
        `${path}.keep`,
        `there is no entry ${keep.reference} in retention of lake.yaml${suggestion(
          keep.reference,
          lake.retention.map(({ reference }) => reference),
        )}`,
      );
    else if (dayAfter(asOf, keep.period) > dayAfter(asOf, entry.keep))
      report(
        `${path}.keep`,
        `${periodInWords(keep.period)} is longer than ${entry.reference} (${periodInWords(entry.keep)}, ${entry.because})`,
      );
  }
};
