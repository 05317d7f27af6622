import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const methods = (settings: unknown, planned: object = {}) => [
  resource("aws:apigateway/methodSettings:MethodSettings", "methods", { settings }, planned),
];
const stage = (inputs: object) => [resource("aws:apigateway/stage:Stage", "stage", inputs)];

export const cases: RuleCases = {
  rule: "MIN-19",
  compliant: [
    { it: "nothing said", on: "methods", resources: methods({}) },
    { it: "off", on: "methods", resources: methods({ dataTraceEnabled: false, cachingEnabled: false }) },
    { it: "no cache", on: "stage", resources: stage({}) },
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
      resources: [
        resource("aws:apigatewayv2/stage:Stage", "newer", { defaultRouteSettings: { dataTraceEnabled: true } }),
      ],
    },
    {
      it: "whole answers in the log of one of its routes",
      on: "newer",
      resources: [
        resource("aws:apigatewayv2/stage:Stage", "newer", {
          routeSettings: [{ routeKey: "GET /a" }, { routeKey: "GET /b", dataTraceEnabled: true }],
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "a setting that is not known yet",
      on: "methods",
      resources: methods({}, { unknown: ["settings.dataTraceEnabled"] }),
    },
  ],
  malformed: [
    { it: "a setting that is a text", on: "methods", resources: methods({ cachingEnabled: "some" }) },
    { it: "settings that are a number", on: "methods", resources: methods(7) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
