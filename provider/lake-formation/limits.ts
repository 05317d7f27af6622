/** A limit of Lake Formation to which declarations are held before anything is called. */
interface Limit {
  readonly value: number;
  readonly of: string;
  readonly source: string;
}

const api = "https://docs.aws.amazon.com/lake-formation/latest/APIReference";
const quotas = "https://docs.aws.amazon.com/lake-formation/latest/dg/limits-lakeformation.html";

/** Limits that are checked, or to which requests are cut. */
export const limits = {
  administrators: { value: 30, of: "data lake administrators of an account", source: quotas },
  batchEntries: { value: 20, of: "grants or revokes in one request", source: `${api}/API_BatchGrantPermissions.html` },
  tagKeyLength: { value: 128, of: "characters of an LF-tag's key", source: `${api}/API_CreateLFTag.html` },
  tagValueLength: { value: 256, of: "characters of an LF-tag's value", source: `${api}/API_CreateLFTag.html` },
  tagValues: { value: 1000, of: "values of an LF-tag", source: `${api}/API_LFTag.html` },
  tagValuesPerRequest: {
    value: 50,
    of: "values of an LF-tag in one request, or in one term of an expression",
    source: `${api}/API_LFTag.html`,
  },
  tagsPerResource: { value: 50, of: "LF-tags of a database or table", source: quotas },
  filterNameLength: { value: 255, of: "characters of a filter's name", source: `${api}/API_DataCellsFilter.html` },
  rowExpressionLength: {
    value: 2048,
    of: "characters of a filter's row expression",
    source: `${api}/API_RowFilter.html`,
  },
  expressionNameLength: {
    value: 255,
    of: "characters of a saved expression's name",
    source: `${api}/API_CreateLFTagExpression.html`,
  },
  descriptionLength: {
    value: 2048,
    of: "characters of a saved expression's description",
    source: `${api}/API_CreateLFTagExpression.html`,
  },
} as const satisfies Readonly<Record<string, Limit>>;
