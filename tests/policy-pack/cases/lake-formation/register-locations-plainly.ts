import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = resource("lakeward:lake:Zone", "parking-trusted", { department: "parking", role: "trusted" });
const bucket = resource("aws:s3/bucket:Bucket", "trusted", { bucket: "exl-trusted" }, { parent: zone.urn });
const older = resource("aws:s3/bucketV2:BucketV2", "trusted", { bucket: "exl-trusted" }, { parent: zone.urn });
const ours = (inputs: object, more: object = {}) =>
  resource(
    "lakeward:lakeformation:Registration",
    "registration",
    { resourceArn: "arn:aws:s3:::exl-trusted", roleArn: "arn:aws:iam::111122223333:role/reads", ...inputs },
    more,
  );
const bridged = (inputs: object) =>
  resource("aws:lakeformation/resource:Resource", "registration", {
    arn: "arn:aws:s3:::exl-trusted",
    roleArn: "arn:aws:iam::111122223333:role/reads",
    ...inputs,
  });

export const cases: RuleCases = {
  rule: "LF-14",
  compliant: [
    { it: "a bucket with its registration", on: "trusted", resources: [zone, bucket, ours({})] },
    { it: "a role of its own", on: "registration", resources: [zone, bucket, bridged({})] },
  ],
  failing: [
    { it: "a zone without registration", on: "trusted", resources: [zone, bucket] },
    { it: "a zone of the older token without registration", on: "trusted", resources: [zone, older] },
    {
      it: "the service-linked role",
      on: "registration",
      resources: [zone, bucket, ours({ roleArn: undefined, useServiceLinkedRole: true })],
    },
    { it: "hybrid access", on: "registration", resources: [zone, bucket, bridged({ hybridAccessEnabled: true })] },
    { it: "privileged access", on: "registration", resources: [zone, bucket, bridged({ withPrivilegedAccess: true })] },
    {
      it: "a zone without registration, whose role is written in capitals",
      on: "trusted",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "Trusted" } }, bucket],
    },
    {
      it: "a zone without registration, whose name alone says its role",
      on: "trusted",
      resources: [{ ...zone, inputs: { department: "parking", zone: "trusted" } }, bucket],
    },
  ],
  undecided: [
    {
      it: "a role that is not known yet",
      on: "registration",
      resources: [zone, bucket, ours({}, { unknown: ["roleArn"] })],
    },
  ],
  malformed: [
    { it: "a flag that is a text", on: "registration", resources: [zone, bucket, ours({ hybridAccess: "a bit" })] },
    {
      it: "a zone of a role that there is not, without registration",
      on: "trusted",
      resources: [{ ...zone, inputs: { ...zone.inputs, role: "gold" } }, bucket],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
