import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isTrue, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const path = "endpointConfiguration.types";

/**
 * PUB-16: an API is private, or regional with a web application firewall before each stage.
 *
 * No firewall can stand before an HTTP or WebSocket API itself; where such a one is reached by a domain name only, what
 * stands before that does not show. An edge API answers from outside of the country, whatever data it gives out.
 */
export const guardApis: Rule = (estate) => [
  ...estate.ofType("aws:apigateway/restApi:RestApi").map((on): Finding => ({ on, ...judgeApi(on) })),
  ...judgeStages(estate),
  ...estate.ofType("aws:apigatewayv2/api:Api").map((on): Finding => ({ on, ...judgeHttpApi(on) })),
];

/** Every type of the API's endpoint is one of those; some programs write a list of one, and of several any may be the one that answers. */
function isOfTypes(allowed: readonly string[]): Requirement {
  return (api) => {
    const list = api.elements(path);
    const types = list.state === "known" && list.value.length > 0 ? list.value : [path];
    return worst(types.map((one) => judgeType(api.text(one), allowed)));
  };
}

function judgeType(type: Reading<string>, allowed: readonly string[]): Judgement {
  if (type.state !== "known") return unreadable(type, `${path} is missing, so that it is EDGE`);
  return allowed.includes(type.value)
    ? compliant([path])
    : violation(`${path} is ${JSON.stringify(type.value)}, which answers from anywhere`, [path]);
}

const judgeApi = isOfTypes(["PRIVATE", "REGIONAL"]);
const judgePrivate = isOfTypes(["PRIVATE"]);

function judgeStages(estate: Estate): readonly Finding[] {
  const apis = new Candidates(estate.ofType("aws:apigateway/restApi:RestApi"), ["id"]);
  const stages = estate.ofType("aws:apigateway/stage:Stage");
  const byArn = new Candidates(stages, ["arn"]);
  const joins = estate
    .ofType("aws:wafv2/webAclAssociation:WebAclAssociation", "aws:wafregional/webAclAssociation:WebAclAssociation")
    .map((association) => ({ association, joined: byArn.join(association, "resourceArn") }));
  const guarded = new Map(
    joins.flatMap(({ association, joined }) =>
      joined.state === "joined" ? [[joined.to, association.urn] as const] : [],
    ),
  );
  const loose = joins.filter(({ joined }) => joined.state === "loose").map(({ association }) => association.urn);
  return stages.map((on): Finding => {
    const guard = guarded.get(on);
    if (guard !== undefined) return { on, ...compliant(), related: [guard] };
    if (loose.length > 0)
      return { on, ...undecided("a firewall may be for this stage or another", ["stageName"], loose) };
    const api = apis.join(on, "restApi");
    const isPrivate = api.state === "joined" ? judgePrivate(api.to).verdict : "undecided";
    if (isPrivate === "compliant") return { on, ...compliant(["restApi"]) };
    const missing = "no web application firewall stands before it";
    return isPrivate === "undecided"
      ? { on, ...undecided(`${missing}, and whether its API is private does not show`, ["restApi"], ["restApi"]) }
      : { on, ...violation(missing, ["restApi"]) };
  });
}

function judgeHttpApi(api: Resource): Judgement {
  const closed = isTrue("disableExecuteApiEndpoint")(api);
  if (closed.verdict === "compliant")
    return undecided("what stands before its domain name does not show", closed.properties, closed.properties);
  return closed.verdict === "undecided"
    ? closed
    : violation("is open to the internet, and no web application firewall can stand before it", closed.properties);
}
