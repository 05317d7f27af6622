/** What a deployment said, for a job's summary; indented, so that nothing in it is read as Markdown. */
export function deploymentMarkdown(environment: string, well: boolean, said: readonly string[]): string {
  const lines = said.flatMap((line) => line.split("\n")).map((line) => (line === "" ? "" : `    ${line}`));
  return [`## Deployment of ${environment}${well ? "" : " stopped"}`, "", ...lines, ""].join("\n");
}
