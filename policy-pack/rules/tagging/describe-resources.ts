import { judged } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** Types that people meet by name; log groups take no description. */
const described = [
  "aws:athena/dataCatalog:DataCatalog",
  "aws:athena/namedQuery:NamedQuery",
  "aws:athena/preparedStatement:PreparedStatement",
  "aws:athena/workgroup:Workgroup",
  "aws:glue/catalogDatabase:CatalogDatabase",
  "aws:glue/catalogTable:CatalogTable",
  "aws:kms/key:Key",
  "aws:secretsmanager/secret:Secret",
  "lakeward:glue:IcebergTable",
] as const;
/** What tools and people in a hurry write. */
const nothing = /^(managed by (pulumi|terraform)|to ?do|tbc|tbd|n\/?a|none|test|description|-+|\.+)?\.?$/i;

/** TAG-06: what people find in the catalogue, in Athena, or beside data, says what it is. */
export const describeResources: Rule = (estate) =>
  estate.ofType(...described).map((on): Finding => ({ on, ...judge(on) }));

function judge(resource: Resource) {
  return judged(
    resource.text("description"),
    { whenAbsent: "violation" },
    (value) => !nothing.test(value.trim()) || "description says nothing",
  );
}
