import { compliant, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";
import modelledTypes from "./modelled-types.json" with { type: "json" };

/** Types that at least one rule looks at. */
export const modelled: ReadonlySet<string> = new Set(modelledTypes);
const services: ReadonlySet<string> = new Set(modelledTypes.map(serviceOf));

/** GOV-03: every resource is of a type that the pack judges, so that no silence is taken for approval. */
export const useModelledTypes: Rule = (estate) =>
  estate.resources.filter(isJudgeable).map((on): Finding => {
    if (modelled.has(on.type)) return { on, ...compliant() };
    const service = serviceOf(on.type);
    return services.has(service)
      ? { on, ...violation(`no rule of the pack looks at ${on.type}`, []) }
      : { on, ...violation(`the lake does not use ${service}, and no rule of the pack looks at ${on.type}`, []) };
  });

/** Whether something of its own is made: components are judged by what they hold, and our provider's types by its schema. */
export function isJudgeable({ type, custom }: Resource): boolean {
  return custom !== false && !type.startsWith("pulumi:") && !type.startsWith("lakeward:");
}

/** `aws:s3` of `aws:s3/bucket:Bucket`. */
function serviceOf(type: string): string {
  return type.split("/")[0] ?? type;
}
