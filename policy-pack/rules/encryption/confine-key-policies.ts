import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { letsAnyoneCome } from "../../requirements/comers.ts";
import { noResourceStatement } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { keys, keyTypes } from "../../view/keys.ts";
import type { Resource } from "../../view/resource.ts";

const confined = noResourceStatement(["key"], () => letsAnyoneCome);

/**
 * ENC-05: every key has a policy that is written down, in-line or as a KeyPolicy, and lets nobody use it whom no condition
 * confines. Without one KMS writes a policy that leaves it to each identity's policy of the account.
 */
export const confineKeyPolicies: Rule = (estate) => [...confined(estate), ...haveOwnPolicy(estate)];

function haveOwnPolicy(estate: Estate): readonly Finding[] {
  const known = estate.derive(keys).keys;
  const joins = estate
    .ofType("aws:kms/keyPolicy:KeyPolicy")
    .filter((policy) => policy.get("policy").state !== "absent")
    .map((policy) => ({ policy, joined: known.join(policy, "keyId") }));
  const linked = new Map(
    joins.flatMap(({ policy, joined }) => (joined.state === "joined" ? [[joined.to, policy] as const] : [])),
  );
  const loose = joins.filter(({ joined }) => joined.state === "loose").map(({ policy }) => policy.urn);
  return estate.ofType(...keyTypes).map((key): Finding => ({ on: key, ...judgeKey(key, linked.get(key), loose) }));
}

function judgeKey(key: Resource, linked: Resource | undefined, loose: readonly string[]): Judgement {
  if (linked) return { ...compliant(["policy"]), related: [linked.urn] };
  // What one in-line says, and whether it is one, is judged as that of any other.
  if (key.get("policy").state !== "absent") return compliant(["policy"]);
  return loose.length > 0
    ? undecided("a key policy may be for this key or another", ["policy"], loose)
    : violation("has no policy of its own, so that KMS leaves its use to every identity's policy", ["policy"]);
}
