import type { Plan } from "../../preview/plan.ts";

/** A statement of a policy as the program writes it. */
export interface PlannedStatement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: "*" | Readonly<Record<string, string | readonly string[]>>;
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** The inputs of the custom resource of a kind (`Key`) and name in a plan; it must be there. */
export function inputsOf(plan: Plan, kind: string, name: string): Readonly<Record<string, unknown>> {
  const found = plan.resources.find(
    (resource) => resource.custom === true && resource.type.endsWith(`:${kind}`) && resource.name === name,
  );
  if (found === undefined) throw new Error(`the plan has no ${kind} ${name}`);
  return found.inputs;
}

/** The statements of a policy, which is an object or its JSON. */
export function statementsOf(policy: unknown): readonly PlannedStatement[] {
  const document = typeof policy === "string" ? JSON.parse(policy) : policy;
  return document.Statement;
}

/** One or several, as a list. */
export function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
