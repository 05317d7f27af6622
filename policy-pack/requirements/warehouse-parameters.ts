import { compliant, type Judgement, unreadable, violation, worst } from "../judgement.ts";
import type { Resource } from "../view/resource.ts";

const parameter = "require_ssl";

/** Where the types keep parameters, and what name and value are called there. */
const lists: Readonly<Record<string, { readonly list: string; readonly name: string; readonly value: string }>> = {
  "aws:redshift/parameterGroup:ParameterGroup": { list: "parameters", name: "name", value: "value" },
  "aws:redshiftserverless/workgroup:Workgroup": {
    list: "configParameters",
    name: "parameterKey",
    value: "parameterValue",
  },
};

/** The types that have parameters of a warehouse. */
export const parameterised: readonly string[] = Object.keys(lists);

/** The parameters refuse connections in the clear. */
export function requiresSsl(resource: Resource): Judgement {
  const { list = "", name = "", value = "" } = lists[resource.type] ?? {};
  const elements = resource.elements(list);
  const missing = `${list} does not set ${parameter}`;
  if (elements.state !== "known") return unreadable(elements, missing);
  const names = elements.value.map((path) => ({ path, reading: resource.text(`${path}.${name}`) }));
  const set = names.filter(({ reading }) => reading.state === "known" && reading.value === parameter);
  const judged = worst(
    set.map(({ path }) => {
      const flag = resource.flag(`${path}.${value}`);
      if (flag.state !== "known") return unreadable(flag);
      return flag.value ? compliant([flag.path]) : violation(`${flag.path} turns ${parameter} off`, [flag.path]);
    }),
  );
  const hidden = names.flatMap(({ reading }) => (reading.state === "unknown" ? [reading] : []))[0];
  if (hidden && judged.verdict === "compliant") return unreadable(hidden, missing);
  return set.length > 0 ? judged : violation(missing, [list]);
}

/** What turns the parameter on; nothing where a part of the list is not known yet. */
export function requireSsl(resource: Resource): Readonly<Record<string, unknown>> {
  const { list = "", name = "", value = "" } = lists[resource.type] ?? {};
  const elements = resource.elements(list);
  if (elements.state !== "known" && elements.state !== "absent") return {};
  const paths = elements.state === "known" ? elements.value : [];
  const parameters = paths.map((path) => ({
    path,
    key: resource.text(`${path}.${name}`),
    set: resource.text(`${path}.${value}`),
  }));
  const found = parameters.find(({ key }) => key.state === "known" && key.value === parameter);
  if (found) return { [`${found.path}.${value}`]: "true" };
  const kept = parameters.flatMap(({ key, set }) =>
    key.state === "known" && set.state === "known" ? [{ [name]: key.value, [value]: set.value }] : [],
  );
  return kept.length === parameters.length ? { [list]: [...kept, { [name]: parameter, [value]: "true" }] } : {};
}
