import type { Plan, PlannedResource } from "../../preview/plan.ts";
import type { RuleFacts } from "../rule-facts.ts";
import { Resource } from "./resource.ts";

/** Whether the document shows everything of the account, is known to show a part, or does not say. */
export type AccountScope = "whole" | "part" | "unknown";

/** How an estate is judged. */
interface Judged {
  readonly environment?: string;
  readonly asOf?: string;
  readonly rules?: readonly RuleFacts[];
}

/** All resources that will be there, sorted by URN, with the ways to find them; what is worked out once is kept here. */
export class Estate {
  readonly resources: readonly Resource[];
  /** Those that a real engine would delete, sorted by URN. */
  readonly leaving: readonly Resource[];
  readonly accountScope: AccountScope;
  readonly parameters: NonNullable<Plan["parameters"]>;
  /** Name of the environment that is judged: `prod`; "default" where nobody says. */
  readonly environment: string;
  /** The day that counts as today, `2027-03-31`; undefined where nobody says, and then nothing that hangs on it is certain. */
  readonly asOf: string | undefined;
  /** The rules that are run, by id. */
  readonly rules: ReadonlyMap<string, RuleFacts>;
  readonly stackUrn: string;
  readonly #byType: ReadonlyMap<string, readonly Resource[]>;
  readonly #derived = new Map<object, unknown>();

  constructor(plan: Plan, judged: Judged = {}) {
    const byUrn = new Map<string, Resource>();
    const byName = new Map<string, Resource | undefined>();
    const neighbours = { byUrn: (urn: string) => byUrn.get(urn), byName: (name: string) => byName.get(name) };
    // What is deleted will not be there; the order of the document means nothing.
    const inOrder = plan.resources.toSorted((a, b) => (a.urn < b.urn ? -1 : a.urn > b.urn ? 1 : 0));
    const isLeaving = ({ operation }: PlannedResource) => operation === "delete";
    this.leaving = inOrder.filter(isLeaving).map((planned) => new Resource(planned, neighbours));
    const byType = new Map<string, Resource[]>();
    for (const planned of inOrder.filter((each) => !isLeaving(each))) {
      const resource = new Resource(planned, neighbours);
      byUrn.set(resource.urn, resource);
      byName.set(resource.name, byName.has(resource.name) ? undefined : resource);
    }
    for (const resource of byUrn.values()) {
      const same = byType.get(resource.type);
      if (same) same.push(resource);
      else byType.set(resource.type, [resource]);
    }
    this.resources = [...byUrn.values()];
    this.#byType = byType;
    this.accountScope = plan.scope === undefined ? "unknown" : plan.scope.account ? "whole" : "part";
    this.parameters = plan.parameters ?? {};
    this.environment = judged.environment || this.parameters.environment || "default";
    this.asOf = judged.asOf || undefined;
    this.rules = new Map((judged.rules ?? []).map((rule) => [rule.id, rule]));
    this.stackUrn = byType.get("pulumi:pulumi:Stack")?.[0]?.urn ?? composedStackUrn(plan);
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    const found = types.flatMap((type) => this.#byType.get(type) ?? []);
    return types.length > 1 ? found.toSorted((a, b) => (a.urn < b.urn ? -1 : 1)) : found;
  }

  /** The value of a pure function of the estate, worked out once for all rules. */
  derive<T>(view: (estate: Estate) => T): T {
    if (!this.#derived.has(view)) this.#derived.set(view, view(this));
    return this.#derived.get(view) as T;
  }
}

function composedStackUrn(plan: Plan): string {
  const [, , fromStack, fromProject] = /^(urn:pulumi:)([^:]*)::([^:]*)::/.exec(plan.resources[0]?.urn ?? "") ?? [];
  const stack = plan.stack ?? fromStack ?? "stack";
  const project = plan.project ?? fromProject ?? "project";
  return `urn:pulumi:${stack}::${project}::pulumi:pulumi:Stack::${project}-${stack}`;
}
