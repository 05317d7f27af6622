import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const methods = (settings: unknown, planned: object = {}) => [
  resource("aws:apigateway/methodSettings:MethodSettings", "methods", { settings }, planned),
];
const stage = (inputs: object) => [resource("aws:apigateway/stage:Stage", "stage", inputs)];

const newer = (inputs: object, planned: object = {}) => [
  resource("aws:apigatewayv2/stage:Stage", "newer", inputs, planned),
];

export const cases: RuleCases = {
  rule: "MIN-19",
  compliant: [
    { it: "nothing said", on: "methods", resources: methods({}) },
    { it: "off", on: "methods", resources: methods({ dataTraceEnabled: false, cachingEnabled: false }) },
    { it: "no cache", on: "stage", resources: stage({}) },
    { it: "a newer stage of which nothing is said", on: "newer", resources: newer({}) },
    {
      it: "a newer stage and its routes, off",
      on: "newer",
      resources: newer({
        defaultRouteSettings: { dataTraceEnabled: false },
        routeSettings: [{ routeKey: "GET /a", dataTraceEnabled: false }],
      }),
    },
  ],
  failing: [
    {
      it: "whole answers in the log",
      on: "methods",
      resources: methods({ dataTraceEnabled: true }),
      says: "dataTraceEnabled",
    },
    { it: "a cache", on: "methods", resources: methods({ cachingEnabled: true }) },
    { it: "a cache of the stage", on: "stage", resources: stage({ cacheClusterEnabled: true }) },
    {
      it: "whole answers in the log of a newer stage",
      on: "newer",
      resources: newer({ defaultRouteSettings: { dataTraceEnabled: true } }),
      properties: ["defaultRouteSettings.dataTraceEnabled"],
    },
    {
      it: "whole answers in the log of one of its routes",
      on: "newer",
      resources: newer({ routeSettings: [{ routeKey: "GET /a" }, { routeKey: "GET /b", dataTraceEnabled: true }] }),
      properties: ["routeSettings[1].dataTraceEnabled"],
    },
  ],
  undecided: [
    {
      it: "a setting that is not known yet",
      on: "methods",
      resources: methods({}, { unknown: ["settings.dataTraceEnabled"] }),
    },
    {
      it: "routes that are not known yet",
      on: "newer",
      resources: newer({}, { unknown: ["routeSettings"] }),
    },
  ],
  malformed: [
    { it: "a setting that is a text", on: "methods", resources: methods({ cachingEnabled: "some" }) },
    { it: "settings that are a number", on: "methods", resources: methods(7) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
