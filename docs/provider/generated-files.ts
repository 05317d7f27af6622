import { packageSchema } from "../../provider/schema/package-schema.ts";
import { permissionsPage } from "./permissions-page.ts";
import { reference } from "./reference.ts";
import { resourceWords } from "./resource-words.ts";

/** The provider's files that are committed and not written by hand: path in the repository → text. */
export function generatedFiles(): Readonly<Record<string, string>> {
  const words = resourceWords();
  return {
    "provider/schema/schema.json": `${JSON.stringify(packageSchema(words), undefined, 2)}\n`,
    "docs/provider/reference.md": reference(words),
    "docs/lake-formation-permissions.md": permissionsPage(),
  };
}
