import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import bootstrap from "../../bootstrap/index.ts";
import { previewProgram } from "../../preview/preview-program.ts";

const folder = new URL("../../snapshot/", import.meta.url);

/** The actions that reading an account calls, by the SDK's commands that its files import. */
function actionsOfReading(): readonly string[] {
  const files = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  const imports = files.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from "@aws-sdk\/client-(\w+)"/g)]);
  return imports.flatMap(([, names = "", service = ""]) =>
    [...names.matchAll(/\bpaginate(\w+)|\b(\w+)Command\b/g)].map(
      ([, pages, command]) => `${service}:${pages ?? command}`,
    ),
  );
}

describe("the preview role", () => {
  it("may read all that lakeward drift and snapshot read, so that the workflow needs no other", async () => {
    const { resources } = await previewProgram({
      program: bootstrap,
      project: "lakeward-bootstrap",
      stack: "dev",
      config: {
        "lakeward-bootstrap:organisation": "exampleshire",
        "lakeward-bootstrap:account": "111122223333",
        "lakeward-bootstrap:region": "eu-west-2",
        "lakeward-bootstrap:repository": "exampleshire/lake",
      },
    });
    const policy = resources.find(({ name, custom }) => custom && name === "lake-preview-policy")?.inputs?.policy;
    const { Statement } = policy as {
      readonly Statement: readonly { readonly Effect: string; readonly Action: string | readonly string[] }[];
    };
    const allowed = Statement.filter(({ Effect }) => Effect === "Allow").flatMap(({ Action }) => Action);
    const may = (action: string): boolean =>
      allowed.some((one) => (one.endsWith("*") ? action.startsWith(one.slice(0, -1)) : action === one));
    const actions = actionsOfReading();
    expect(actions).to.include.members(["glue:GetTables", "lakeformation:ListPermissions"]);
    // Nobody needs leave to ask who one is.
    const lacking = actions.filter((action) => action !== "sts:GetCallerIdentity" && !may(action));
    expect(lacking).to.deep.equal([]);
  });
});
