import { createHash } from "node:crypto";
import { packPage } from "./packed-page.ts";
import type { AccessPage } from "./page-data.ts";

/** The page's script and style, as text. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

/**
 * The page as one HTML file that asks for nothing else: data, script and style stand in it, and its policy allows just that
 * script and style, by their hashes. Whatever the declarations say stays data: no text of theirs is ever markup.
 */
export function pageHtml(page: AccessPage, { script, style }: PageAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const title = `Who sees what: ${page.organisation}, ${page.asOf}`;
  return [
    "<!doctype html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<noscript><p>This page needs its script, which stands in it and asks for nothing from elsewhere. ",
    "The same answers: lakeward access table, lakeward access principal.</p></noscript>",
    '<div id="page"></div>',
    `<script type="application/json" id="data">${dataText(page)}</script>`,
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** JSON in which no character can end the element that it stands in (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements). */
function dataText(page: AccessPage): string {
  return JSON.stringify(packPage(page))
    .replaceAll("<", "\\u003c")
    .replaceAll(">", "\\u003e")
    .replaceAll("&", "\\u0026");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
