import type { Resource } from "./resource.ts";

/**
 * What is known of a property: its value, that it is there but only known later, or that it is not there.
 *
 * `dependsOn` are the resources of the document that an unknown value waits for; empty when the document names none.
 */
export type Reading<T> =
  | { readonly state: "known"; readonly value: T; readonly path: string }
  | {
      readonly state: "unknown";
      readonly path: string;
      readonly dependsOn: readonly Resource[];
      /** The resource that the whole value refers to by `${name.attribute}`. */
      readonly refersTo?: Resource;
    }
  | { readonly state: "absent"; readonly path: string }
  | { readonly state: "malformed"; readonly path: string; readonly wanted: string; readonly found: string };

/** Says that a property has the wrong type, without printing its value (it may be a secret). */
export function describeMalformed(reading: {
  readonly path: string;
  readonly wanted: string;
  readonly found: string;
}): string {
  return `${reading.path} is ${reading.found} where ${reading.wanted} is wanted`;
}
