import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const arn = "arn:aws:logs:eu-west-2:111122223333:log-group:/lake/api";
const methods = (settings: unknown = { loggingLevel: "INFO" }, planned: object = {}) =>
  resource("aws:apigateway/methodSettings:MethodSettings", "methods", { stageName: "live", settings }, planned);
const of = (methodPath: unknown, planned: object = {}) =>
  resource(
    "aws:apigateway/methodSettings:MethodSettings",
    "methods",
    { stageName: "live", methodPath, settings: { loggingLevel: "INFO" } },
    planned,
  );
const stage = (more: object = {}, planned: object = {}) =>
  resource(
    "aws:apigateway/stage:Stage",
    "stage",
    { stageName: "live", accessLogSettings: { destinationArn: arn }, xrayTracingEnabled: true, ...more },
    planned,
  );
const http = (inputs: object, planned: object = {}) => [
  resource("aws:apigatewayv2/stage:Stage", "http", inputs, planned),
];

export const cases: RuleCases = {
  rule: "LOG-09",
  compliant: [
    { it: "a stage that logs", on: "stage", resources: [stage(), methods()] },
    { it: "settings of every method", on: "stage", resources: [stage(), of("*/*")] },
    { it: "methods that log what fails", on: "methods", resources: [stage(), methods({ loggingLevel: "ERROR" })] },
    { it: "methods that log", on: "methods", resources: [stage(), methods()] },
    { it: "a stage of HTTP", on: "http", resources: http({ accessLogSettings: { destinationArn: arn } }) },
  ],
  failing: [
    { it: "no access log", on: "stage", resources: [stage({ accessLogSettings: undefined }), methods()] },
    { it: "no tracing", on: "stage", resources: [stage({ xrayTracingEnabled: undefined }), methods()] },
    { it: "no settings of methods", on: "stage", resources: [stage()], says: "methods" },
    { it: "settings of one method", on: "stage", resources: [stage(), of("health/GET")], says: "methodPath" },
    {
      it: "settings of the methods of another stage",
      on: "stage",
      resources: [stage(), { ...methods(), inputs: { stageName: "test", settings: { loggingLevel: "INFO" } } }],
      says: "methodPath",
    },
    { it: "methods that do not log", on: "methods", resources: [stage(), methods({ loggingLevel: "OFF" })] },
    { it: "methods of which nothing is said", on: "methods", resources: [stage(), methods({})] },
    { it: "a stage of HTTP without an access log", on: "http", resources: http({}) },
  ],
  undecided: [
    {
      it: "a log that is not known yet",
      on: "http",
      resources: http({}, { unknown: ["accessLogSettings.destinationArn"] }),
    },
    {
      it: "methods that are not known yet",
      on: "stage",
      resources: [stage(), of(undefined, { unknown: ["methodPath"] })],
    },
    {
      it: "a stage that is not known yet",
      on: "stage",
      resources: [stage(), methods({ loggingLevel: "INFO" }, { unknown: ["stageName"] })],
    },
  ],
  malformed: [
    { it: "a log that is a list", on: "http", resources: http({ accessLogSettings: [] }) },
    { it: "methods that are a list", on: "stage", resources: [stage(), of(["*/*"])] },
    { it: "a level that is a number", on: "methods", resources: [methods({ loggingLevel: 3 })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
