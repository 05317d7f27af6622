import { type Judgement, undecided, violation, worst } from "../judgement.ts";
import type { Estate } from "../view/estate.ts";
import type { Resource } from "../view/resource.ts";
import type { Table } from "../view/table.ts";
import { optimizersOf } from "../view/table-optimizers.ts";
import { all, isBetween, isTrue } from "./requirement.ts";

/**
 * What Glue deletes of an Iceberg table by itself, and what of its settings lets deleted rows live on; where nothing is said
 * one snapshot is kept for five days, orphaned files for three (AWS Glue, "Enabling snapshot retention optimizer").
 */
const optimizers = [
  // So many snapshots stay whatever their age: with a load a day the oldest is of so many days.
  { type: "retention", block: "retention", limits: ["snapshotRetentionPeriodInDays", "numberOfSnapshotsToRetain"] },
  { type: "orphan_file_deletion", block: "orphanFileDeletion", limits: ["orphanFileRetentionPeriodInDays"] },
] as const;

/** Whether files that an Iceberg table no longer needs are gone within the days: its table optimizers are on, and wait no longer. */
export function oldFilesEnd(table: Table, days: number, estate: Estate): Judgement {
  const { own, possible } = optimizersOf(table, estate);
  return worst(
    optimizers.map(({ type, block, limits }) => {
      const isRight = all([
        isTrue("configuration.enabled"),
        ...limits.map((limit) =>
          isBetween(`configuration.${block}Configuration.icebergConfiguration.${limit}`, 1, days, {
            whenAbsent: "compliant",
          }),
        ),
      ]);
      const judged = own
        .filter((optimizer) => isOfType(optimizer, type) === "yes")
        .map((optimizer): Judgement => {
          const one = isRight(optimizer);
          const message = `its table optimizer of type ${type}: ${one.message}`;
          return { ...one, message, related: [optimizer.urn] };
        });
      const [doubtful] = [
        ...own.filter((optimizer) => isOfType(optimizer, type) === "undecided"),
        ...possible.filter((optimizer) => isOfType(optimizer, type) !== "no"),
      ];
      if (judged.length > 0) return worst(judged);
      return doubtful
        ? undecided(`a table optimizer of type ${type} may be for this table or another`, [], [doubtful.urn])
        : violation(`has no table optimizer of type ${type}, so that deleted rows stay in old files`, []);
    }),
  );
}

function isOfType(optimizer: Resource, type: string): "yes" | "no" | "undecided" {
  const said = optimizer.text("type");
  if (said.state === "unknown") return "undecided";
  return said.state === "known" && said.value === type ? "yes" : "no";
}
