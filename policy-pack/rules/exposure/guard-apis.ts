import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

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

/** The endpoint's type; some programs write a list of one, and of several any may be the one that answers. */
function typeOf(api: Resource) {
  const list = api.elements(path);
  if (list.state !== "known") return api.text(path);
  const types = list.value.map((one) => api.text(one));
  return types.find((type) => type.state !== "known" || type.value !== "PRIVATE") ?? types[0] ?? api.text(`${path}[0]`);
}

function judgeApi(api: Resource): Judgement {
  const type = typeOf(api);
  if (type.state !== "known") return unreadable(type, `${path} is missing, so that it is EDGE`);
  return ["PRIVATE", "REGIONAL"].includes(type.value)
    ? compliant([path])
    : violation(`${path} is ${JSON.stringify(type.value)}, which answers from anywhere`, [path]);
}

function judgeStages(estate: Estate): readonly Finding[] {
  const apis = new Candidates(estate.ofType("aws:apigateway/restApi:RestApi"), ["id", "arn"]);
  const stages = estate.ofType("aws:apigateway/stage:Stage");
  const byArn = new Candidates(stages, ["arn", "id"]);
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
    const type = api.state === "joined" ? typeOf(api.to) : undefined;
    if (type?.state === "known" && type.value === "PRIVATE") return { on, ...compliant(["restApi"]) };
    const missing = "no web application firewall stands before it";
    return type === undefined || type.state === "unknown"
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
