import type { Answer } from "./bucket-arn.ts";
import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import { overlap } from "./glob.ts";
import { keyTypes } from "./keys.ts";
import { type PolicyText, referencePlaceholder } from "./policy-document.ts";
import type { Resource } from "./resource.ts";

/** A key, secret or parameter with which pseudonyms are made, or taken back. */
export interface PseudonymSecret {
  readonly resource: Resource;
  /** False while a property that could call it one is not known yet. */
  readonly isCertain: boolean;
  /** What uses or reads it, lower case. */
  readonly actions: readonly string[];
  /** Beginning of its ARN's last part where its name is known, such as `secret:pseudonyms`. */
  readonly named: string | undefined;
  readonly service: "kms" | "secretsmanager" | "ssm";
  /** Its own policies, and those that may be: where they stand. */
  readonly policies: readonly OwnPolicy[];
}

/** A policy on the secret itself. */
export interface OwnPolicy {
  readonly resource: Resource;
  readonly path: string;
  readonly secret: PseudonymSecret;
  /** False where it may be another's. */
  readonly isCertain: boolean;
}

const words = /pseudonym|linkage/i;
const telling = ["name", "namePrefix", "description"];
/** What makes codes, and what lets somebody else make them. */
const codeActions = ["kms:generatemac", "kms:verifymac", "kms:creategrant"];
const kinds = [
  ...keyTypes.map((type) => ({
    type,
    service: "kms" as const,
    actions: [...codeActions, "kms:decrypt", "kms:encrypt", "kms:reencryptfrom"],
    part: undefined,
  })),
  {
    type: "aws:secretsmanager/secret:Secret",
    service: "secretsmanager" as const,
    // BatchGetSecretValue shows only what GetSecretValue lets see
    // (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html).
    actions: ["secretsmanager:getsecretvalue"],
    part: "secret:",
  },
  {
    type: "aws:ssm/parameter:Parameter",
    service: "ssm" as const,
    actions: ["ssm:getparameter", "ssm:getparameters", "ssm:getparametersbypath", "ssm:getparameterhistory"],
    part: "parameter/",
  },
];

/** All of them, those that what is not known yet could call one among them. */
export function pseudonymSecrets(estate: Estate): readonly PseudonymSecret[] {
  const keys = new Candidates(estate.ofType(...keyTypes), ["keyId", "arn", "id"]);
  const calledSo = calledElsewhere(estate, keys);
  const secretPolicies = new Candidates(estate.ofType(...kinds.map(({ type }) => type)), [
    "name",
    "keyId",
    "arn",
    "id",
  ]);
  const own = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const [type, path] of [
    ["aws:kms/keyPolicy:KeyPolicy", "keyId"],
    ["aws:secretsmanager/secretPolicy:SecretPolicy", "secretArn"],
  ] as const) {
    for (const policy of estate.ofType(type)) {
      const to = secretPolicies.join(policy, path);
      if (to.state === "joined") own.set(to.to, [...(own.get(to.to) ?? []), policy]);
      if (to.state === "loose") loose.push(policy);
    }
  }
  return kinds.flatMap(({ type, service, actions, part }) =>
    estate
      .ofType(type)
      .map((resource) => ({ resource, called: either([isCalledSo(resource), ...calledSo(resource)]) }))
      .filter(({ called }) => called !== "no")
      .map(({ resource, called }): PseudonymSecret => {
        const name = resource.text("name");
        const named =
          part !== undefined && name.state === "known" ? `${part}${name.value.replace(/^\//, "")}` : undefined;
        const usable = isForCodes(resource) ? codeActions : actions;
        const secret = { resource, isCertain: called === "yes", actions: usable, named, service, policies: [] };
        const places = [resource, ...(own.get(resource) ?? [])];
        const policies = [
          ...places.map((place) => ({ resource: place, path: "policy", secret, isCertain: secret.isCertain })),
          ...loose.map((place) => ({ resource: place, path: "policy", secret, isCertain: false })),
        ];
        return { ...secret, policies };
      }),
  );
}

/** Keys for message authentication codes do nothing else. */
function isForCodes(resource: Resource): boolean {
  const use = resource.text("keyUsage");
  return use.state === "known" && use.value.toUpperCase() === "GENERATE_VERIFY_MAC";
}

/** Whether its use, name, description or a tag says so; the name that the program gives it counts too. */
function isCalledSo(resource: Resource): Answer {
  if (words.test(resource.name)) return "yes";
  const tags = resource.keys("tags");
  const use = resource.text("keyUsage");
  if (isForCodes(resource)) return "yes";
  const texts = [
    ...telling,
    ...(tags.state === "known" ? tags.value.map((key) => `tags[${JSON.stringify(key)}]`) : []),
  ].map((path) => resource.text(path));
  if (texts.some((text) => text.state === "known" && words.test(text.value))) return "yes";
  return [use, tags, ...texts].some(({ state }) => state === "unknown" || state === "malformed") ? "undecided" : "no";
}

/** What a key's aliases, and the key of which it is a replica, say of it. */
function calledElsewhere(estate: Estate, keys: Candidates): (key: Resource) => readonly Answer[] {
  const aliases = estate.ofType("aws:kms/alias:Alias").flatMap((alias) => {
    const called = isCalledSo(alias);
    return called === "no" ? [] : [{ called, of: keys.join(alias, "targetKeyId") }];
  });
  const byAlias = (key: Resource): readonly Answer[] =>
    aliases.flatMap(({ called, of }) => {
      if (of.state === "joined") return of.to === key ? [called] : [];
      return of.state === "loose" && keyTypes.includes(key.type) ? ["undecided" as const] : [];
    });
  return (key) => {
    const primary = keys.join(key, "primaryKeyArn");
    return [
      ...byAlias(key),
      ...(primary.state === "joined" ? [isCalledSo(primary.to), ...byAlias(primary.to)] : []),
      ...(primary.state === "loose" ? ["undecided" as const] : []),
    ];
  };
}

function either(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

/** Whether a policy's resource reaches it. */
export function reaches(text: PolicyText, { resource, named, service }: PseudonymSecret): Answer {
  if (text.state === "unknown")
    return text.dependsOn.includes(resource) && text.dependsOn.length === 1
      ? "yes"
      : text.dependsOn.includes(resource) || text.dependsOn.length === 0
        ? "undecided"
        : "no";
  if (text.refersTo.includes(resource) || text.text === referencePlaceholder(resource)) return "yes";
  if (text.refersTo.length > 0) return "no";
  if (text.text === "*") return "yes";
  const [, , of, , , ...rest] = text.text.split(":");
  if (of === undefined || !overlap(of, service)) return "no";
  const last = rest.join(":");
  // A key's ARN ends in an id that nobody knows before it is made; a secret's in a name and six characters.
  if (named === undefined) return last.includes("*") ? "yes" : "undecided";
  return overlap(last, named) || overlap(last, `${named}-??????`) ? "yes" : "no";
}
