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

const known = (inputs: object) => resource("aws:apigateway/stage:Stage", "stage", { stageName: "live", ...inputs });
const named = resource("aws:apigateway/restApi:RestApi", "api", {
  id: "a1b2",
  endpointConfiguration: { types: "PRIVATE" },
});
const arn = "arn:aws:apigateway:eu-west-2::/restapis/a1b2/stages/live";

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
    {
      it: "a stage of a private API, by the API's id as after an update",
      on: "stage",
      resources: [named, known({ restApi: "a1b2" })],
    },
    {
      it: "a firewall before a stage, by the stage's ARN as after an update",
      on: "stage",
      resources: [known({ arn }), resource(waf, "guard", { resourceArn: arn })],
    },
  ],
  failing: [
    { it: "an edge API", on: "api", resources: [api("EDGE")] },
    { it: "nothing said", on: "api", resources: [api()] },
    { it: "a stage without a firewall", on: "stage", resources: [api("REGIONAL"), stage()], says: "firewall" },
    { it: "an HTTP API", on: "http", resources: http({}) },
    { it: "an HTTP API by word", on: "http", resources: http({ disableExecuteApiEndpoint: false }) },
    { it: "an API that is private and more", on: "api", resources: [api(["PRIVATE", "EDGE"])] },
    { it: "an API that is regional and more", on: "api", resources: [api(["REGIONAL", "EDGE"])], says: "EDGE" },
    { it: "no type in the list", on: "api", resources: [api([])] },
    {
      it: "a stage of an API that is private and more",
      on: "stage",
      resources: [api(["PRIVATE", "REGIONAL"]), stage()],
      says: "firewall",
    },
    { it: "a stage of an API that says nothing", on: "stage", resources: [api(), stage()], says: "firewall" },
    {
      it: "a stage without a firewall, while one stands before something else",
      on: "stage",
      resources: [
        api("REGIONAL"),
        stage(),
        resource(waf, "guard", {
          resourceArn: "arn:aws:elasticloadbalancing:eu-west-2:111122223333:loadbalancer/app/web/1",
        }),
      ],
      says: "firewall",
    },
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
    {
      it: "a type in the list that is not known yet",
      on: "api",
      resources: [api(["PRIVATE", null], { unknown: ["endpointConfiguration.types[1]"] })],
    },
    {
      it: "a stage of an API whose type is not known yet",
      on: "stage",
      resources: [api(undefined, { unknown: ["endpointConfiguration.types"] }), stage()],
    },
    {
      it: "an HTTP API of which it is not known whether a domain name only leads to it",
      on: "http",
      resources: http({}, { unknown: ["disableExecuteApiEndpoint"] }),
    },
  ],
  malformed: [{ it: "a type that is a number", on: "api", resources: [api(1)] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
