import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** Finds the keys of the document by what names them: what they make, or an alias. */
export interface Keys {
  readonly keys: Candidates;
  readonly aliases: Candidates;
}

/** Types of keys of KMS. */
export const keyTypes: readonly string[] = [
  "aws:kms/key:Key",
  "aws:kms/externalKey:ExternalKey",
  "aws:kms/replicaKey:ReplicaKey",
  "aws:kms/replicaExternalKey:ReplicaExternalKey",
];

/** The keys and aliases of the document. */
export function keys(estate: Estate): Keys {
  return {
    keys: new Candidates(estate.ofType(...keyTypes), ["arn", "keyId", "id"]),
    aliases: new Candidates(estate.ofType("aws:kms/alias:Alias"), ["name", "arn"]),
  };
}

/** The key that a property names, itself or by an alias; undefined where it does not show. */
export function keyAt(holder: Resource, path: string, { keys, aliases }: Keys): Resource | undefined {
  const key = keys.join(holder, path);
  if (key.state === "joined") return key.to;
  const alias = aliases.join(holder, path);
  return alias.state === "joined" ? behind(alias.to, keys) : undefined;
}

/** The keys of that name or ARN, or of that alias; undefined while names of the document are hidden, so that it may be any's. */
export function keysNamed(name: string, { keys, aliases }: Keys): readonly Resource[] | undefined {
  const own = keys.named(name);
  if (own.length > 0) return own;
  const named = aliases.named(name);
  const found = named.map((alias) => behind(alias, keys));
  const isHidden = named.length > 0 ? found.includes(undefined) : keys.hasHidden || aliases.hasHidden;
  return isHidden ? undefined : found.flatMap((key) => key ?? []);
}

/** The keys behind the aliases that a pattern fits; an alias stands for a key that does not show. */
export function keysByAlias(pattern: string, { keys, aliases }: Keys): readonly Resource[] {
  return aliases.fitting(pattern).map((alias) => behind(alias, keys) ?? alias);
}

function behind(alias: Resource, keys: Candidates): Resource | undefined {
  const key = keys.join(alias, "targetKeyId");
  return key.state === "joined" ? key.to : undefined;
}
