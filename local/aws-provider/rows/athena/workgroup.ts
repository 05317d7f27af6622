import {
  CreateWorkGroupCommand,
  DeleteWorkGroupCommand,
  GetWorkGroupCommand,
  ListTagsForResourceCommand,
  type ResultConfiguration,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateWorkGroupCommand,
} from "@aws-sdk/client-athena";
import type { Workgroup, WorkgroupArgs } from "@pulumi/aws/athena/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagList, tagsByName, tagsDropped } from "../../tags.ts";
import { region } from "../region.ts";

const properties = {
  configuration: {
    kind: "block",
    of: {
      bytesScannedCutoffPerQuery: { kind: "number" },
      enableMinimumEncryptionConfiguration: { kind: "flag", chosen: true },
      enforceWorkgroupConfiguration: { kind: "flag", default: true },
      engineVersion: { kind: "block", chosen: true, of: { selectedEngineVersion: { kind: "text", default: "AUTO" } } },
      publishCloudwatchMetricsEnabled: { kind: "flag", default: true },
      requesterPaysEnabled: { kind: "flag", default: false },
      resultConfiguration: {
        kind: "block",
        of: {
          encryptionConfiguration: {
            kind: "block",
            of: {
              encryptionOption: { kind: "text", required: true, values: ["SSE_S3", "SSE_KMS", "CSE_KMS"] },
              kmsKeyArn: { kind: "text" },
            },
          },
          expectedBucketOwner: { kind: "text" },
          outputLocation: { kind: "text" },
        },
      },
    },
  },
  description: { kind: "text" },
  forceDestroy: { kind: "flag", default: false, writeOnly: true },
  name: { kind: "text", required: true, identity: true },
  region,
  state: { kind: "text", default: "ENABLED", values: ["ENABLED", "DISABLED"] },
  tags: { kind: "map" },
} as const satisfies ShapeFor<WorkgroupArgs>;

type Wanted = Inputs<typeof properties>;
type Configuration = NonNullable<Wanted["configuration"]>;

const arnOf = (aws: Aws, name: string): string => `arn:aws:athena:${aws.region}:${aws.account}:workgroup/${name}`;

const resultsWanted = ({ resultConfiguration: results }: Configuration): ResultConfiguration | undefined =>
  results && {
    OutputLocation: results.outputLocation,
    ExpectedBucketOwner: results.expectedBucketOwner,
    EncryptionConfiguration: results.encryptionConfiguration && {
      EncryptionOption: results.encryptionConfiguration.encryptionOption,
      KmsKey: results.encryptionConfiguration.kmsKeyArn,
    },
  };

// The parts that creating and updating write alike.
const settingsWanted = (configuration: Configuration) => ({
  BytesScannedCutoffPerQuery: configuration.bytesScannedCutoffPerQuery,
  EnableMinimumEncryptionConfiguration: configuration.enableMinimumEncryptionConfiguration,
  EnforceWorkGroupConfiguration: configuration.enforceWorkgroupConfiguration,
  EngineVersion: configuration.engineVersion && {
    SelectedEngineVersion: configuration.engineVersion.selectedEngineVersion,
  },
  PublishCloudWatchMetricsEnabled: configuration.publishCloudwatchMetricsEnabled,
  RequesterPaysEnabled: configuration.requesterPaysEnabled,
});

const change = async ({ athena }: Aws, name: string, { configuration, description, state }: Wanted): Promise<void> => {
  const results = configuration && resultsWanted(configuration);
  await athena.send(
    new UpdateWorkGroupCommand({
      WorkGroup: name,
      Description: description ?? "",
      State: state,
      ConfigurationUpdates: configuration && {
        ...settingsWanted(configuration),
        ...(configuration.bytesScannedCutoffPerQuery === undefined && { RemoveBytesScannedCutoffPerQuery: true }),
        ResultConfigurationUpdates: {
          ...results,
          ...(!results?.OutputLocation && { RemoveOutputLocation: true }),
          ...(!results?.ExpectedBucketOwner && { RemoveExpectedBucketOwner: true }),
          ...(!results?.EncryptionConfiguration && { RemoveEncryptionConfiguration: true }),
        },
      },
    }),
  );
};

/** A workgroup of Athena. moto cannot change one; the gateway before it can. */
export const workgroupRow = rowOf<Workgroup>()({
  type: "aws:athena/workgroup:Workgroup",
  properties,
  outputs: { arn: [] },
  create: async ({ athena }, inputs) => {
    const { configuration } = inputs;
    await athena.send(
      new CreateWorkGroupCommand({
        Name: inputs.name,
        Description: inputs.description,
        Configuration: configuration && {
          ...settingsWanted(configuration),
          ResultConfiguration: resultsWanted(configuration),
        },
        Tags: tagList(inputs.tagsAll),
      }),
    );
    return inputs.name;
  },
  complete: async (aws, name, inputs) => {
    if (inputs.state === "DISABLED") await change(aws, name, inputs);
  },
  read: async (aws, name) => {
    const { WorkGroup } = await aws.athena.send(new GetWorkGroupCommand({ WorkGroup: name }));
    if (!WorkGroup) return undefined;
    const { Tags = [] } = await aws.athena.send(new ListTagsForResourceCommand({ ResourceARN: arnOf(aws, name) }));
    const { Configuration: found } = WorkGroup;
    const results = found?.ResultConfiguration;
    return {
      configuration: found && {
        bytesScannedCutoffPerQuery: found.BytesScannedCutoffPerQuery,
        enableMinimumEncryptionConfiguration: found.EnableMinimumEncryptionConfiguration,
        enforceWorkgroupConfiguration: found.EnforceWorkGroupConfiguration,
        engineVersion: { selectedEngineVersion: found.EngineVersion?.SelectedEngineVersion },
        publishCloudwatchMetricsEnabled: found.PublishCloudWatchMetricsEnabled,
        requesterPaysEnabled: found.RequesterPaysEnabled,
        resultConfiguration: results && {
          encryptionConfiguration: results.EncryptionConfiguration && {
            encryptionOption: results.EncryptionConfiguration.EncryptionOption,
            kmsKeyArn: results.EncryptionConfiguration.KmsKey,
          },
          expectedBucketOwner: results.ExpectedBucketOwner,
          outputLocation: results.OutputLocation,
        },
      },
      description: WorkGroup.Description,
      name,
      region: aws.region,
      state: WorkGroup.State,
      tagsAll: tagsByName(Tags),
      arn: arnOf(aws, name),
    };
  },
  update: async (aws, name, inputs, prior) => {
    await change(aws, name, inputs);
    const ResourceARN = arnOf(aws, name);
    const dropped = tagsDropped(prior.tagsAll, inputs.tagsAll);
    if (dropped.length > 0) await aws.athena.send(new UntagResourceCommand({ ResourceARN, TagKeys: dropped }));
    await aws.athena.send(new TagResourceCommand({ ResourceARN, Tags: tagList(inputs.tagsAll) }));
  },
  delete: async ({ athena }, name, { forceDestroy }) => {
    await athena.send(new DeleteWorkGroupCommand({ WorkGroup: name, RecursiveDeleteOption: forceDestroy }));
  },
});
