import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import type { SavedExpression } from "../model-state.ts";
import { pageOf } from "../paging.ts";
import type { Permission } from "../permissions.ts";
import { readExpression, requireOwnCatalogue, requireResource } from "../read-resource.ts";
import { expressionAnchor } from "../resource.ts";
import { isAdministrator, isReader, mayGrantWith, rightsOn } from "../rights.ts";

/** LF-tag expressions under a name, to which grants can refer (API reference, CreateLFTagExpression and its siblings). */
export const savedExpressionOperations: Readonly<Record<string, Operation>> = {
  CreateLFTagExpression: (context, request, caller) => {
    const expression = readSaved(context, request, caller);
    requireRightToCreate(context, caller);
    requireRightToGrantWith(context, caller, expression);
    requireResource(context, { kind: "tablesByTag", expression: expression.expression });
    if (context.state.expressions.has(expression.name))
      throw LakeFormationError.invalid(`LF-Tag expression already exists: ${expression.name}`);
    context.state.expressions.set(expression.name, expression);
    return {};
  },

  /** Changes at once what every grant that refers to it reaches. */
  UpdateLFTagExpression: (context, request, caller) => {
    const expression = readSaved(context, request, caller);
    const held = find(context, expression.name);
    requireRightOn(context, caller, held, "ALTER");
    requireRightToGrantWith(context, caller, expression);
    requireResource(context, { kind: "tablesByTag", expression: expression.expression });
    context.state.expressions.set(held.name, { ...expression, createdBy: held.createdBy });
    return {};
  },

  /** The grants that refer to it end with it. */
  DeleteLFTagExpression: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const held = find(context, request.text("Name"));
    requireRightOn(context, caller, held, "DROP");
    context.state.expressions.delete(held.name);
    context.state.grants.drop(expressionAnchor(held.name));
    context.state.grants.remove({ kind: "databasesBySavedExpression", name: held.name });
    context.state.grants.remove({ kind: "tablesBySavedExpression", name: held.name });
    return {};
  },

  GetLFTagExpression: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const held = find(context, request.text("Name"));
    if (!mayRead(context, caller, held)) throw denied("DESCRIBE");
    return wire(context, held);
  },

  ListLFTagExpressions: (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const readable = [...context.state.expressions.values()]
      .filter((expression) => mayRead(context, caller, expression))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((expression) => wire(context, expression));
    const { items, next } = pageOf(request, readable);
    return { LFTagExpressions: items, ...next };
  },
};

function readSaved(context: ModelContext, request: ApiRequest, caller: string): SavedExpression {
  requireOwnCatalogue(context, request);
  const name = request.text("Name");
  // May be empty (API reference: UpdateLFTagExpression), which is as good as none.
  const description = request.json.Description === "" ? undefined : request.optionalText("Description");
  const expression = readExpression(request);
  return { name, ...(description === undefined ? {} : { description }), expression, createdBy: caller };
}

function find(context: ModelContext, name: string): SavedExpression {
  const expression = context.state.expressions.get(name);
  if (expression === undefined) throw LakeFormationError.missing(`LF-Tag expression ${name} does not exist.`);
  return expression;
}

function requireRightToCreate(context: ModelContext, caller: string): void {
  if (isAdministrator(context, caller)) return;
  if (rightsOn(context, caller, { kind: "catalogue" }).permissions.has("CREATE_LF_TAG_EXPRESSION")) return;
  throw LakeFormationError.denied(
    "Insufficient Lake Formation permission(s): Required Create LF-Tag Expression on Catalog",
  );
}

function requireRightToGrantWith(context: ModelContext, caller: string, { expression }: SavedExpression): void {
  if (isAdministrator(context, caller) || mayGrantWith(context, caller, expression)) return;
  throw LakeFormationError.denied(
    "Insufficient Lake Formation permission(s): Required Grant with LF-Tag expressions on LF-Tag",
  );
}

function requireRightOn(
  context: ModelContext,
  caller: string,
  { name }: SavedExpression,
  permission: Permission,
): void {
  if (isAdministrator(context, caller)) return;
  if (!rightsOn(context, caller, { kind: "tagExpression", name }).permissions.has(permission)) throw denied(permission);
}

function mayRead(context: ModelContext, caller: string, { name }: SavedExpression): boolean {
  return isReader(context, caller) || rightsOn(context, caller, { kind: "tagExpression", name }).permissions.size > 0;
}

function denied(permission: Permission): LakeFormationError {
  return LakeFormationError.denied(
    `Insufficient Lake Formation permission(s): Required ${permission} on LF-Tag expression`,
  );
}

function wire(
  context: ModelContext,
  { name, description, expression }: SavedExpression,
): Readonly<Record<string, unknown>> {
  return {
    Name: name,
    ...(description === undefined ? {} : { Description: description }),
    CatalogId: context.account,
    Expression: expression.map(({ key, values }) => ({ TagKey: key, TagValues: [...values] })),
  };
}
