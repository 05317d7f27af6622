import type { PackRow } from "../../../policy-pack/pack/pack-row.ts";
import { pack } from "../../../policy-pack/pack.ts";
import modelledTypes from "../../../policy-pack/rules/governance/modelled-types.json" with { type: "json" };
import taggableTypes from "../../../policy-pack/rules/tagging/taggable-types.json" with { type: "json" };
import { Estate } from "../../../policy-pack/view/estate.ts";
import type { Resource } from "../../../policy-pack/view/resource.ts";
import type { Plan, PlannedResource } from "../../../preview/plan.ts";
import { planOf, resource } from "../../../tests/policy-pack/estate-of.ts";
import type { RuleCases } from "../../../tests/policy-pack/rule-cases.ts";

/** Types of resources that a rule looks at, each list sorted. */
export interface TypesRead {
  /** Verdicts stand on these. */
  readonly judged: readonly string[];
  /** These only have a part in them. */
  readonly beside: readonly string[];
}

/** One resource of each type that the pack knows, of which nothing is said but where it is. */
const oneOfEach = [...new Set([...modelledTypes, ...taggableTypes])].map((type) =>
  resource(type, "one-of-each", { region: "eu-west-1" }),
);

/** What a rule asks an estate for, and what it judges: in all of its cases, and beside one resource of each type. */
export function typesRead({ judge }: PackRow, { rule: _, ...cases }: RuleCases): TypesRead {
  const judged = new Set<string>();
  const asked = new Set<string>();
  const listen = (resources: readonly PlannedResource[], more?: Partial<Plan>) => {
    for (const { on } of judge(new ListeningEstate(planOf(resources, more), asked)))
      judged.add(on === "stack" ? "the stack" : on.type);
  };
  for (const { resources, plan } of Object.values(cases).flat()) listen(resources, plan);
  const [{ resources, plan }] = cases.failing;
  listen([...resources, ...oneOfEach], plan);
  return { judged: [...judged].toSorted(), beside: [...asked].filter((type) => !judged.has(type)).toSorted() };
}

/** Remembers the types that it is asked for. */
class ListeningEstate extends Estate {
  readonly #asked: Set<string>;

  constructor(plan: ConstructorParameters<typeof Estate>[0], asked: Set<string>) {
    super(plan, { environment: "prod", asOf: "2026-11-21", rules: pack });
    this.#asked = asked;
  }

  override ofType(...types: readonly string[]): readonly Resource[] {
    for (const type of types) this.#asked.add(type);
    return super.ofType(...types);
  }
}
