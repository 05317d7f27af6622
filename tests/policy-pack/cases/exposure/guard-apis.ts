import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const api = (types?: unknown, more: object = {}) =>
  resource("aws:apigateway/restApi:RestApi", "api", { endpointConfiguration: { types } }, more);
const stage = (more: object = {}) =>
  resource("aws:apigateway/stage:Stage", "stage", { stageName: "live" }, { ...waitsFor("restApi", api()), ...more });
const guard = (type: string, more: object = {}) =>
  resource(type, "guard", {}, { ...waitsFor("resourceArn", stage()), ...more });
const waf = "aws:wafv2/webAclAssociation:WebAclAssociation";
const http = (inputs: object, more: object = {}) => [
  resource("aws:apigatewayv2/api:Api", "http", { protocolType: "HTTP", ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "PUB-16",
  compliant: [
    { it: "a private API", on: "api", resources: [api("PRIVATE")] },
    { it: "a stage of it", on: "stage", resources: [api("PRIVATE"), stage()] },
    { it: "a regional API, its type as a list", on: "api", resources: [api(["REGIONAL"])] },
    { it: "a firewall before a stage", on: "stage", resources: [api("REGIONAL"), stage(), guard(waf)] },
    {
      it: "an older firewall before a stage",
      on: "stage",
      resources: [api("REGIONAL"), stage(), guard("aws:wafregional/webAclAssociation:WebAclAssociation")],
    },
  ],
  failing: [
    { it: "an edge API", on: "api", resources: [api("EDGE")] },
    { it: "nothing said", on: "api", resources: [api()] },
    { it: "a stage without a firewall", on: "stage", resources: [api("REGIONAL"), stage()], says: "firewall" },
    { it: "an HTTP API", on: "http", resources: http({}) },
    { it: "an HTTP API by word", on: "http", resources: http({ disableExecuteApiEndpoint: false }) },
    { it: "an API that is private and more", on: "api", resources: [api(["PRIVATE", "EDGE"])] },
  ],
  undecided: [
    {
      it: "a type that is not known yet",
      on: "api",
      resources: [api(undefined, { unknown: ["endpointConfiguration.types"] })],
    },
    {
      it: "a stage of an API elsewhere",
      on: "stage",
      resources: [stage({ unknown: ["restApi"], propertyDependencies: {} })],
    },
    {
      it: "a firewall that may be for another stage",
      on: "stage",
      resources: [api("REGIONAL"), stage(), guard(waf, { propertyDependencies: {} })],
    },
    {
      it: "an HTTP API that is reached by a domain name",
      on: "http",
      resources: http({ disableExecuteApiEndpoint: true }),
    },
  ],
  malformed: [{ it: "a type that is a number", on: "api", resources: [api(1)] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
