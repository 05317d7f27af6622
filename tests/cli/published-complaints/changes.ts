import type { PlannedResource } from "../../../preview/plan.ts";

type Change = (resources: readonly PlannedResource[]) => readonly PlannedResource[];

/** Takes the resource of a name and of a type, by its last word, out of a plan; it has to be there. */
export function without(type: string, name: string): Change {
  return (resources) => {
    const found = theOne(resources, type, name);
    return resources.filter((each) => each !== found);
  };
}

/** Gives inputs of a resource other values; those that become undefined are gone. */
export function withInputs(
  type: string,
  name: string,
  change: (inputs: PlannedResource["inputs"]) => PlannedResource["inputs"],
): Change {
  return (resources) => {
    const found = theOne(resources, type, name);
    const inputs = JSON.parse(JSON.stringify(change(found.inputs)));
    return resources.map((each) => (each === found ? { ...each, inputs } : each));
  };
}

/** Replaces text in an input that is a policy, written as JSON. */
export function withPolicy(type: string, name: string, input: string, from: string | RegExp, to: string): Change {
  return withInputs(type, name, (inputs) => {
    const policy = inputs[input];
    const text = typeof policy === "string" ? policy : JSON.stringify(policy);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${name}.${input} has no ${from}`);
    return { ...inputs, [input]: changed };
  });
}

/** Adds a resource below another one. */
export function withMore(type: string, name: string, inputs: object, below = "parking"): Change {
  return (resources) => {
    const parent = resources.find((each) => each.type.startsWith("lakeward:") && each.name === below);
    if (parent === undefined) throw new Error(`there is no component ${below}`);
    const [stack] = parent.urn.split("::lakeward::");
    return [
      ...resources,
      {
        urn: `${stack}::lakeward::${type}::${name}`,
        type,
        name,
        inputs: { ...inputs },
        custom: true,
        parent: parent.urn,
        ...(parent.declared === undefined ? {} : { declared: parent.declared }),
      },
    ];
  };
}

function theOne(resources: readonly PlannedResource[], type: string, name: string): PlannedResource {
  const found = resources.filter((each) => each.name === name && each.type.endsWith(`:${type}`));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} resources are ${type} ${name}`);
  return found[0];
}
