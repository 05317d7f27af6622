/** What tools and people in a hurry write. */
const nothing = /^(managed by (pulumi|terraform)|to ?do|tbc|tbd|n\/?a|none|unknown|test|description|[-.]+)?\.?$/i;

/** Whether a text stands only so that something stands there. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}
