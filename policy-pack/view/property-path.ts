/** One step of a property path: a key of an object or an index of a list. */
export type PathStep = string | number;

/** Paths that were taken apart: the same few thousand are read for each resource of a type. */
const taken = new Map<string, readonly PathStep[]>();
/** Beyond this many the paths come from the document, and keeping them would cost what it holds. */
const mostTaken = 20_000;

/**
 * Steps of a property path such as `rules[0].filter.prefix` or `tags["cost-centre"]`.
 *
 * Total: whatever is not an index or a quoted key is taken as a key.
 */
export function pathSteps(path: string): readonly PathStep[] {
  // One plain key is what is read most.
  if (/^[^.[\]]+$/.test(path)) return [path];
  const known = taken.get(path);
  if (known) return known;
  const steps = stepsOf(path);
  if (taken.size < mostTaken) taken.set(path, steps);
  return steps;
}

function stepsOf(path: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (const match of path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)) {
    const [, index, quoted, key] = match;
    if (index !== undefined) steps.push(Number(index));
    else if (quoted !== undefined) steps.push(quoted.replace(/\\(.)/g, "$1"));
    else if (key !== undefined) steps.push(key);
  }
  return steps;
}

/** The path with one step more: keys that are not plain words are quoted in brackets, as Pulumi writes them. */
export function joinPath(path: string, step: PathStep): string {
  if (typeof step === "number") return `${path}[${step}]`;
  if (/^[\w$-]+$/.test(step)) return path === "" ? step : `${path}.${step}`;
  return `${path}[${JSON.stringify(step)}]`;
}
