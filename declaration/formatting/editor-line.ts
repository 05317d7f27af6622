/** Files beside `departments/`, each with a schema of its own. */
const topFile = /(?:^|\/)(lake|entities|exceptions)\.yaml$/;
const departmentFile = /(?:^|\/)departments\/[^/]+\.yaml$/;

/**
 * The text with the line by which editors find the schema, at its head where it has none; a schema that the file names
 * elsewhere is left as it is, and so is a file of which it is not known where it belongs.
 *
 * @param file path as far as it is known: `lake.yaml`, `departments/parking.yaml`
 */
export function withEditorLine(file: string, text: string): string {
  const schema = schemaOf(file.replaceAll("\\", "/"));
  if (schema === null || /^#\s*yaml-language-server:/m.test(text)) return text;
  return `# yaml-language-server: $schema=${schema}\n${text.replace(/^\uFEFF/, "")}`;
}

function schemaOf(file: string): string | null {
  if (departmentFile.test(file)) return "../schema/department.schema.json";
  const [, kind] = topFile.exec(file) ?? [];
  return kind === undefined ? null : `./schema/${kind}.schema.json`;
}
