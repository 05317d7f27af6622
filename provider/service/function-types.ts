import type { Aws } from "../account/aws.ts";
import { effectivePermissions, listGrants } from "../lake-formation/list-grants.ts";
import type { ListedGrant } from "../resources/listed-grant.ts";
import { toProperties } from "./resource-operations.ts";
import { list, optional, type Problem, record, type Shape, text } from "./shape.ts";
import type { Properties } from "./value.ts";

/** A function as the engine sees it: arguments in, result out. */
interface FunctionOperations {
  readonly arguments: Shape<object>;
  /** The property of the result, a list of grants. */
  readonly result: "grants" | "permissions";
  readonly call: (
    given: Properties,
    aws: Aws,
  ) => Promise<{ readonly result: Properties; readonly problems: readonly Problem[] }>;
}

const pathArguments = record({ path: text });
const grantArguments = record({ principal: optional(text), database: optional(text), table: optional(text) });

/** One element of a result. */
export const listedGrant = record({
  principal: text,
  resource: text,
  parts: list(text),
  except: list(text),
  permissions: list(text),
  grantOption: list(text),
} satisfies { readonly [K in keyof ListedGrant]: Shape<ListedGrant[K]> });

/** Every function of the provider, by its token; they read the account and change nothing. */
export const functionTypes: Readonly<Record<string, FunctionOperations>> = {
  "lakeward:lakeformation:effectivePermissions": reading(
    pathArguments,
    () => [],
    "permissions",
    ({ path }, aws) => effectivePermissions(path, aws),
  ),
  "lakeward:lakeformation:grants": reading(
    grantArguments,
    ({ database, table }) =>
      table !== undefined && database === undefined
        ? [{ property: "database", reason: "is missing; say in which database the table is" }]
        : [],
    "grants",
    listGrants,
  ),
};

function reading<A extends object>(
  shape: Shape<A>,
  refuse: (given: A) => readonly Problem[],
  result: FunctionOperations["result"],
  read: (given: A, aws: Aws) => Promise<readonly ListedGrant[]>,
): FunctionOperations {
  return {
    arguments: shape,
    result,
    call: async (given, aws) => {
      const problems: Problem[] = [];
      // The gRPC edge: the shape vouches for it where it finds no problem.
      const normal = shape.normal(given, "", problems) as A;
      if (problems.length === 0) problems.push(...refuse(normal));
      return problems.length > 0
        ? { result: {}, problems }
        : { result: toProperties({ [result]: await read(normal, aws) }), problems };
    },
  };
}
