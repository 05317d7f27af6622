import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

/** What the engine says of a provider beside each resource of its. */
const by = (inputs: unknown, of = "aws") => ({ provider: { package: of, inputs: inputs as Record<string, unknown> } });
const queue = (inputs: object, more: object = {}) => resource("aws:sqs/queue:Queue", "queue", inputs, more);

const secret = (inputs: object, more: object = {}) =>
  resource("aws:secretsmanager/secret:Secret", "secret", { region: "eu-west-2", ...inputs }, more);

export const cases: RuleCases = {
  rule: "MIN-28",
  compliant: [
    { it: "London", on: "queue", resources: [queue({ region: "eu-west-2" })], properties: ["region"] },
    { it: "London, said by the provider", on: "queue", resources: [queue({}, by({ region: "eu-west-2" }))] },
    {
      it: "Ireland, which the body allows",
      on: "queue",
      resources: [queue({ region: "eu-west-1" })],
      plan: { parameters: { allowedRegions: ["eu-west-1"] } },
    },
    {
      it: "a file system whose copy says no region, and is in its own",
      on: "copy",
      resources: [
        resource("aws:efs/replicationConfiguration:ReplicationConfiguration", "copy", {
          region: "eu-west-2",
          destination: { availabilityZoneName: "eu-west-2a" },
        }),
      ],
    },
  ],
  failing: [
    {
      it: "Ireland, said by the resource",
      on: "queue",
      resources: [queue({ region: "eu-west-1" })],
      says: "eu-west-1",
    },
    {
      it: "a secret's copy elsewhere",
      on: "secret",
      resources: [secret({ replicas: [{ region: "eu-west-2" }, { region: "us-east-1" }] })],
      says: "us-east-1",
    },
    ...(
      [
        ["aws:dynamodb/table:Table", { replicas: [{ regionName: "eu-west-1" }] }, "replicas[0].regionName"],
        ["aws:dynamodb/globalTable:GlobalTable", { replicas: [{ regionName: "eu-west-1" }] }, "replicas[0].regionName"],
        [
          "aws:ecr/replicationConfiguration:ReplicationConfiguration",
          { replicationConfiguration: { rules: [{ destinations: [{ region: "eu-west-1" }] }] } },
          "replicationConfiguration.rules[0].destinations[0].region",
        ],
        [
          "aws:efs/replicationConfiguration:ReplicationConfiguration",
          { destination: { region: "eu-west-1" } },
          "destination.region",
        ],
        [
          "aws:keyspaces/keyspace:Keyspace",
          { replicationSpecification: { regionLists: ["eu-west-2", "eu-west-1"] } },
          "replicationSpecification.regionLists[1]",
        ],
        ["aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", { destinationRegion: "eu-west-1" }, "destinationRegion"],
        ["aws:rds/snapshotCopy:SnapshotCopy", { destinationRegion: "eu-west-1" }, "destinationRegion"],
      ] as const
    ).map(([type, inputs, at]) => ({
      it: `a copy elsewhere by ${type}`,
      on: "copied",
      resources: [resource(type, "copied", { region: "eu-west-2", ...inputs })],
      says: `${at} is "eu-west-1"`,
      properties: [at],
    })),
    {
      it: "Ireland, said by the provider",
      on: "queue",
      resources: [queue({}, by({ region: "eu-west-1" }))],
      says: 'the region of its provider is "eu-west-1"',
      properties: ["region"],
    },
    {
      it: "a queue of Ireland by a provider of London",
      on: "queue",
      resources: [queue({ region: "eu-west-1" }, by({ region: "eu-west-2" }))],
    },
    ...["aws", "lakeward"].map((of) => ({
      it: `the provider ${of} itself`,
      on: "far",
      resources: [resource(`pulumi:providers:${of}`, "far", { region: "eu-west-1" })],
    })),
    {
      it: "a grant of ours by a provider of Ireland",
      on: "grant",
      resources: [resource("lakeward:lakeformation:Grant", "grant", {}, by({ region: "eu-west-1" }, "lakeward"))],
    },
  ],
  undecided: [
    { it: "a region that is not known yet", on: "queue", resources: [queue({}, { unknown: ["region"] })] },
    { it: "copies that are not known yet", on: "secret", resources: [secret({}, { unknown: ["replicas"] })] },
    {
      it: "a copy's region that is not known yet",
      on: "secret",
      resources: [secret({ replicas: [{}] }, { unknown: ["replicas[0].region"] })],
    },
    ...(
      [
        ["a provider that says none", by({})],
        ["a provider whose region is null", by({ region: null })],
        ["a provider of which nothing is known", by(undefined)],
        ["no provider", {}],
      ] as const
    ).map(([whose, provider]) => ({
      it: `a queue of no region, by ${whose}`,
      on: "stack",
      resources: [queue({}, provider)],
      says: "the region of queue is said neither",
    })),
    {
      it: "two of which nobody says where they are",
      on: "stack",
      resources: [queue({}), resource("aws:sqs/queue:Queue", "second", {})],
      says: "the region of queue and 1 more is said neither",
    },
  ],
  malformed: [
    { it: "a region that is a list", on: "queue", resources: [queue({ region: ["eu-west-2"] })] },
    {
      it: "a provider's region that is a list",
      on: "queue",
      resources: [queue({}, by({ region: ["eu-west-2"] }))],
      says: "is not a text",
      properties: ["region"],
    },
    { it: "a copy of which nobody says where it is", on: "secret", resources: [secret({ replicas: [{}] })] },
    { it: "copies that are a text", on: "secret", resources: [secret({ replicas: "eu-west-2" })] },
  ],
  notApplicable: [
    { it: "a component", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
    ...[
      "aws:iam/role:Role",
      "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
      "aws:cur/reportDefinition:ReportDefinition",
    ].map((type) => ({
      it: `${type}, which is nowhere in particular`,
      on: "everywhere",
      resources: [resource(type, "everywhere", {}, by({ region: "us-east-1" }))],
    })),
    {
      it: "something of another cloud",
      on: "other",
      resources: [resource("gcp:storage/bucket:Bucket", "other", { region: "us" })],
    },
  ],
};
