import { changed, sampleFiles, withChange } from "./sample-files.ts";

type Files = ReadonlyMap<string, string>;

/** A setting that is stricter than its default, so that taking it out loosens; a comparison with the base names what. */
interface Loosening {
  readonly setting: string;
  readonly because: string;
  /** Where the sample itself says it: the file and the paths whose removal takes it out. */
  readonly sample: { readonly file: string; readonly paths: readonly string[] } | null;
  readonly with: () => Files;
  readonly without: () => Files;
}

const parking = "departments/parking.yaml";
const sample = () => sampleFiles;
const ownKind = (kind: string) =>
  withChange(
    changed(parking, "      ward: area", "      ward: area\n      colour: badge_colour"),
    "lake.yaml",
    "words:\n",
    `words:\n  kinds:\n    badge_colour: ${kind}\n`,
  );

/**
 * The whole list (vocabulary, rule 8): of its words, a column's `for`, `accepts` and `limits.access` are not here, since
 * what they forbid is refused while they stand, and a partner's networks neither, since without them nobody signs in.
 */
export const loosening: readonly Loosening[] = [
  {
    setting: "status of a department",
    because: "of a retiring department every statement gives nothing",
    sample: null,
    with: () => changed(parking, "title: Parking Services", "status: retiring"),
    without: sample,
  },
  {
    setting: "a stricter becomes of a column",
    because: "the kind's own treatment says more: the district of a postcode, not its pseudonym",
    sample: null,
    with: () => changed(parking, "      postcode: postcode", "      postcode: { is: postcode, becomes: hash }"),
    without: sample,
  },
  {
    setting: "reveals of an own kind",
    because: "the kind that it is like may be plain, and plain columns are seen unnamed",
    sample: null,
    with: () => ownKind("{ like: code, reveals: indirect }"),
    without: () => ownKind("{ like: code }"),
  },
  {
    setting: "keep of a zone",
    because: "what arrived stays as long as the zone's default, for those who see it already",
    sample: { file: "lake.yaml", paths: ["zones", "zones.raw", "zones.raw.keep"] },
    with: sample,
    without: () => changed("lake.yaml", "zones:\n  raw: { keep: 60 days }\n", ""),
  },
  {
    setting: "limits.results",
    because: "results of queries stay as long as the default, for those who asked",
    sample: null,
    with: () => changed("lake.yaml", "results: 7 days", "results: 2 days"),
    without: () => changed("lake.yaml", "  results: 7 days\n", ""),
  },
  {
    setting: "limits.smallest_count and limits.rounded_to",
    because: "smaller counts are shown, and less rounded",
    sample: null,
    with: () => changed("lake.yaml", "smallest_count: 10", "smallest_count: 20"),
    without: () => changed("lake.yaml", "  smallest_count: 10\n", ""),
  },
];
