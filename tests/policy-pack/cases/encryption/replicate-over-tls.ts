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
    ...["verify-ca", "verify-full"].map((sslMode) => ({
      it: `TLS by ${sslMode}`,
      on: "endpoint",
      resources: endpoint({ sslMode }),
    })),
  ],
  failing: [
    { it: "none", on: "endpoint", resources: endpoint({ sslMode: "none" }) },
    { it: "nothing said", on: "endpoint", resources: endpoint({ sslMode: undefined }) },
    { it: "an engine without TLS", on: "endpoint", resources: endpoint({ engineName: "flatfile" }) },
    { it: "no engine", on: "endpoint", resources: endpoint({ engineName: undefined, sslMode: "none" }) },
  ],
  undecided: [
    { it: "a mode that is not known yet", on: "endpoint", resources: endpoint({}, { unknown: ["sslMode"] }) },
    { it: "an engine that is not known yet", on: "endpoint", resources: endpoint({}, { unknown: ["engineName"] }) },
  ],
  malformed: [{ it: "a mode that is a list", on: "endpoint", resources: endpoint({ sslMode: ["require"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
