import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const endpoint = (inputs: object, more: object = {}) => [
  resource("aws:dms/endpoint:Endpoint", "endpoint", { engineName: "sqlserver", sslMode: "require", ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "ENC-17",
  compliant: [
    { it: "TLS", on: "endpoint", resources: endpoint({}) },
    { it: "a service of AWS's", on: "endpoint", resources: endpoint({ engineName: "kinesis", sslMode: undefined }) },
  ],
  failing: [
    { it: "none", on: "endpoint", resources: endpoint({ sslMode: "none" }) },
    { it: "nothing said", on: "endpoint", resources: endpoint({ sslMode: undefined }) },
    { it: "an engine without TLS", on: "endpoint", resources: endpoint({ engineName: "flatfile" }) },
    { it: "no engine", on: "endpoint", resources: endpoint({ engineName: undefined, sslMode: "none" }) },
  ],
  undecided: [
    { it: "a mode that is not known yet", on: "endpoint", resources: endpoint({}, { unknown: ["sslMode"] }) },
  ],
  malformed: [{ it: "a mode that is a list", on: "endpoint", resources: endpoint({ sslMode: ["require"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
