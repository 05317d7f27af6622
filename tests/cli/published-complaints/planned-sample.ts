import { declaredByStatement } from "../../../cli/declared-by-statement.ts";
import { buildLake } from "../../../components/build-lake.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import type { Plan } from "../../../preview/plan.ts";
import { previewProgram } from "../../../preview/preview-program.ts";
import { stackSettings } from "../../components/preview-declarations.ts";
import { asOf, sampleFiles } from "../../declaration/sample-files.ts";

/** What `lakeward check` plans of the three departments, which lead to their lines. */
export async function plannedSample(environment: "dev" | "prod"): Promise<Plan> {
  const parsed = parseDeclarations(sampleFiles, asOf);
  if (!parsed.ok) throw new Error("the sample is not right");
  const { lake, sources } = parsed;
  const plan = await previewProgram({
    program: async () => buildLake(lake, { ...stackSettings, environment }),
    project: "lakeward",
    stack: environment,
    config: {},
    sources: Object.fromEntries(sources.places),
  });
  return declaredByStatement(plan, lake, asOf);
}
