import type { Answer } from "../view/bucket-arn.ts";
import type { PolicyStatement, PolicyText } from "../view/policy-document.ts";
import { both, either } from "./statement.ts";

/** Whether a statement denies anyone all of the service's actions, by one of the names for them, whatever comes without TLS. */
export function deniesPlainHttp(statement: PolicyStatement, actions: readonly string[]): Answer {
  if (!statement.isKnown) return "undecided";
  if (statement.effect !== "Deny" || statement.hasNotPrincipal) return "no";
  return [
    either(statement.principals.map(({ kind, who }) => (kind === "AWS" ? fits(who, ["*"]) : "no"))),
    either(statement.actions.map((action) => fits(action, actions))),
  ].reduce(both, onlyWithoutTls(statement));
}

/** Any further condition would spare some who come without TLS. */
function onlyWithoutTls({ conditions }: PolicyStatement): Answer {
  const [condition, further] = conditions;
  if (condition === undefined || further !== undefined) return "no";
  const { operator, key, values } = condition;
  if (!["", "bool", "boolifexists"].includes(operator) || !["", "aws:securetransport"].includes(key)) return "no";
  if (key === "") return "undecided";
  return values.length === 1 ? either(values.map((value) => fits(value, ["false"]))) : "no";
}

function fits(text: PolicyText, wanted: readonly string[]): Answer {
  if (text.state === "unknown") return "undecided";
  return wanted.includes(text.text.toLowerCase()) ? "yes" : "no";
}
