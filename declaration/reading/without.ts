/**
 * The value without the settings at the given paths. An entry of a list goes with the whole setting that holds the list,
 * so that the entries of no other list change their numbers.
 */
export function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  return paths.reduce<unknown>((rest, path) => cut(rest, path), value);
}

function cut(value: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === first && rest.length > 0 ? cut(each, rest) : each));
  const onlyListBelow = rest.length === 0 || rest.every((part) => typeof part === "number");
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
      if (key !== first) return [[key, each]];
      return onlyListBelow ? [] : [[key, cut(each, rest)]];
    }),
  );
}
