import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const method = (inputs: object, more: object = {}) => [
  resource(
    "aws:apigateway/method:Method",
    "method",
    { httpMethod: "GET", authorization: "AWS_IAM", requestValidatorId: "abc123", ...inputs },
    more,
  ),
];
const validator = (inputs: object) => resource("aws:apigateway/requestValidator:RequestValidator", "validator", inputs);
const socket = resource("aws:apigatewayv2/api:Api", "socket", { protocolType: "WEBSOCKET" });
const route = (inputs: object) =>
  resource("aws:apigatewayv2/route:Route", "route", { routeKey: "GET /cases", ...inputs });
const ofSocket = (routeKey: string) =>
  resource("aws:apigatewayv2/route:Route", "route", { routeKey }, waitsFor("apiId", socket));

export const cases: RuleCases = {
  rule: "PUB-17",
  compliant: [
    { it: "who is there is asked, and what is sent is checked", on: "method", resources: method({}) },
    {
      it: "a validator of the document",
      on: "method",
      resources: [
        validator({ validateRequestBody: true }),
        ...method({ requestValidatorId: undefined }, waitsFor("requestValidatorId", validator({}))),
      ],
    },
    {
      it: "a browser's own question",
      on: "method",
      resources: method({ httpMethod: "OPTIONS", authorization: "NONE", requestValidatorId: undefined }),
    },
    { it: "a route with tokens", on: "route", resources: [route({ authorizationType: "JWT" })] },
    { it: "what follows the connection", on: "route", resources: [socket, ofSocket("message")] },
    { it: "a validator of parameters", on: "validator", resources: [validator({ validateRequestParameters: true })] },
    {
      it: "who is there is asked by a method that is not known yet",
      on: "method",
      resources: method({}, { unknown: ["httpMethod"] }),
    },
    {
      it: "a browser's own question to an HTTP API",
      on: "route",
      resources: [route({ routeKey: "OPTIONS /cases" })],
    },
    {
      it: "what follows the connection, by the API's id as after an update",
      on: "route",
      resources: [
        resource("aws:apigatewayv2/api:Api", "socket", { id: "a1b2", protocolType: "WEBSOCKET" }),
        route({ apiId: "a1b2", routeKey: "message" }),
      ],
    },
  ],
  failing: [
    { it: "nobody is asked", on: "method", resources: method({ authorization: "NONE" }) },
    {
      it: "nobody is asked but for a key of the API",
      on: "method",
      resources: method({ authorization: "NONE", apiKeyRequired: true }),
    },
    { it: "nothing is checked", on: "method", resources: method({ requestValidatorId: undefined }) },
    { it: "a validator that checks nothing", on: "validator", resources: [validator({})] },
    {
      it: "a validator that is off",
      on: "validator",
      resources: [validator({ validateRequestBody: false, validateRequestParameters: false })],
    },
    { it: "an open route", on: "route", resources: [route({})] },
    { it: "an open route by word", on: "route", resources: [route({ authorizationType: "NONE" })] },
    { it: "an open connection", on: "route", resources: [socket, ofSocket("$connect")] },
    {
      it: "a route that comes with the API",
      on: "quick",
      resources: [
        resource("aws:apigatewayv2/api:Api", "quick", { protocolType: "HTTP", target: "https://x.example.org" }),
      ],
      says: "target",
    },
    {
      it: "an open route of an HTTP API of the document",
      on: "route",
      resources: [
        resource("aws:apigatewayv2/api:Api", "web", { id: "a1b2", protocolType: "HTTP" }),
        route({ apiId: "a1b2", routeKey: "$default" }),
      ],
    },
  ],
  undecided: [
    {
      it: "a method that is not known yet",
      on: "method",
      resources: method({ authorization: "NONE" }, { unknown: ["httpMethod"] }),
    },
    {
      it: "an authorisation that is not known yet",
      on: "method",
      resources: method({}, { unknown: ["authorization"] }),
    },
    {
      it: "methods in a body",
      on: "described",
      resources: [resource("aws:apigateway/restApi:RestApi", "described", { body: "{}" })],
    },
  ],
  malformed: [
    { it: "an authorisation that is a list", on: "method", resources: method({ authorization: ["AWS_IAM"] }) },
    { it: "a validator that is a number", on: "method", resources: method({ requestValidatorId: 1 }) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    ...["aws:apigateway/restApi:RestApi", "aws:apigatewayv2/api:Api"].map((type) => ({
      it: `an API that brings no methods with it, ${type}`,
      on: "api",
      resources: [resource(type, "api", { name: "cases" })],
    })),
  ],
};
