import { z } from "zod";
import type { LakeFormationSnapshot } from "./snapshot.ts";

const text = z.string().min(1);
const texts = z.array(z.string());
const anything = z.looseObject({});

const principal = z.object({ DataLakePrincipalIdentifier: text });

const tag = z.object({ TagKey: text, TagValues: texts });
const assigned = z.array(tag).meta({ description: "LF-tags assigned to it, not the inherited ones." });

const column = z.object({ Name: text, Type: z.string().exactOptional() });

const defaults = z
  .array(z.object({ Principal: principal.exactOptional(), Permissions: texts.exactOptional() }))
  .meta({ description: "What IAM-allowed-principals get on what is new." });

const columnWildcard = z.object({ ExcludedColumnNames: texts.exactOptional() });

const resource = z.object({
  Catalog: anything.exactOptional(),
  Database: z.object({ Name: text }).exactOptional(),
  Table: z
    .object({ DatabaseName: text, Name: text.exactOptional(), TableWildcard: anything.exactOptional() })
    .exactOptional(),
  TableWithColumns: z
    .object({
      DatabaseName: text,
      Name: text,
      ColumnNames: texts.exactOptional(),
      ColumnWildcard: columnWildcard.exactOptional(),
    })
    .exactOptional(),
  DataCellsFilter: z.object({ DatabaseName: text, TableName: text, Name: text }).exactOptional(),
  DataLocation: z.object({ ResourceArn: text }).exactOptional(),
  LFTag: z.object({ TagKey: text, TagValues: texts.exactOptional() }).exactOptional(),
  LFTagExpression: z.object({ Name: text }).exactOptional(),
  LFTagPolicy: z
    .object({
      ResourceType: z.enum(["DATABASE", "TABLE"]),
      Expression: z.array(tag).exactOptional(),
      ExpressionName: text.exactOptional(),
    })
    .exactOptional(),
});

const settings = z.object({
  DataLakeAdmins: z.array(principal).exactOptional(),
  ReadOnlyAdmins: z.array(principal).exactOptional(),
  CreateDatabaseDefaultPermissions: defaults.exactOptional(),
  CreateTableDefaultPermissions: defaults.exactOptional(),
});

const database = z.object({
  Name: text,
  LocationUri: z.string().exactOptional(),
  LFTags: assigned.exactOptional(),
  CreateTableDefaultPermissions: defaults.exactOptional(),
  CreatedBy: text.exactOptional(),
});

const table = z.object({
  DatabaseName: text,
  Name: text,
  Location: z.string().exactOptional(),
  PartitionKeys: z.array(column).exactOptional(),
  Columns: z.array(column),
  LFTags: assigned.exactOptional(),
  LFTagsOnColumns: z.array(z.object({ Name: text, LFTags: assigned })).exactOptional(),
  CreatedBy: text.exactOptional(),
  TargetTable: anything.exactOptional().meta({ description: "Only of a resource link." }),
});

const permission = z.object({
  Principal: principal,
  Resource: resource,
  Permissions: texts,
  PermissionsWithGrantOption: texts.exactOptional(),
  Condition: anything.exactOptional(),
});

const filter = z.object({
  DatabaseName: text,
  TableName: text,
  Name: text,
  ColumnNames: texts.exactOptional(),
  ColumnWildcard: columnWildcard.exactOptional(),
  RowFilter: z
    .object({ FilterExpression: z.string().exactOptional(), AllRowsWildcard: anything.exactOptional() })
    .exactOptional(),
});

const identity = z
  .object({
    arn: text,
    groups: texts.exactOptional(),
    glue: z
      .enum(["none", "read", "write"])
      .exactOptional()
      .meta({ description: "Rights in the Glue catalogue; read." }),
    lakeFormationDataAccess: z
      .boolean()
      .exactOptional()
      .meta({ description: "Whether IAM allows lakeformation:GetDataAccess; true." }),
    objects: z
      .array(
        z.object({
          prefix: text.meta({ description: "What the objects' names begin with, such as s3://bucket/prefix/." }),
          actions: texts,
          via: z.string().exactOptional().meta({ description: "Name of the policy that allows it." }),
        }),
      )
      .exactOptional(),
  })
  .meta({
    description: "What IAM says of a principal; one without an entry reads Glue, has data access and no objects.",
  });

/** `lakeward.lake-formation/1`: what is needed is there and has the right form; whatever else AWS tells is left out. */
export const snapshotSchema: z.ZodType<LakeFormationSnapshot> = z
  .object({
    format: z.literal("lakeward.lake-formation/1"),
    account: z.string().exactOptional().meta({ description: "Twelve digits." }),
    region: z.string().exactOptional(),
    takenAt: z.string().exactOptional().meta({ description: "ISO 8601." }),
    settings: settings.exactOptional(),
    registrations: z
      .array(
        z.object({
          ResourceArn: text,
          RoleArn: z.string().exactOptional(),
          HybridAccessEnabled: z.boolean().exactOptional(),
        }),
      )
      .exactOptional()
      .meta({ description: "Registered locations; absent when they are not known." }),
    tags: z.array(tag).exactOptional().meta({ description: "The vocabulary of LF-tags." }),
    catalog: z
      .object({ LFTags: assigned.exactOptional() })
      .exactOptional()
      .meta({ description: "LF-tags on the catalogue, which every database inherits." }),
    databases: z.array(database),
    tables: z.array(table),
    permissions: z.array(permission).exactOptional(),
    expressions: z
      .array(z.object({ Name: text, Expression: z.array(tag) }))
      .exactOptional()
      .meta({ description: "Saved LF-tag expressions." }),
    filters: z.array(filter).exactOptional(),
    optIns: z
      .array(z.object({ Principal: principal, Resource: resource, Condition: anything.exactOptional() }))
      .exactOptional(),
    principals: z.array(identity).exactOptional(),
  })
  .meta({
    title: "Lake Formation snapshot",
    description: "What an account holds of Lake Formation, as its APIs return it; taken by lakeward snapshot.",
  });
