import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { ResourceWords } from "../../provider/schema/package-schema.ts";

const folder = fileURLToPath(new URL("../../provider/resources", import.meta.url));

/** Effects: reads the doc comments of the provider's classes and functions, which are the only place where a property is explained. */
export function resourceWords(): ResourceWords {
  const classes: Record<string, string> = {};
  const properties: Record<string, string> = {};
  const statements = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => parsed(name).statements);
  const declared = new Map<string, ts.Node>();
  for (const statement of statements) {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
      declared.set(statement.name.text, statement);
  }
  for (const statement of statements) {
    if (!ts.isClassDeclaration(statement) && !ts.isFunctionDeclaration(statement)) continue;
    const name = statement.name?.text ?? "";
    classes[name] = sentence(statement);
    const args = declared.get(`${name.charAt(0).toUpperCase()}${name.slice(1)}Args`);
    if (args !== undefined) gather(args, name, declared, properties);
  }
  const listed = declared.get("ListedGrant");
  if (listed !== undefined) gather(listed, "ListedGrant", declared, properties);
  return { classes, properties };
}

function parsed(name: string): ts.SourceFile {
  return ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest, true);
}

/** Puts down what is said of each property within a type, by its path. */
function gather(
  node: ts.Node,
  path: string,
  declared: ReadonlyMap<string, ts.Node>,
  properties: Record<string, string>,
): void {
  if (ts.isPropertySignature(node) && ts.isIdentifier(node.name)) {
    const at = `${path}.${node.name.text}`;
    const said = sentence(node);
    if (said !== "") properties[at] = said;
    if (node.type !== undefined) gather(node.type, at, declared, properties);
    return;
  }
  if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
    const named = declared.get(node.typeName.text);
    if (named !== undefined) gather(named, path, declared, properties);
  }
  node.forEachChild((child) => gather(child, path, declared, properties));
}

function sentence(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter((each) => ts.isJSDoc(each))
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "")
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
