/** What the declarations say and this version does not do yet; whoever reads a register must not take it for done. */
export const versionLimits = {
  loads:
    "Sources, schedules and what is expected of loads are as declared: nothing is fetched or checked by this version.",
  treatments:
    "Treatments (dropping, pseudonyms, bands) are as declared: tables are made for them, and the transformations that fill the tables are not part of this version.",
  disposal:
    "Files end by the rules of their buckets. Rows of refined, trusted and open tables end by a deletion on the declared day, which this version does not run: until it does, the steward deletes them.",
  deliveries: "Nothing is delivered to partners, and nothing is published, by this version.",
} as const;
