import {
  AddTagsCommand,
  type AdvancedEventSelector,
  CreateTrailCommand,
  DeleteTrailCommand,
  GetEventSelectorsCommand,
  GetTrailCommand,
  GetTrailStatusCommand,
  ListTagsCommand,
  PutEventSelectorsCommand,
  RemoveTagsCommand,
  StartLoggingCommand,
  StopLoggingCommand,
  UpdateTrailCommand,
} from "@aws-sdk/client-cloudtrail";
import type { Trail, TrailArgs } from "@pulumi/aws/cloudtrail/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagList, tagsByName, tagsDropped } from "../../tags.ts";
import { region } from "../region.ts";

const texts = { kind: "list", unordered: true, each: { kind: "text" } } as const;

const properties = {
  advancedEventSelectors: {
    kind: "list",
    unordered: true,
    each: {
      kind: "block",
      of: {
        fieldSelectors: {
          kind: "list",
          required: true,
          unordered: true,
          each: {
            kind: "block",
            of: {
              endsWiths: texts,
              equals: texts,
              field: { kind: "text", required: true },
              notEndsWiths: texts,
              notEquals: texts,
              notStartsWiths: texts,
              startsWiths: texts,
            },
          },
        },
        name: { kind: "text" },
      },
    },
  },
  enableLogFileValidation: { kind: "flag", default: false },
  enableLogging: { kind: "flag", default: true },
  includeGlobalServiceEvents: { kind: "flag", default: true },
  isMultiRegionTrail: { kind: "flag", default: false },
  isOrganizationTrail: { kind: "flag", default: false },
  kmsKeyId: { kind: "text" },
  name: { kind: "text", required: true, identity: true },
  region,
  s3BucketName: { kind: "text", required: true },
  s3KeyPrefix: { kind: "text" },
  tags: { kind: "map" },
} as const satisfies ShapeFor<TrailArgs>;

type Wanted = Inputs<typeof properties>;
type WantedSelector = NonNullable<Wanted["advancedEventSelectors"]>[number];

const listOf = (texts: readonly string[] | undefined): string[] | undefined => texts && [...texts];

const selectorWanted = ({ name, fieldSelectors }: WantedSelector): AdvancedEventSelector => ({
  Name: name,
  FieldSelectors: fieldSelectors.map((field) => ({
    Field: field.field,
    EndsWith: listOf(field.endsWiths),
    Equals: listOf(field.equals),
    NotEndsWith: listOf(field.notEndsWiths),
    NotEquals: listOf(field.notEquals),
    NotStartsWith: listOf(field.notStartsWiths),
    StartsWith: listOf(field.startsWiths),
  })),
});

const selectorFound = ({ Name, FieldSelectors = [] }: AdvancedEventSelector) => ({
  name: Name,
  fieldSelectors: FieldSelectors.map((field) => ({
    field: field.Field,
    endsWiths: field.EndsWith,
    equals: field.Equals,
    notEndsWiths: field.NotEndsWith,
    notEquals: field.NotEquals,
    notStartsWiths: field.NotStartsWith,
    startsWiths: field.StartsWith,
  })),
});

const trailWanted = (inputs: Wanted) => ({
  Name: inputs.name,
  S3BucketName: inputs.s3BucketName,
  S3KeyPrefix: inputs.s3KeyPrefix,
  EnableLogFileValidation: inputs.enableLogFileValidation,
  IncludeGlobalServiceEvents: inputs.includeGlobalServiceEvents,
  IsMultiRegionTrail: inputs.isMultiRegionTrail,
  IsOrganizationTrail: inputs.isOrganizationTrail,
  KmsKeyId: inputs.kmsKeyId,
});

const select = async ({ cloudTrail }: Aws, TrailName: string, { advancedEventSelectors }: Wanted): Promise<void> => {
  await cloudTrail.send(
    new PutEventSelectorsCommand({
      TrailName,
      ...(advancedEventSelectors?.length
        ? { AdvancedEventSelectors: advancedEventSelectors.map(selectorWanted) }
        : // What a trail has before anyone selects: every management event.
          { EventSelectors: [{ ReadWriteType: "All", IncludeManagementEvents: true }] }),
    }),
  );
};

const log = async ({ cloudTrail }: Aws, Name: string, { enableLogging }: Wanted): Promise<void> => {
  await (enableLogging
    ? cloudTrail.send(new StartLoggingCommand({ Name }))
    : cloudTrail.send(new StopLoggingCommand({ Name })));
};

/** A trail of API calls and object events. */
export const trailRow = rowOf<Trail>()({
  type: "aws:cloudtrail/trail:Trail",
  properties,
  outputs: { arn: [], homeRegion: [] },
  create: async ({ cloudTrail }, inputs) => {
    const { TrailARN } = await cloudTrail.send(
      new CreateTrailCommand({ ...trailWanted(inputs), TagsList: tagList(inputs.tagsAll) }),
    );
    if (!TrailARN) throw new Error("CloudTrail answered CreateTrail without an ARN");
    return TrailARN;
  },
  complete: async (aws, id, inputs) => {
    if (inputs.advancedEventSelectors?.length) await select(aws, id, inputs);
    await log(aws, id, inputs);
  },
  read: async ({ cloudTrail, region }, id) => {
    const { Trail: trail } = await cloudTrail.send(new GetTrailCommand({ Name: id }));
    const { IsLogging } = await cloudTrail.send(new GetTrailStatusCommand({ Name: id }));
    const { AdvancedEventSelectors } = await cloudTrail.send(new GetEventSelectorsCommand({ TrailName: id }));
    const { ResourceTagList } = await cloudTrail.send(new ListTagsCommand({ ResourceIdList: [id] }));
    return {
      advancedEventSelectors: AdvancedEventSelectors?.map(selectorFound),
      enableLogFileValidation: trail?.LogFileValidationEnabled,
      enableLogging: IsLogging,
      includeGlobalServiceEvents: trail?.IncludeGlobalServiceEvents,
      isMultiRegionTrail: trail?.IsMultiRegionTrail,
      isOrganizationTrail: trail?.IsOrganizationTrail,
      kmsKeyId: trail?.KmsKeyId,
      name: trail?.Name,
      region,
      s3BucketName: trail?.S3BucketName,
      s3KeyPrefix: trail?.S3KeyPrefix,
      tagsAll: tagsByName(ResourceTagList?.[0]?.TagsList ?? []),
      arn: id,
      // moto's GetTrail leaves out the home region, which the ARN names.
      homeRegion: trail?.HomeRegion ?? id.split(":")[3],
    };
  },
  update: async (aws, id, inputs, prior) => {
    const { cloudTrail } = aws;
    await cloudTrail.send(new UpdateTrailCommand(trailWanted(inputs)));
    await select(aws, id, inputs);
    await log(aws, id, inputs);
    const dropped = tagsDropped(prior.tagsAll, inputs.tagsAll).map((Key) => ({ Key }));
    if (dropped.length > 0) await cloudTrail.send(new RemoveTagsCommand({ ResourceId: id, TagsList: dropped }));
    await cloudTrail.send(new AddTagsCommand({ ResourceId: id, TagsList: tagList(inputs.tagsAll) }));
  },
  delete: async ({ cloudTrail }, _id, { name }) => {
    // By name: moto answers a delete by ARN with success and keeps the trail.
    await cloudTrail.send(new DeleteTrailCommand({ Name: name }));
  },
});
