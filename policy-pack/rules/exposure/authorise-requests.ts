import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { all, anyOf, isGiven, isOneOf, isTrue, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Resource } from "../../view/resource.ts";

const method = all([
  isOneOf("authorization", ["AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS"]),
  isGiven("requestValidatorId", ["aws:apigateway/requestValidator:RequestValidator"]),
]);
const validator = anyOf(isTrue("validateRequestBody"), isTrue("validateRequestParameters"));
const route = isOneOf("authorizationType", ["AWS_IAM", "CUSTOM", "JWT"]);

/**
 * PUB-17: every method and route asks who is there, and every method checks what is sent.
 *
 * Spared are the browser's own question before a request (OPTIONS), and what follows the authorised $connect of a
 * WebSocket. An API key says who pays, not who is there. HTTP APIs cannot check what is sent. The
 * methods of an API that is described by a body do not show.
 */
export const authoriseRequests: Rule = (estate) => {
  const apis = new Candidates(estate.ofType("aws:apigatewayv2/api:Api"), ["id"]);
  const isOfWebSocket = (resource: Resource) => {
    const api = apis.join(resource, "apiId");
    const protocol = api.state === "joined" ? api.to.text("protocolType") : undefined;
    return protocol?.state === "known" && protocol.value === "WEBSOCKET";
  };
  const judgeMethod = sparing("httpMethod", (verb) => verb === "OPTIONS", method);
  const judgeRoute = sparing(
    "routeKey",
    (key, resource) => (isOfWebSocket(resource) ? key !== "$connect" : key.startsWith("OPTIONS ")),
    route,
  );
  const judged = (type: string, demand: Requirement) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) }));
  return [
    ...judged("aws:apigateway/method:Method", judgeMethod),
    ...judged("aws:apigateway/requestValidator:RequestValidator", validator),
    ...judged("aws:apigatewayv2/route:Route", judgeRoute),
    ...estate
      .ofType("aws:apigatewayv2/api:Api", "aws:apigateway/restApi:RestApi")
      .flatMap((on): readonly Finding[] => judgeWholeApi(on).map((judgement) => ({ on, ...judgement }))),
  ];
};

/** Methods and routes that an API brings with it, which no resource of their own shows. */
function judgeWholeApi(api: Resource): readonly Judgement[] {
  const [target, body] = [api.get("target"), api.get("body")];
  const quick =
    target.state === "absent"
      ? []
      : [violation("target makes a route that asks nobody who is there; a Route of its own would", ["target"])];
  const described =
    body.state === "absent"
      ? []
      : [undecided("whether the methods of its body ask who is there does not show", ["body"], ["body"])];
  return [...quick, ...described];
}

/** The demand but where a text says that it is spared; what breaks it cannot be told while the text is not known. */
function sparing(
  path: string,
  isSpared: (text: string, resource: Resource) => boolean,
  demand: Requirement,
): Requirement {
  return (resource) => {
    const text = resource.text(path);
    if (text.state === "known" && isSpared(text.value, resource)) return compliant([path]);
    const judgement = demand(resource);
    return text.state === "unknown" && judgement.verdict === "violation"
      ? undecided(`${path} is not known yet, and ${judgement.message}`, [path], [path])
      : judgement;
  };
}
