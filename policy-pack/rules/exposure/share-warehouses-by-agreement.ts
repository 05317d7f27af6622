import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type AccountRegister, accountRegister, isRegistered } from "../../view/account-register.ts";
import type { Resource } from "../../view/resource.ts";

const sharing: Readonly<Record<string, string>> = {
  "aws:redshift/dataShareAuthorization:DataShareAuthorization": "consumerIdentifier",
  "aws:redshift/endpointAuthorization:EndpointAuthorization": "account",
};

/** PUB-12: a warehouse is shared with registered accounts only, and under a Share that says for what. */
export const shareWarehousesByAgreement: Rule = (estate) => {
  const register = estate.derive(accountRegister);
  return Object.entries(sharing).flatMap(([type, path]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...worst([judgeConsumer(on, path, register), judgeShare(on)]) })),
  );
};

/** An account, or a catalogue of one; a keyword such as `ADX` names a market place. */
function judgeConsumer(resource: Resource, path: string, register: AccountRegister): Judgement {
  const consumer = resource.text(path);
  if (consumer.state !== "known") return unreadable(consumer);
  const [, account] = /^(?:DataCatalog\/)?(\d{12})$/.exec(consumer.value) ?? [];
  if (account === undefined) return violation(`${path} names no account`, [path]);
  const registered = isRegistered(account, register);
  if (registered === "yes") return compliant([path]);
  return registered === "no"
    ? violation(`${path} is an account that is not in the register of accounts`, [path])
    : undecided(`whether ${path} is in the register of accounts is not known`, [path], [path]);
}

function judgeShare(resource: Resource): Judgement {
  const share = resource.ancestor("lakeward:lake:Share");
  return share
    ? { ...compliant(), related: [share.urn] }
    : violation("stands under no Share that says to whom it is given, and for what", []);
}
