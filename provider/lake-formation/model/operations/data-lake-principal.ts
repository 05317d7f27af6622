import type { Operation } from "../model-context.ts";

/** GetDataLakePrincipal: who calls. */
export const getDataLakePrincipal: Operation = (_context, _request, caller) => ({ Identity: caller });
