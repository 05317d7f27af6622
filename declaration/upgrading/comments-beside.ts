const mark = "# beside the name: ";

/**
 * The parser writes a comment that stands behind a section's name below it, as if it spoke of the section's first key. Marks
 * such comments, so that `restored` can put them back.
 */
export function marked(text: string): string {
  return text.replaceAll(/^([ \t]*(?:- )*[^\s#'"][^\n#'"]*:)[ \t]+#/gm, `$1 ${mark}#`);
}

/** What the parser wrote of a marked text, with each marked comment behind the name that it stood behind. */
export function restored(text: string): string {
  const found = new RegExp(`:\\n[ \\t]*${mark}(#[^\\n]*)`, "g");
  return text.replaceAll(found, ": $1").replaceAll(mark, "");
}
