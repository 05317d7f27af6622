import { availableParallelism } from "node:os";
import type { Plan } from "../../preview/plan.ts";
import { PlanJoin } from "../../preview/plan-join.ts";
import { planByWorkers } from "./part-workers.ts";
import { partsOf } from "./parts-of.ts";
import type { EnvironmentToPlan, PlannedPart } from "./preview-part.ts";

/** Departments from which workers save more time than it takes to start them. */
const manyDepartments = 40;

/** Workers, however many cores there are: each takes up to 200 MB, and the whole is to stay within 1 GB. */
const mostWorkers = 3;

/** Megabytes of a worker's heap: several times what a part of the largest sample takes. */
const heap = 320;

/** The threads that plan a lake of so many departments; one means this one alone. */
function workersFor(departments: number): number {
  return departments < manyDepartments ? 1 : Math.min(availableParallelism(), mostWorkers);
}

/**
 * Plans an environment, a few departments at a time, so that what is in memory at once does not grow with the lake; the
 * plan is the same as if it were made at once. Throws the program's error, or that a worker ended.
 */
export async function planEnvironment(
  what: EnvironmentToPlan,
  sources: NonNullable<Plan["sources"]>,
  workers: number = workersFor(what.lake.departments.length),
): Promise<PlannedPart> {
  const parts = partsOf(what.lake.departments);
  const join = new PlanJoin();
  const said: (readonly string[])[] = [];
  const onPart = (index: number, { plan, messages }: PlannedPart): void => {
    join.add(plan);
    said[index] = messages;
  };
  if (workers > 1) await planByWorkers(what, parts, { count: workers, heap }, onPart);
  else {
    // The SDK and the AWS classes, 80 MB, are loaded where they are used.
    const { previewPart } = await import("./preview-part.ts");
    for (const [index, part] of parts.entries()) onPart(index, await previewPart(what, part));
  }
  const plan = join.plan(sources);
  const planned = new Set(plan.scope?.departments);
  const missing = what.lake.departments.find(({ id }) => !planned.has(id));
  if (missing !== undefined) throw new Error(`${missing.id} was not planned; this is a defect of the program`);
  // What the account's part says, each part says again.
  return { plan, messages: [...new Set(said.flat())] };
}
