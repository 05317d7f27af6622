import { authoriseRequests } from "../rules/exposure/authorise-requests.ts";
import { guardApis } from "../rules/exposure/guard-apis.ts";
import { keepOrchestrationPrivate } from "../rules/exposure/keep-orchestration-private.ts";
import { keepReplicationPrivate } from "../rules/exposure/keep-replication-private.ts";
import { keepSecretsInside } from "../rules/exposure/keep-secrets-inside.ts";
import { keepTransfersInNetwork } from "../rules/exposure/keep-transfers-in-network.ts";
import { keepWarehousesPrivate } from "../rules/exposure/keep-warehouses-private.ts";
import { openQueuesToNobody } from "../rules/exposure/open-queues-to-nobody.ts";
import { shareWarehousesByAgreement } from "../rules/exposure/share-warehouses-by-agreement.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Exposure of services that stand beside storage. */
export const serviceExposureRows: readonly PackRow[] = [
  {
    id: "PUB-09",
    name: "open-queues-to-nobody",
    judge: openQueuesToNobody,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy opens a topic or queue to anyone, or for every action.",
    because:
      "Whoever can send starts pipelines and can feed them false records; whoever can receive reads what the messages say.",
    remediation: "Name principals and actions, or bind the statement by aws:SourceArn or aws:SourceAccount.",
    controls: {
      Checkov: ["CKV_AWS_169", "CKV_AWS_168", "CKV_AWS_387", "CKV_AWS_72"],
      "Security Hub": ["SNS.4", "SQS.3"],
      Trivy: ["AVD-AWS-0097"],
    },
  },
  {
    id: "PUB-10",
    name: "keep-secrets-inside",
    judge: keepSecretsInside,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A policy lets others come to a secret.",
    because: "A secret is the way into a source system; who holds it needs no further right.",
    remediation: "Name principals of registered accounts, and set blockPublicPolicy true on the SecretPolicy.",
    controls: { Prowler: ["secretsmanager_not_publicly_accessible", "secretsmanager_has_restrictive_resource_policy"] },
  },
  {
    id: "PUB-11",
    name: "keep-warehouses-private",
    judge: keepWarehousesPrivate,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A warehouse can be reached from the internet.",
    because: "Its password is then all that stands between anybody and the data.",
    remediation: "Set publiclyAccessible false.",
    controls: {
      Checkov: ["CKV_AWS_87", "CKV_AWS_391"],
      "Security Hub": ["Redshift.1", "RedshiftServerless.3"],
      "cdk-nag": ["RedshiftClusterPublicAccess"],
    },
    remedy: {
      types: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
      patch: () => ({ publiclyAccessible: false }),
    },
  },
  {
    id: "PUB-13",
    name: "keep-replication-private",
    judge: keepReplicationPrivate,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A replication instance has, or may have, a public address.",
    because: "It holds the way into source systems and copies of their tables; it has no business on the internet.",
    remediation: "Set publiclyAccessible false.",
    controls: { Checkov: ["CKV_AWS_89"], "Security Hub": ["DMS.1"], "cdk-nag": ["DMSReplicationNotPublic"] },
    remedy: {
      types: ["aws:dms/replicationInstance:ReplicationInstance"],
      patch: () => ({ publiclyAccessible: false }),
    },
  },
  {
    id: "PUB-12",
    name: "share-warehouses-by-agreement",
    judge: shareWarehousesByAgreement,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A warehouse is shared with an account that is not registered, or without a Share.",
    because:
      "Data shares go past Lake Formation: without a Share nobody knows what is given to whom, on which basis and until when.",
    remediation: "Register the account with its agreement, and make the authorisation below the Share that it serves.",
    controls: { "UK GDPR": ["Art 25", "Art 32"] },
  },
  {
    id: "PUB-14",
    name: "keep-orchestration-private",
    judge: keepOrchestrationPrivate,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "The web server of the orchestration can be reached from the internet.",
    because: "Who gets in starts any load, and reads connections and logs of all.",
    remediation: "Set webserverAccessMode to PRIVATE_ONLY.",
    controls: { Checkov: ["CKV2_AWS_66"] },
    remedy: {
      types: ["aws:mwaa/environment:Environment"],
      patch: () => ({ webserverAccessMode: "PRIVATE_ONLY" }),
    },
  },
  {
    id: "PUB-15",
    name: "keep-transfers-in-network",
    judge: keepTransfersInNetwork,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A transfer server stands on the internet.",
    because: "A public endpoint has no security group: everybody may try passwords and keys.",
    remediation:
      "Set endpointType to VPC, with endpointDetails; partners come by fixed addresses and a security group.",
    controls: { Checkov: ["CKV_AWS_164"] },
  },
  {
    id: "PUB-17",
    name: "authorise-requests",
    judge: authoriseRequests,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A method of an API asks nobody who is there, or takes whatever is sent.",
    because:
      "An open method gives personal data to whoever finds its address; unchecked requests are how databases behind it are broken into.",
    remediation:
      "Set authorization (authorizationType) and requestValidatorId; let the validator check body or parameters.",
    controls: {
      Checkov: ["CKV_AWS_59", "CKV_AWS_309", "CKV2_AWS_53", "CKV2_AWS_70"],
      "Security Hub": ["APIGateway.8"],
      Trivy: ["AVD-AWS-0004"],
      "cdk-nag": ["APIGWAuthorization", "APIGWRequestValidation"],
    },
  },
  {
    id: "PUB-16",
    name: "guard-apis",
    judge: guardApis,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "An API is open to the internet with nothing before it.",
    because:
      "A firewall refuses known attacks and floods before they reach what holds personal data; an edge API answers from outside of the country.",
    remediation:
      "Set endpointConfiguration.types to PRIVATE, or to REGIONAL with a wafv2 WebAclAssociation for each stage; use a REST API instead of an HTTP API.",
    controls: { Checkov: ["CKV2_AWS_29"], "Security Hub": ["APIGateway.4"], "cdk-nag": ["APIGWAssociatedWithWAF"] },
  },
];
