import { expect } from "chai";
import { generateSchemas } from "../../declaration/schema/generate-schemas.ts";

describe("the schemas that editors read", () => {
  const schemas = generateSchemas();

  it("are one for each kind of file", () => {
    expect(Object.keys(schemas)).to.deep.equal([
      "schema/department.schema.json",
      "schema/entities.schema.json",
      "schema/exceptions.schema.json",
      "schema/lake.schema.json",
    ]);
  });

  it("write nothing long twice, so that an editor has them soon", () => {
    for (const [path, text] of Object.entries(schemas))
      expect(JSON.stringify(JSON.parse(text)).length, path).to.be.at.most(25_000);
  });

  it("are the same text every time", () => {
    expect(generateSchemas()).to.deep.equal(schemas);
  });

  for (const [path, text] of Object.entries(schemas)) {
    const properties = propertiesOf(whole(JSON.parse(text)), "");

    it(`${path} says in a sentence what each property is`, () => {
      expect(
        properties.filter(({ schema }) => !/^\S.+\.$/.test(String(schema.description ?? ""))).map(({ at }) => at),
      ).to.deep.equal([]);
    });

    it(`${path} shows an example of each value`, () => {
      const bare = properties
        .filter(({ schema }) => isValue(schema) && !Array.isArray(schema.examples))
        .map(({ at }) => at);
      expect(bare).to.deep.equal([]);
    });

    it(`${path} takes no unknown key anywhere`, () => {
      const open = properties
        .filter(({ schema }) => "properties" in schema && schema.additionalProperties !== false)
        .map(({ at }) => at);
      expect(open).to.deep.equal([]);
    });
  }
});

type Schema = Readonly<Record<string, unknown>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema with every reference replaced by what it leads to. */
function whole(schema: Schema): unknown {
  const definitions = isSchema(schema.$defs) ? schema.$defs : {};
  const follow = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(follow);
    if (!isSchema(part)) return part;
    if (typeof part.$ref !== "string")
      return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, follow(each)]));
    const led = definitions[part.$ref.replace("#/$defs/", "")];
    expect(led, part.$ref).to.not.equal(undefined);
    return follow(led);
  };
  return follow({ ...schema, $defs: {} });
}

/** A field that holds one value, not a map, a list or a choice of forms. */
function isValue(schema: Schema): boolean {
  return "type" in schema && schema.type !== "object" && schema.type !== "array";
}

function propertiesOf(schema: unknown, at: string): { readonly at: string; readonly schema: Schema }[] {
  if (!isSchema(schema)) return [];
  const named = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  const own = named.flatMap(([key, value]) =>
    isSchema(value) ? [{ at: `${at}.${key}`, schema: value }, ...propertiesOf(value, `${at}.${key}`)] : [],
  );
  const forms = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return [...own, ...[...forms, schema.additionalProperties, schema.items].flatMap((form) => propertiesOf(form, at))];
}
