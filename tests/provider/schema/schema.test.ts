import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { generatedFiles } from "../../../docs/provider/generated-files.ts";
import { resourceWords } from "../../../docs/provider/resource-words.ts";
import { packageSchema } from "../../../provider/schema/package-schema.ts";
import { resourceTypes } from "../../../provider/service/resource-types.ts";
import { everyResource } from "../every-resource.ts";

const schema = packageSchema(resourceWords());

describe("the provider's schema and reference", () => {
  it("are as the resources are; npm run generate:provider writes them anew", () => {
    for (const [path, text] of Object.entries(generatedFiles()))
      expect(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), "utf8"), path).to.equal(text);
  });

  it("tell of every resource, and say in a sentence what it is", () => {
    expect(Object.keys(schema.resources)).to.eql(Object.keys(resourceTypes));
    for (const [token, resource] of Object.entries(schema.resources))
      expect(resource, token)
        .to.have.property("description")
        .match(/^\S.+\.$/);
  });

  it("say of every input what it is", () => {
    const unsaid = Object.entries(schema.resources).flatMap(([token, { inputProperties }]) =>
      Object.entries(inputProperties).flatMap(([key, { description = "" }]) =>
        description.length > 0 ? [] : [`${token} ${key}`],
      ),
    );
    expect(unsaid).to.eql([]);
  });

  it("know every property of a resource of each type", () => {
    for (const { type, first } of everyResource) {
      const resource = schema.resources[type];
      expect(Object.keys(resource?.inputProperties ?? {}), type).to.include.members(Object.keys(first));
      expect(Object.keys(first), type).to.include.members([...(resource?.requiredInputs ?? [])]);
    }
  });

  it("refer to no type that is not there", () => {
    const references = [...JSON.stringify(schema).matchAll(/"#\/types\/([^"]+)"/g)].map(([, token]) => token ?? "");
    expect(references).not.to.eql([]);
    for (const token of references) expect(schema.types).to.have.property(token);
  });
});
