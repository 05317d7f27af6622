/** Ends a preview that found something to do; the workflows know by it that there is. */
export function nothingYet(environment: string): string {
  return `Nothing was changed. To do it: lakeward deploy --environment ${environment} --yes`;
}
