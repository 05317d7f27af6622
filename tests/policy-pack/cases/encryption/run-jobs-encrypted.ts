import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const security = resource("aws:glue/securityConfiguration:SecurityConfiguration", "security", {});
const job = (inputs: object, more: object = {}) => [resource("aws:glue/job:Job", "job", inputs, more)];

export const cases: RuleCases = {
  rule: "ENC-13",
  compliant: [
    { it: "a job that names one", on: "job", resources: job({ securityConfiguration: "lake" }) },
    {
      it: "a job with one of the document",
      on: "job",
      resources: [security, ...job({}, waitsFor("securityConfiguration", security))],
    },
  ],
  failing: [
    { it: "a job without", on: "job", resources: job({}) },
    { it: "a crawler without", on: "crawler", resources: [resource("aws:glue/crawler:Crawler", "crawler", {})] },
    {
      it: "a development endpoint without",
      on: "endpoint",
      resources: [resource("aws:glue/devEndpoint:DevEndpoint", "endpoint", {})],
    },
    {
      it: "a transform that learns",
      on: "transform",
      resources: [resource("aws:glue/mLTransform:MLTransform", "transform", {})],
    },
  ],
  undecided: [
    { it: "one that is not known yet", on: "job", resources: job({}, { unknown: ["securityConfiguration"] }) },
  ],
  malformed: [
    { it: "one that is empty settings", on: "job", resources: job({ securityConfiguration: {} }) },
    ...[1, true, ["lake"], " "].map((securityConfiguration) => ({
      it: `one that is ${JSON.stringify(securityConfiguration)}`,
      on: "job",
      resources: job({ securityConfiguration }),
    })),
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
