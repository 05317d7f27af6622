/** Text as Markdown that shows it as it is; mailboxes and web addresses stay whole, so that they can be copied. */
export function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_{}[\]#!|~$]/g, (character) => `\\${character}`)
    .trim();
}
