/** A route by which data comes or goes. */
interface Route {
  /** What the route's word leads to. */
  readonly to: "partner" | "engine" | "group" | "address";
  /** The shape of an address, where the value is one. */
  readonly shape?: RegExp;
  readonly example: string;
  /** When it is fetched, or a delivery is due, unless `every` says otherwise. */
  readonly every: string;
  /** Further keys that the route takes; those with `true` must be said. */
  readonly options: Readonly<Record<string, boolean>>;
}

const daily = "day at 05:00";

/** Routes of sources, by the word that declares them. */
export const routes: Readonly<Record<string, Route>> = {
  sftp: { to: "partner", example: "kerbside_systems", every: daily, options: {} },
  database: { to: "engine", example: "sqlserver", every: daily, options: { host: true, port: false, name: true } },
  api: {
    to: "address",
    shape: /^https:\/\/\S+$/,
    example: "https://api.callwatch.example/v2",
    every: daily,
    options: { sign_in: false, pages: false },
  },
  receive: { to: "partner", example: "nel_icb", every: "delivery", options: {} },
  file_share: {
    to: "address",
    shape: /^(\/\/|nfs:\/\/)[^/\s]+\/\S+$/,
    example: "//files01/invoices",
    every: daily,
    options: {},
  },
  azure_blob: {
    to: "address",
    shape: /^https:\/\/[^/\s]+\/\S+$/,
    example: "https://exports.blob.core.windows.net/daily",
    every: daily,
    options: {},
  },
  s3: {
    to: "address",
    shape: /^[a-z0-9][a-z0-9.-]{2,62}(\/\S*)?$/,
    example: "exampleshire-reference/imd",
    every: daily,
    options: {},
  },
  spreadsheet: {
    to: "address",
    shape: /^https:\/\/\S+$/,
    example: "https://exampleshire.sharepoint.com/sites/asc/Brokerage.xlsx",
    every: daily,
    options: {},
  },
  upload: { to: "group", example: "engineers", every: "delivery", options: {} },
};

/** Database engines that `database` takes. */
export const engines: readonly string[] = ["sqlserver", "oracle", "postgres", "mysql", "db2"];
