import type { Report } from "../../../local/toolchain/report.ts";

/** A report that keeps its lines. */
export function rememberingReport(): Report & { readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, line: (text) => void lines.push(text), progress: () => undefined };
}
