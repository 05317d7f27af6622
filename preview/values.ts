import rpc from "@pulumi/pulumi/runtime/rpc.js";

/** What is known of a resource's inputs, and the paths of what is not known or not to be shown. */
export interface KnownValues {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly unknown: readonly string[];
  readonly secret: readonly string[];
}

type Wire = Readonly<Record<string, unknown>>;

/** Stands in the place of a value that the document does not hold. */
const withheld = Symbol("withheld");

/**
 * Sorts the wire form of inputs into known values, unknown paths and secret paths.
 *
 * A withheld value is absent from its object; in a list `null` keeps the places of its neighbours.
 */
export function knownValues(wire: Wire): KnownValues {
  const unknown: string[] = [];
  const secret: string[] = [];
  const inputs = knownFields(wire, "", unknown, secret);
  return { inputs, unknown: unknown.sort(), secret: secret.sort() };
}

function knownFields(wire: Wire, path: string, unknown: string[], secret: string[]): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const key of Object.keys(wire).sort()) {
    const value = sortOut(wire[key], path === "" ? segment(key, true) : path + segment(key, false), unknown, secret);
    if (value !== withheld) known[key] = value;
  }
  return known;
}

function sortOut(value: unknown, path: string, unknown: string[], secret: string[]): unknown {
  if (value === rpc.unknownValue) {
    unknown.push(path);
    return withheld;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => {
      const known = sortOut(item, `${path}[${index}]`, unknown, secret);
      return known === withheld ? null : known;
    });
  }
  if (!isWire(value)) return value;
  switch (value[rpc.specialSigKey]) {
    case undefined:
      return knownFields(value, path, unknown, secret);
    case rpc.specialSecretSig: {
      secret.push(path);
      // Whether a secret's parts are known still matters; the values themselves go no further.
      sortOut(value.value, path, unknown, secret);
      return withheld;
    }
    case rpc.specialOutputValueSig:
      return knownOutput(value, path, unknown, secret);
    case rpc.specialResourceSig:
      return value.urn;
    default: {
      const { [rpc.specialSigKey]: _, ...asset } = value;
      return knownFields(asset, path, unknown, secret);
    }
  }
}

function knownOutput(value: Wire, path: string, unknown: string[], secret: string[]): unknown {
  const isSecret = value.secret === true;
  if (isSecret) secret.push(path);
  const known = sortOut("value" in value ? value.value : rpc.unknownValue, path, unknown, secret);
  return isSecret ? withheld : known;
}

function isWire(value: unknown): value is Wire {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A step of a property path as Pulumi writes it: `tags.owner`, `tags["cost.centre"]`. */
function segment(key: string, first: boolean): string {
  if (!/^[\w$-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
  return first ? key : `.${key}`;
}
