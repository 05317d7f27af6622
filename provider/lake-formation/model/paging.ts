import { createHash } from "node:crypto";
import type { ApiRequest } from "./api-request.ts";
import { LakeFormationError } from "./lake-formation-error.ts";
import { limits } from "./limits.ts";

/** One page of a list, and the token of the next. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: { readonly NextToken?: string };
}

/** Cuts the page that MaxResults and NextToken ask for; a token of another request is an InvalidInputException. */
export function pageOf<Item>(request: ApiRequest, all: readonly Item[]): Page<Item> {
  const size = request.number("MaxResults") ?? limits.pageSize.value;
  const start = startOf(request);
  const end = start + size;
  const items = all.slice(start, end);
  return { items, next: end < all.length ? { NextToken: `${fingerprint(request)}.${end}` } : {} };
}

function startOf(request: ApiRequest): number {
  const token = request.optionalText("NextToken");
  if (token === undefined) return 0;
  const [print, start] = token.split(".");
  if (print !== fingerprint(request) || !/^\d+$/.test(start ?? "")) {
    throw LakeFormationError.invalid("NextToken is not valid for this request.");
  }
  return Number(start);
}

/** What was asked, apart from the paging itself. */
function fingerprint(request: ApiRequest): string {
  const asked = Object.entries(request.json)
    .filter(([name]) => name !== "NextToken" && name !== "MaxResults")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex").slice(0, 16);
}
