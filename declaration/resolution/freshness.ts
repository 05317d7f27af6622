const twice: readonly (readonly [RegExp, string])[] = [
  [/^hour/, "2 hours"],
  [/^day/, "2 days"],
  [/^weekday/, "6 days"],
  [/^(mon|tues|wednes|thurs|fri|satur|sun)day/, "14 days"],
  [/^month/, "62 days"],
  [/^quarter/, "184 days"],
  [/^year/, "732 days"],
];

/** How old a dataset may be unless it says otherwise: twice the longest interval of its source; null for deliveries. */
export function freshness(every: string | null): string | null {
  if (every === null) return null;
  const minutes = /^(\d+) minutes$/.exec(every)?.[1];
  if (minutes !== undefined) return `${2 * Number(minutes)} minutes`;
  return twice.find(([pattern]) => pattern.test(every))?.[1] ?? null;
}
