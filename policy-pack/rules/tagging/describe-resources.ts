import { judged } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";
import { saysNothing } from "./says-nothing.ts";

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

/** TAG-06: what people find in the catalogue, in Athena, or beside data, says what it is. */
export const describeResources: Rule = (estate) =>
  estate.ofType(...described).map((on): Finding => ({ on, ...judge(on) }));

function judge(resource: Resource) {
  return judged(
    resource.text("description"),
    { whenAbsent: "violation" },
    (value) => !saysNothing(value) || "description says nothing",
  );
}
