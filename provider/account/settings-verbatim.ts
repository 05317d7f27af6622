import type { LakeFormationClient } from "@aws-sdk/client-lakeformation";

type Step<Args, Result> = (args: Args) => Promise<Result>;
type Context = Readonly<Record<string, unknown>>;

/**
 * Lets GetDataLakeSettings and PutDataLakeSettings carry the whole document.
 * The SDK drops fields that its version does not know, both ways [measured, 3.1048]; as Put replaces everything, a field of tomorrow would be lost.
 */
export function settingsVerbatim(client: LakeFormationClient): void {
  const wire = { relation: "after", toMiddleware: "deserializerMiddleware" } as const;
  const parsed = { relation: "before", toMiddleware: "deserializerMiddleware" } as const;
  client.middlewareStack.addRelativeTo(wholeRequest, {
    name: "wholeRequest",
    relation: "after",
    toMiddleware: "serializerMiddleware",
  });
  client.middlewareStack.addRelativeTo(keepBody, { ...wire, name: "keepBody" });
  client.middlewareStack.addRelativeTo(wholeResponse, { ...parsed, name: "wholeResponse" });
}

/** The bytes of a response, from where they are read until the SDK has parsed them. */
const bodies = new WeakMap<object, Uint8Array>();

function wholeRequest<Args extends object, Result>(
  next: Step<Args, Result>,
  { commandName }: Context,
): Step<Args, Result> {
  return (args) => {
    const request = "request" in args ? args.request : undefined;
    if (commandName === "PutDataLakeSettingsCommand" && hasBody(request) && "input" in args)
      request.body = JSON.stringify(args.input);
    return next(args);
  };
}

function keepBody<Args, Result extends { response: unknown }>(
  next: Step<Args, Result>,
  { commandName }: Context,
): Step<Args, Result> {
  return async (args) => {
    const result = await next(args);
    if (commandName !== "GetDataLakeSettingsCommand" || !hasBody(result.response)) return result;
    const body = await bytesOf(result.response.body);
    result.response.body = body;
    bodies.set(result.response, body);
    return result;
  };
}

function wholeResponse<Args, Result extends { response: unknown; output: object }>(
  next: Step<Args, Result>,
): Step<Args, Result> {
  return async (args) => {
    const result = await next(args);
    const body = hasBody(result.response) ? bodies.get(result.response) : undefined;
    if (body !== undefined) Object.assign(result.output, JSON.parse(Buffer.from(body).toString("utf8")));
    return result;
  };
}

function hasBody(value: unknown): value is { body: unknown } {
  return typeof value === "object" && value !== null && "body" in value;
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  if (typeof body !== "object" || body === null || !(Symbol.asyncIterator in body)) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  // The network edge: Node's response bodies are streams of bytes.
  for await (const chunk of body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
