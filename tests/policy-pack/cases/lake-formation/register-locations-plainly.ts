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
const waiting = (property: string, other: ReturnType<typeof resource>) => ({
  unknown: [property],
  propertyDependencies: { [property]: [other.urn] },
});
const role = resource("aws:iam/role:Role", "reads", {});
const linked = resource("aws:iam/serviceLinkedRole:ServiceLinkedRole", "linked", {});
const generated = { ...bucket, inputs: {} };
const inZone = (inputs: object, more: object = {}) => ({ ...zone, inputs: { ...inputs }, ...more });

export const cases: RuleCases = {
  rule: "LF-14",
  compliant: [
    {
      it: "a bucket with its registration",
      on: "trusted",
      resources: [zone, bucket, ours({})],
      properties: ["bucket"],
    },
    {
      it: "a bucket of which a prefix is registered, beside a bucket of the prefix's name",
      on: "trusted",
      resources: [
        zone,
        bucket,
        resource("aws:s3/bucket:Bucket", "other", { bucket: "tables" }),
        ours({ resourceArn: "arn:aws:s3:::other" }),
        bridged({ arn: "arn:aws:s3:::exl-trusted/tables" }),
      ],
    },
    {
      it: "two buckets of one name, in two accounts",
      on: "trusted",
      resources: [zone, bucket, { ...bucket, urn: `${bucket.urn}-2`, name: "copy" }, ours({})],
    },
    {
      it: "a bucket that its registration waits for, beside one that may be any's",
      on: "trusted",
      resources: [
        zone,
        generated,
        ours({ resourceArn: undefined }, waiting("resourceArn", generated)),
        resource("aws:lakeformation/resource:Resource", "another", {}, { unknown: ["arn"] }),
      ],
    },
    {
      it: "a role of its own that is made here",
      on: "registration",
      resources: [zone, bucket, role, ours({ roleArn: undefined }, waiting("roleArn", role))],
    },
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
    ...[
      ["no role", undefined],
      ["an empty role", ""],
      ["a role that is a blank", " "],
    ].map(([it = "", roleArn]) => ({
      it,
      on: "registration",
      resources: [zone, bucket, bridged({ roleArn })],
      says: "roleArn is missing, so that AWS's service-linked role reads the data",
    })),
    {
      it: "the service-linked role, by its ARN",
      on: "registration",
      resources: [
        zone,
        bucket,
        ours({
          roleArn:
            "arn:aws:iam::111122223333:role/aws-service-role/lakeformation.amazonaws.com/AWSServiceRoleForLakeFormationDataAccess",
        }),
      ],
    },
    {
      it: "the service-linked role, made here",
      on: "registration",
      resources: [zone, bucket, linked, ours({ roleArn: undefined }, waiting("roleArn", linked))],
    },
    ...["raw", "refined", "open"].map((name) => ({
      it: `a zone for ${name} data without registration`,
      on: "trusted",
      resources: [inZone({ role: name }), bucket],
    })),
    {
      it: "a zone without registration, beside the registration of another bucket",
      on: "trusted",
      resources: [zone, bucket, ours({ resourceArn: "arn:aws:s3:::other/exl-trusted" })],
      says: "is not registered with Lake Formation",
      properties: ["bucket"],
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
    {
      it: "a registration that may be any bucket's",
      on: "trusted",
      resources: [zone, bucket, ours({}, { unknown: ["resourceArn"] })],
      says: "whether it is not registered with Lake Formation",
    },
    {
      it: "a zone without registration, whose role is not known yet",
      on: "trusted",
      resources: [inZone({}, { unknown: ["role"] }), bucket],
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
  notApplicable: [
    { it: "a bucket outside of every zone", on: "trusted", resources: [{ ...bucket, parent: null }] },
    ...["landing", "scratch"].map((name) => ({
      it: `a zone for ${name} files`,
      on: "trusted",
      resources: [inZone({ role: name }), bucket],
    })),
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
