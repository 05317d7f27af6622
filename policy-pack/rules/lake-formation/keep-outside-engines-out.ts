import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { accountRegister, isRegistered } from "../../view/account-register.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const bridged = "aws:lakeformation/dataLakeSettings:DataLakeSettings";
/** Versions below share across accounts by policies on the whole catalogue (https://docs.aws.amazon.com/lake-formation/latest/dg/optimize-ram.html). */
const leastVersion = 4;

/**
 * LF-17: engines outside of AWS filter nothing by themselves, so none is let in; cross-account shares use version 4 at least;
 * trusted owners are registered accounts. Our own Settings cannot open these.
 */
export const keepOutsideEnginesOut: Rule = (estate) => [
  ...estate.ofType("lakeward:lakeformation:Settings").map((settings): Finding => ({ on: settings, ...compliant() })),
  ...estate.ofType(bridged).map((settings): Finding => ({ on: settings, ...judge(settings, estate) })),
];

function judge(settings: Resource, estate: Estate): Judgement {
  return worst([
    isFalse("allowFullTableExternalDataAccess")(settings),
    isFalse("allowExternalDataFiltering")(settings),
    noneOf(settings, "externalDataFilteringAllowLists"),
    noneOf(settings, "authorizedSessionTagValueLists"),
    judgeVersion(settings),
    judgeOwners(settings, estate),
  ]);
}

function noneOf(settings: Resource, path: string): Judgement {
  const list = settings.elements(path);
  if (list.state === "absent" || (list.state === "known" && list.value.length === 0)) return compliant([path]);
  return list.state === "known"
    ? violation(`${path} lets engines in that filter by themselves`, [path])
    : unreadable(list);
}

function judgeVersion(settings: Resource): Judgement {
  const path = "parameters.CROSS_ACCOUNT_VERSION";
  const version = settings.get(path);
  // An account has version 1 until somebody sets another (aws 7, lakeformation.DataLakeSettings); who did, the document does not show.
  if (version.state === "absent")
    return undecided(`${path} is not said: which version the account has the document does not show`, [path], [path]);
  if (version.state !== "known") return unreadable(version);
  const { value } = version;
  if (typeof value !== "string" && typeof value !== "number")
    return violation(`${path} is neither a text nor a number`, [path]);
  return Number(value) >= leastVersion
    ? compliant([path])
    : violation(`${path} is ${JSON.stringify(value)}, less than ${leastVersion}`, [path]);
}

function judgeOwners(settings: Resource, estate: Estate): Judgement {
  const path = "trustedResourceOwners";
  const owners = settings.elements(path);
  if (owners.state === "absent" || (owners.state === "known" && owners.value.length === 0)) return compliant([path]);
  if (owners.state !== "known") return unreadable(owners);
  const register = estate.derive(accountRegister);
  return worst(
    owners.value.map((owner) => {
      const account = settings.text(owner);
      if (account.state !== "known") return unreadable(account);
      const registered = isRegistered(account.value, register);
      if (registered === "yes") return compliant([owner]);
      return registered === "no"
        ? violation(`${owner} is an account that is not in the register of accounts`, [owner])
        : undecided(`whether ${owner} is in the register of accounts is not known`, [owner], [owner]);
    }),
  );
}
