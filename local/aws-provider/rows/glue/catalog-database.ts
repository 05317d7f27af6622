import {
  CreateDatabaseCommand,
  type DatabaseInput,
  DeleteDatabaseCommand,
  GetDatabaseCommand,
  GetTagsCommand,
  Permission,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateDatabaseCommand,
} from "@aws-sdk/client-glue";
import type { CatalogDatabase, CatalogDatabaseArgs } from "@pulumi/aws/glue/index.js";
import type { Aws } from "../../aws.ts";
import { unlessGone } from "../../gone.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagsDropped } from "../../tags.ts";
import { region } from "../region.ts";
import { catalogPlace } from "./catalog-place.ts";

const properties = {
  catalogId: { kind: "text", identity: true, chosen: true },
  createTableDefaultPermissions: {
    kind: "list",
    chosen: true,
    each: {
      kind: "block",
      of: {
        permissions: {
          kind: "list",
          unordered: true,
          each: { kind: "text", required: true, values: Object.values(Permission) },
        },
        principal: { kind: "block", of: { dataLakePrincipalIdentifier: { kind: "text" } } },
      },
    },
  },
  description: { kind: "text" },
  locationUri: { kind: "text", chosen: true },
  name: { kind: "text", required: true, identity: true },
  parameters: { kind: "map" },
  region,
  tags: { kind: "map" },
} as const satisfies ShapeFor<CatalogDatabaseArgs>;

const arnOf = (aws: Aws, name: string | undefined): string =>
  `arn:aws:glue:${aws.region}:${aws.account}:database/${name}`;

const wanted = (inputs: Inputs<typeof properties>): DatabaseInput => ({
  Name: inputs.name,
  Description: inputs.description,
  LocationUri: inputs.locationUri,
  Parameters: inputs.parameters,
  CreateTableDefaultPermissions: inputs.createTableDefaultPermissions?.map(({ permissions = [], principal }) => ({
    Permissions: [...permissions],
    Principal: principal && { DataLakePrincipalIdentifier: principal.dataLakePrincipalIdentifier },
  })),
});

/** A database of the Glue catalogue. */
export const catalogDatabaseRow = rowOf<CatalogDatabase>()({
  type: "aws:glue/catalogDatabase:CatalogDatabase",
  properties,
  outputs: { arn: [] },
  create: async ({ glue, account }, inputs) => {
    const CatalogId = inputs.catalogId ?? account;
    await glue.send(
      new CreateDatabaseCommand({ CatalogId, DatabaseInput: wanted(inputs), Tags: { ...inputs.tagsAll } }),
    );
    return `${CatalogId}:${inputs.name}`;
  },
  read: async (aws, id) => {
    const [CatalogId, Name] = catalogPlace(id);
    const { Database } = await aws.glue.send(new GetDatabaseCommand({ CatalogId, Name }));
    const tags = await unlessGone(aws.glue.send(new GetTagsCommand({ ResourceArn: arnOf(aws, Name) })));
    return {
      catalogId: CatalogId,
      createTableDefaultPermissions: Database?.CreateTableDefaultPermissions?.map(({ Permissions, Principal }) => ({
        permissions: Permissions,
        principal: Principal && { dataLakePrincipalIdentifier: Principal.DataLakePrincipalIdentifier },
      })),
      description: Database?.Description,
      locationUri: Database?.LocationUri,
      name: Name,
      parameters: Database?.Parameters,
      region: aws.region,
      tagsAll: tags?.Tags ?? {},
      arn: arnOf(aws, Name),
    };
  },
  update: async (aws, id, inputs, prior) => {
    const [CatalogId, Name] = catalogPlace(id);
    await aws.glue.send(new UpdateDatabaseCommand({ CatalogId, Name, DatabaseInput: wanted(inputs) }));
    const ResourceArn = arnOf(aws, Name);
    const dropped = tagsDropped(prior.tagsAll, inputs.tagsAll);
    if (dropped.length > 0) {
      await aws.glue.send(new UntagResourceCommand({ ResourceArn, TagsToRemove: dropped }));
    }
    await aws.glue.send(new TagResourceCommand({ ResourceArn, TagsToAdd: { ...inputs.tagsAll } }));
  },
  delete: async ({ glue }, id) => {
    const [CatalogId, Name] = catalogPlace(id);
    await glue.send(new DeleteDatabaseCommand({ CatalogId, Name }));
  },
});
