import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const domain = (inputs: object, more: object = {}) => [
  resource("aws:apigateway/domainName:DomainName", "domain", { securityPolicy: "TLS_1_2", ...inputs }, more),
];
const stage = (inputs: object, more: object = {}) => [resource("aws:apigateway/stage:Stage", "stage", inputs, more)];
const settings = (inputs: unknown, more: object = {}) => [
  resource("aws:apigateway/methodSettings:MethodSettings", "settings", { settings: inputs }, more),
];
const httpDomain = (securityPolicy: unknown) => [
  resource("aws:apigatewayv2/domainName:DomainName", "domain", { domainNameConfiguration: { securityPolicy } }),
];
const certificate = resource("aws:apigateway/clientCertificate:ClientCertificate", "certificate", {});

export const cases: RuleCases = {
  rule: "ENC-23",
  compliant: [
    { it: "TLS 1.2", on: "domain", resources: domain({}) },
    { it: "TLS 1.3", on: "domain", resources: domain({ securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" }) },
    { it: "a certificate", on: "stage", resources: stage({ clientCertificateId: "abc123" }) },
    {
      it: "a certificate of the document",
      on: "stage",
      resources: [certificate, ...stage({}, waitsFor("clientCertificateId", certificate))],
    },
    { it: "no cache", on: "settings", resources: settings({ metricsEnabled: true }) },
    {
      it: "an encrypted cache",
      on: "settings",
      resources: settings({ cachingEnabled: true, cacheDataEncrypted: true }),
    },
    { it: "an HTTP API", on: "domain", resources: httpDomain("TLS_1_2") },
    {
      it: "an API that says nothing",
      on: "api",
      resources: [resource("aws:apigateway/restApi:RestApi", "api", {})],
    },
  ],
  failing: [
    { it: "old TLS", on: "domain", resources: domain({ securityPolicy: "TLS_1_0" }) },
    { it: "nothing said", on: "domain", resources: domain({ securityPolicy: undefined }) },
    { it: "no certificate", on: "stage", resources: stage({}) },
    { it: "a cache in the clear", on: "settings", resources: settings({ cachingEnabled: true }) },
    {
      it: "a cache in the clear by word",
      on: "settings",
      resources: settings({ cachingEnabled: true, cacheDataEncrypted: false }),
    },
    { it: "old TLS of an HTTP API", on: "domain", resources: httpDomain("TLS_1_0") },
    {
      it: "an API with old TLS",
      on: "api",
      resources: [resource("aws:apigateway/restApi:RestApi", "api", { securityPolicy: "TLS_1_0" })],
    },
    {
      it: "a policy for old TLS under a new name",
      on: "domain",
      resources: domain({ securityPolicy: "SecurityPolicy_TLS1_0" }),
    },
  ],
  undecided: [
    { it: "TLS that is not known yet", on: "domain", resources: domain({}, { unknown: ["securityPolicy"] }) },
    {
      it: "a cache that is not known yet",
      on: "settings",
      resources: settings({}, { unknown: ["settings.cachingEnabled"] }),
    },
  ],
  malformed: [
    { it: "settings that are a text", on: "settings", resources: settings("cached") },
    { it: "a certificate that is a number", on: "stage", resources: stage({ clientCertificateId: 1 }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
