import * as pulumi from "@pulumi/pulumi";
import { buildLake } from "./components/build-lake.ts";
import { dropDiagnostics } from "./components/drop-diagnostics.ts";
import { readStackSettings } from "./components/stack-settings.ts";
import type { Lake } from "./declaration/lake.ts";
import { loadDeclarations } from "./declaration/load.ts";
import { formatProblem } from "./declaration/problem.ts";

/**
 * The program: the declarations of the folder it runs in, built for the stack's environment.
 *
 * @param read the declarations, where somebody has read them already
 * @param part of a preview that is made in parts, the departments of this one
 */
export default async function program(read?: Lake, part?: ReadonlySet<string>): Promise<Record<string, unknown>> {
  const today = new Date().toISOString().slice(0, 10);
  const settings = readStackSettings(new pulumi.Config("lakeward"), pulumi.getStack(), today, process.cwd());
  if (read !== undefined) return buildLake(read, settings, part);
  dropDiagnostics();
  const declarations = loadDeclarations(settings.directory, settings.asOf);
  if (!declarations.ok) {
    throw new pulumi.RunError(`the declarations are not right\n${declarations.problems.map(formatProblem).join("\n")}`);
  }
  return buildLake(declarations.lake, settings);
}
