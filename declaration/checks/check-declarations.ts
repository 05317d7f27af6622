import type { Lake } from "../lake.ts";
import type { Context } from "../resolution/context.ts";
import type { LakeFile } from "../schema/lake-file.ts";

/** Everything that only the whole can tell: names that exist, and that nobody sees more than may be seen. */
export function checkDeclarations(_lake: Lake, _file: LakeFile, _context: Context, _asOf: string): void {}
