import { closeDefaultNetwork } from "../rules/network/close-default-network.ts";
import { closeWorldIngress } from "../rules/network/close-world-ingress.ts";
import { keepWithinNetwork } from "../rules/network/keep-within-network.ts";
import { narrowEgress } from "../rules/network/narrow-egress.ts";
import { renameWarehouseDefaults } from "../rules/network/rename-warehouse-defaults.ts";
import { routeWarehousePrivately } from "../rules/network/route-warehouse-privately.ts";
import { usePrivateEndpoints } from "../rules/network/use-private-endpoints.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Network. */
export const networkRows: readonly PackRow[] = [
  {
    id: "NET-01",
    name: "close-world-ingress",
    judge: closeWorldIngress,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A security group lets the whole internet in.",
    because: "Scanners find an open port within minutes; databases and notebooks are never meant for everyone.",
    remediation: "Name the networks or security groups that need it instead of 0.0.0.0/0 and ::/0.",
    controls: {
      Checkov: ["CKV_AWS_24", "CKV_AWS_25", "CKV_AWS_260", "CKV_AWS_277"],
      "Security Hub": ["EC2.18", "EC2.19", "Redshift.15"],
    },
  },
  {
    id: "NET-02",
    name: "narrow-egress",
    judge: narrowEgress,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "Something may reach the whole internet on every port, or an opening does not say what it is for.",
    because: "Data leaves through whatever is open outwards; what has no reason is never closed.",
    remediation: "Name ports and networks or endpoints, and give each rule a description.",
    controls: { Checkov: ["CKV_AWS_23", "CKV_AWS_382"], Trivy: ["AVD-AWS-0083"] },
  },
  {
    id: "NET-03",
    name: "close-default-network",
    judge: closeDefaultNetwork,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "The default security group opens something, or a subnet hands out public addresses.",
    because: "What nobody chose a group or a subnet for lands in the default ones.",
    remediation: "Leave ingress and egress of the DefaultSecurityGroup empty, and mapPublicIpOnLaunch false.",
    controls: { Checkov: ["CKV_AWS_130", "CKV2_AWS_12"], "Security Hub": ["EC2.2", "EC2.15"] },
    remedy: {
      types: ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"],
      patch: () => ({ mapPublicIpOnLaunch: false }),
    },
  },
  {
    id: "NET-05",
    name: "route-warehouse-privately",
    judge: routeWarehousePrivately,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A warehouse loads and unloads over the internet, or stands in no subnets of ours.",
    because: "Outside of our network neither endpoint policies nor flow logs see which data goes where.",
    remediation: "Set enhancedVpcRouting true, and clusterSubnetGroupName or subnetIds.",
    controls: {
      Checkov: ["CKV_AWS_321"],
      "Security Hub": ["Redshift.7", "RedshiftServerless.1"],
      Trivy: ["AVD-AWS-0127"],
      "cdk-nag": ["RedshiftEnhancedVPCRoutingEnabled"],
    },
    remedy: {
      types: ["aws:redshift/cluster:Cluster", "aws:redshiftserverless/workgroup:Workgroup"],
      patch: () => ({ enhancedVpcRouting: true }),
    },
  },
  {
    id: "NET-06",
    name: "rename-warehouse-defaults",
    judge: renameWarehouseDefaults,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "A warehouse has the database, administrator or port that everybody tries first.",
    because: "Default names are the first guess of whoever got as far as the port.",
    remediation: "Name the database and the administrator, and take another port than 5439.",
    controls: {
      Checkov: ["CKV_AWS_320"],
      "Security Hub": ["Redshift.8", "Redshift.9", "RedshiftServerless.5", "RedshiftServerless.7"],
      "cdk-nag": ["RedshiftClusterNonDefaultPort", "RedshiftClusterNonDefaultUsername"],
    },
  },
  {
    id: "NET-04",
    name: "use-private-endpoints",
    judge: usePrivateEndpoints,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired:
      "A network reaches a service of the lake over the internet, or its endpoint is open to everyone for everything.",
    because:
      "Who leaves by the internet can leave for anywhere; an open endpoint carries our data into somebody else's bucket.",
    remediation:
      "Make endpoints for athena, glue, kms, lakeformation, s3, secretsmanager and sts, with policies that name our organisation or account.",
    controls: { "Security Hub": ["EC2.10"] },
  },
  {
    id: "NET-07",
    name: "keep-within-network",
    judge: keepWithinNetwork,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "Work with data runs outside of our network, or a bucket of identified people may be read past it.",
    because: "What runs in a network of AWS's meets none of our endpoints, flow logs and egress rules.",
    remediation:
      "Give jobs a connection with a subnet, orchestration two subnets; deny the bucket to requests whose aws:SourceVpce is not ours, or register it with Lake Formation.",
    controls: { "cdk-nag": ["LambdaInsideVPC"] },
  },
];
