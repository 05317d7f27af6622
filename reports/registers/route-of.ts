/** How data comes by a route, in words. Addresses, hosts and credentials stay in the declarations. */
const routeWords: Readonly<Record<string, string>> = {
  sftp: "files by SFTP",
  database: "a database that is read",
  api: "an API that is called",
  receive: "messages that are sent to us",
  file_share: "a file share",
  azure_blob: "an Azure storage container",
  s3: "an S3 bucket",
  spreadsheet: "a spreadsheet",
  upload: "files that staff upload",
};

/** A route's word as people read it. */
export function routeOf(route: string): string {
  return routeWords[route] ?? route;
}
