import type { Problem } from "../../declaration/problem.ts";
import type { SourceMap } from "../../declaration/source-map.ts";
import type { LimitUse } from "./limit-use.ts";

/**
 * What cannot be built because AWS does not raise the limit, at the place in the declarations that would make it less.
 * What AWS raises when asked is no problem of the declarations; the quota forecast tells of it.
 */
export function limitProblems(uses: readonly LimitUse[], sources: SourceMap): readonly Problem[] {
  return uses
    .filter(({ limit, used, quota }) => !limit.adjustable && used > quota)
    .map(({ limit, subject, path, used, quota }) => {
      const place = sources.place(path) ?? { file: "lake.yaml", line: 1, column: 1 };
      const title = `${limit.title.charAt(0).toLowerCase()}${limit.title.slice(1)}`;
      const measure = limit.unit === "things" ? "" : ` ${limit.unit}`;
      return {
        ...place,
        path: path.replace(/^[a-z0-9_]+\.?/, ""),
        message: `${subject}: ${used}${measure} where ${limit.service} takes ${quota} and AWS raises it for nobody (${title}); ${advice(limit.per)}`,
      };
    });
}

function advice(per: LimitUse["limit"]["per"]): string {
  switch (per) {
    case "group and table":
      return "join statements of one purpose, or give a further group some of them";
    case "row condition":
      return "make the condition shorter";
    case "key":
    case "role":
      return "split the department, or leave out groups or zones";
    case "account":
    case "database":
    case "LF-tag":
      return "leave some out, or give departments an account of their own";
    case "resource":
      return "leave some out";
  }
}
