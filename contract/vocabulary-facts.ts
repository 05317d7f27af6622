import type { Fact } from "./fact.ts";
import { guide, reference } from "./sources.ts";
import type { Stage } from "./stage.ts";

/** LF-tags, expressions, filters and opt-ins. */
export const vocabularyFacts: readonly Fact[] = [
  {
    id: "tags-in-lower-case",
    says: "keys and values of LF-tags are kept in lower case",
    source: guide("TBAC-creating-tags"),
    expected: { key: "case", values: ["raw", "trusted"] },
    observe: async (stage) => {
      const made = await stage.tag("Case", ["Trusted", "RAW"]);
      const { TagKey, TagValues } = (await stage.call("GetLFTag", { TagKey: made })) as {
        readonly TagKey: string;
        readonly TagValues: readonly string[];
      };
      return { key: TagKey.replace(`${stage.account.prefix}_`, ""), values: [...TagValues].sort() };
    },
  },
  {
    id: "tags-are-inherited",
    says: "a table has its database's LF-tag until it has one of its own under the same key",
    source: guide("TBAC-assigning-tags"),
    expected: ["x", "y"],
    observe: async (stage) => {
      const TagKey = await stage.tag("inherited", ["x", "y"]);
      const seen: unknown[] = [];
      for (const [Resource, value] of [
        [{ Database: { Name: stage.database } }, "x"],
        [stage.table, "y"],
      ]) {
        await stage.call("AddLFTagsToResource", { Resource, LFTags: [{ TagKey, TagValues: [value] }] });
        const { LFTagsOnTable = [] } = (await stage.call("GetResourceLFTags", { Resource: stage.table })) as {
          readonly LFTagsOnTable?: readonly { readonly TagKey: string; readonly TagValues: readonly string[] }[];
        };
        seen.push(LFTagsOnTable.find((tag) => tag.TagKey === TagKey)?.TagValues[0]);
      }
      return seen;
    },
  },
  {
    id: "values-in-use",
    says: "a value that stands on a resource is not taken off its LF-tag",
    source: reference("UpdateLFTag"),
    expected: "InvalidInputException",
    observe: async (stage) => {
      const TagKey = await stage.tag("used", ["x", "y"]);
      await stage.call("AddLFTagsToResource", { Resource: stage.table, LFTags: [{ TagKey, TagValues: ["x"] }] });
      return stage.refusal("UpdateLFTag", { TagKey, TagValuesToDelete: ["x"] });
    },
  },
  {
    id: "expression-ends-its-grants",
    says: "the grants that refer to a saved expression end with it, and its name is there once",
    source: reference("DeleteLFTagExpression"),
    expected: { twice: "InvalidInputException", before: 1, after: 0 },
    observe: async (stage) => {
      const TagKey = await stage.tag("expressed", ["x"]);
      const Name = `${stage.account.prefix}_expression`;
      const saved = { Name, Expression: [{ TagKey, TagValues: ["x"] }] };
      await stage.call("CreateLFTagExpression", saved);
      stage.undoLater(`lakeformation DeleteLFTagExpression ${Name}`, () =>
        stage.call("DeleteLFTagExpression", { Name }),
      );
      const twice = await stage.refusal("CreateLFTagExpression", saved);
      await stage.grant({ LFTagPolicy: { ResourceType: "TABLE", ExpressionName: Name } }, ["DESCRIBE"]);
      const before = await namedBy(stage, Name);
      await stage.call("DeleteLFTagExpression", { Name });
      return { twice, before, after: await namedBy(stage, Name) };
    },
  },
  {
    id: "filter-keeps-its-grants",
    says: "a data cells filter is updated in place, keeps its grants and gets another version",
    source: reference("UpdateDataCellsFilter"),
    expected: { twice: "AlreadyExistsException", stale: "ConcurrentModificationException", grants: 1, versions: 2 },
    observe: async (stage) => {
      const { place, TableData } = stage.filter("kept", ["a"]);
      await stage.call("CreateDataCellsFilter", { TableData });
      stage.undoLater(`lakeformation DeleteDataCellsFilter ${stage.database}.t`, () =>
        stage.call("DeleteDataCellsFilter", place),
      );
      const twice = await stage.refusal("CreateDataCellsFilter", { TableData });
      await stage.grant({ DataCellsFilter: place }, ["SELECT"]);
      const first = await versionOf(stage, place);
      await stage.call("UpdateDataCellsFilter", { TableData: { ...TableData, ColumnNames: ["b"] } });
      const second = await versionOf(stage, place);
      const old = { TableData: { ...TableData, VersionId: first } };
      const stale = await stage.refusal("UpdateDataCellsFilter", old);
      const grants = (await stage.listed({ DataCellsFilter: place })).length;
      return { twice, stale, grants, versions: new Set([first, second]).size };
    },
  },
  {
    id: "opt-in-is-there-once",
    says: "an opt-in made twice is there once, and deleted twice is not found",
    source: reference("CreateLakeFormationOptIn"),
    expected: { twice: "answered", listed: 1, gone: "EntityNotFoundException" },
    observe: async (stage) => {
      const optIn = {
        Principal: { DataLakePrincipalIdentifier: stage.account.principal },
        Resource: stage.table,
      };
      await stage.call("CreateLakeFormationOptIn", optIn);
      stage.undoLater(`lakeformation DeleteLakeFormationOptIn ${stage.database}.t`, () =>
        stage.call("DeleteLakeFormationOptIn", optIn),
      );
      const twice = await stage.refusal("CreateLakeFormationOptIn", optIn);
      const { LakeFormationOptInsInfoList = [] } = (await stage.call("ListLakeFormationOptIns", optIn)) as {
        readonly LakeFormationOptInsInfoList?: readonly unknown[];
      };
      await stage.call("DeleteLakeFormationOptIn", optIn);
      const gone = await stage.refusal("DeleteLakeFormationOptIn", optIn);
      return { twice, listed: LakeFormationOptInsInfoList.length, gone };
    },
  },
];

async function namedBy(stage: Stage, name: string): Promise<number> {
  const asked = { ResourceType: "LF_TAG_POLICY_TABLE" };
  const text = JSON.stringify(await pages(stage, asked));
  return text.split(`"ExpressionName":"${name}"`).length - 1;
}

async function pages(stage: Stage, asked: object): Promise<readonly unknown[]> {
  const answer = (await stage.call("ListPermissions", asked)) as { readonly NextToken?: string };
  if (answer.NextToken === undefined) return [answer];
  return [answer, ...(await pages(stage, { ...asked, NextToken: answer.NextToken }))];
}

async function versionOf(stage: Stage, place: object): Promise<string | undefined> {
  const { DataCellsFilter } = (await stage.call("GetDataCellsFilter", place)) as {
    readonly DataCellsFilter?: { readonly VersionId?: string };
  };
  return DataCellsFilter?.VersionId;
}
