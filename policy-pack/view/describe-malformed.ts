/** Says that a property has the wrong type, without printing its value (it may be a secret). */
export function describeMalformed(reading: {
  readonly path: string;
  readonly wanted: string;
  readonly found: string;
}): string {
  return `${reading.path} is ${reading.found} where ${reading.wanted} is wanted`;
}
