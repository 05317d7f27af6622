/** Depth beyond which a type is no table's: deeper ones are read as far as this. */
const deepest = 64;

/**
 * Names of the fields inside a nested type of the catalogue, each with the names above it: of
 * `struct<person:struct<nino:string>,tags:array<struct<key:string>>>` they are `person`, `person.nino`, `tags`, `tags.key`.
 */
export function structFields(type: string): readonly string[] {
  const found: string[] = [];
  const above: string[] = [];
  // A name stands before a colon, after `<` or `,`; whatever is not part of one is skipped.
  for (const [token, name, mark] of type.matchAll(/"?([\w$ -]+?)"?\s*:|([<>,])/g)) {
    if (name !== undefined) {
      const own = name.trim();
      found.push([...above.filter((one) => one !== ""), own].join("."));
      if (above.length > 0) above[above.length - 1] = own;
    } else if (mark === "<" && above.length < deepest) above.push("");
    else if (mark === ">") above.pop();
    else if (token === "," && above.length > 0) above[above.length - 1] = "";
  }
  return found;
}
