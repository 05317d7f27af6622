import {
  all,
  anyOf,
  each,
  isGiven,
  isOneOf,
  isTrue,
  judged,
  type Requirement,
} from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const harmless = { whenAbsent: "compliant" } as const;

/**
 * Policies from 2024-01 on, AWS's own default for servers made by hand, that take no ssh-rsa
 * (https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html).
 */
const serverPolicies = [
  "TransferSecurityPolicy-2024-01",
  "TransferSecurityPolicy-2025-03",
  "TransferSecurityPolicy-FIPS-2024-05",
  "TransferSecurityPolicy-FIPS-2025-03",
  "TransferSecurityPolicy-Restricted-2024-06",
  "TransferSecurityPolicy-SshAuditCompliant-2025-02",
  "TransferSecurityPolicy-AS2Restricted-2025-07",
];
const connectorPolicies = [
  "TransferSFTPConnectorSecurityPolicy-2024-03",
  "TransferSFTPConnectorSecurityPolicy-FIPS-2024-10",
];

const protocols = (allowed: readonly string[]) => each("protocols", (one) => isOneOf(one, allowed));
const demands: Readonly<Record<string, Requirement>> = {
  "aws:transfer/server:Server": all([
    protocols(["SFTP", "FTPS", "AS2"]),
    anyOf(isGiven("certificate", ["aws:acm/"]), protocols(["SFTP", "AS2"])),
    isOneOf("securityPolicyName", serverPolicies),
  ]),
  "aws:transfer/connector:Connector": all([
    isOneOf("securityPolicyName", connectorPolicies, harmless),
    isOneOf("as2Config.encryptionAlgorithm", ["AES128_CBC", "AES192_CBC", "AES256_CBC"], harmless),
    (resource) => judged(resource.text("url"), harmless, (url) => !/^http:/i.test(url) || "url is in the clear"),
  ]),
  "azure-native:storage:StorageAccount": all([
    isTrue("enableHttpsTrafficOnly", harmless),
    isOneOf("minimumTlsVersion", ["TLS1_2", "TLS1_3"]),
  ]),
};

/** ENC-24: files arrive and leave encrypted, by nothing weaker than the floor of ciphers. */
export const transferEncrypted: Rule = (estate) =>
  Object.entries(demands).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
