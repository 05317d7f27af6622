/** Where something stands: file relative to the declarations' directory; line and column from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Leads from every part of the Lake to the line that declares it. */
export interface SourceMap {
  /** Declaration path (`parking.datasets.permits`, `lake.tags.Department`) to the place of its key, in file order. */
  readonly places: ReadonlyMap<string, Place>;
  /** The place of the path, or of the nearest part that encloses it; null when no file declares any of it. */
  place(path: string): Place | null;
}

/** A source map over the given places. */
export function sourceMap(places: ReadonlyMap<string, Place>): SourceMap {
  return {
    places,
    place(path) {
      for (let at = path; at !== ""; at = enclosing(at)) {
        const place = places.get(at);
        if (place) return place;
      }
      return null;
    },
  };
}

/** The path without its last part: `parking.access[2].until` → `parking.access[2]` → `parking.access` → `parking`. */
function enclosing(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("."), path.lastIndexOf("[")));
}
