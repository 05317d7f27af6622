import { compileAccess } from "../access/compile.ts";
import type { Lake } from "../declaration/lake.ts";
import type { Plan } from "../preview/plan.ts";

/**
 * The plan with each sight of a table led to the statement that gives it, `parking.access[2]`.
 *
 * A statement's place changes with the lines above it, so it stands in no input of a resource, which would change too.
 */
export function declaredByStatement(plan: Plan, lake: Lake, asOf: string): Plan {
  const statements = new Map(
    compileAccess(lake, asOf).filtered.map(({ giver, dataset, zone, receiver, purpose, statement }) => [
      key(giver, dataset, zone, `${receiver.department}/${receiver.group}`, `${purpose.department}/${purpose.id}`),
      statement,
    ]),
  );
  const resources = plan.resources.map((resource) => {
    if (resource.type !== "lakeward:lake:Access" && resource.type !== "lakeward:lake:Share") return resource;
    const { department, dataset, zone, group, purpose } = resource.inputs;
    const statement = statements.get(key(department, dataset, zone, group, purpose));
    return statement === undefined ? resource : { ...resource, declared: statement };
  });
  return { ...plan, resources };
}

function key(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}
