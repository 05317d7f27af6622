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

/**
 * A source map over the places of files, which are looked up when they are asked for.
 *
 * @param placesOf the places in the file of an id, the first part of every path; null when there is none
 * @param ids the files in their order
 */
export function sourceMap(
  placesOf: (id: string) => ReadonlyMap<string, Place> | null,
  ids: readonly string[],
): SourceMap {
  return {
    get places() {
      return new Map(ids.flatMap((id) => [...(placesOf(id) ?? [])]));
    },
    place(path) {
      const places = placesOf(/^[^.[]*/.exec(path)?.[0] ?? "");
      return nearestPlace(path, (at) => places?.get(at));
    },
  };
}

/** The place of the path, or of the nearest part that encloses it. */
export function nearestPlace(path: string, placeOf: (path: string) => Place | undefined): Place | null {
  for (let at = path; at !== ""; at = enclosing(at)) {
    const place = placeOf(at);
    if (place) return place;
  }
  return null;
}

/** The path without its last part: `parking.access[2].until` → `parking.access[2]` → `parking.access` → `parking`. */
function enclosing(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("."), path.lastIndexOf("[")));
}
