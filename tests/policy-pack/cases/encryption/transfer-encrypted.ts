import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const newest = "TransferSecurityPolicy-2025-03";
const server = (inputs: object, more: object = {}) => [
  resource("aws:transfer/server:Server", "server", { securityPolicyName: newest, ...inputs }, more),
];
const connector = (inputs: object) => [resource("aws:transfer/connector:Connector", "connector", inputs)];
const storage = (inputs: object) => [resource("azure-native:storage:StorageAccount", "storage", inputs)];
const certificate = resource("aws:acm/certificate:Certificate", "certificate", {});

export const cases: RuleCases = {
  rule: "ENC-24",
  compliant: [
    { it: "SFTP with the newest ciphers", on: "server", resources: server({}) },
    {
      it: "FTPS with a certificate",
      on: "server",
      resources: server({ protocols: ["FTPS"], certificate: "arn:aws:acm:eu-west-2:111122223333:certificate/1" }),
    },
    {
      it: "FTPS with a certificate of the document",
      on: "server",
      resources: [certificate, ...server({ protocols: ["FTPS"] }, waitsFor("certificate", certificate))],
    },
    { it: "a connector", on: "connector", resources: connector({ url: "sftp://files.example.org" }) },
    { it: "storage of Azure", on: "storage", resources: storage({ minimumTlsVersion: "TLS1_2" }) },
  ],
  failing: [
    { it: "FTP", on: "server", resources: server({ protocols: ["SFTP", "FTP"] }) },
    { it: "FTPS without a certificate", on: "server", resources: server({ protocols: ["FTPS"] }) },
    { it: "no ciphers named", on: "server", resources: server({ securityPolicyName: undefined }) },
    { it: "old ciphers", on: "server", resources: server({ securityPolicyName: "TransferSecurityPolicy-2020-06" }) },
    { it: "a connector in the clear", on: "connector", resources: connector({ url: "http://files.example.org" }) },
    {
      it: "a connector with old ciphers",
      on: "connector",
      resources: connector({ securityPolicyName: "TransferSFTPConnectorSecurityPolicy-2023-07" }),
    },
    {
      it: "storage of Azure over HTTP",
      on: "storage",
      resources: storage({ minimumTlsVersion: "TLS1_2", enableHttpsTrafficOnly: false }),
    },
    { it: "storage of Azure with old TLS", on: "storage", resources: storage({ minimumTlsVersion: "TLS1_0" }) },
    { it: "storage of Azure that says nothing", on: "storage", resources: storage({}) },
    {
      it: "messages of AS2 in the clear",
      on: "connector",
      resources: connector({ url: "https://partner.example.org", as2Config: { encryptionAlgorithm: "NONE" } }),
    },
  ],
  undecided: [
    { it: "ciphers that are not known yet", on: "server", resources: server({}, { unknown: ["securityPolicyName"] }) },
    { it: "protocols that are not known yet", on: "server", resources: server({}, { unknown: ["protocols"] }) },
  ],
  malformed: [{ it: "protocols that are a text", on: "server", resources: server({ protocols: "SFTP" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
