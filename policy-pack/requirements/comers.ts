import { type AccountRegister, isRegistered } from "../view/account-register.ts";
import type { Answer } from "../view/bucket-arn.ts";
import { isFixedValue } from "../view/fixed-values.ts";
import type { PolicyStatement, PolicyText } from "../view/policy-document.ts";
import { isConfined, isRefusing } from "./confinement.ts";
import { both, either, not, type StatementTest } from "./statement.ts";

/** Condition keys that name an account, or an ARN of one, from which somebody comes. */
const accountKeys: readonly string[] = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceowner",
  "kms:calleraccount",
];

/** No policy lets anyone come who no condition confines, whether it says so or spares a few. */
export const letsAnyoneCome: readonly StatementTest[] = [
  {
    is: ({ hasNotPrincipal }) => (hasNotPrincipal ? "yes" : "no"),
    message: "allows everybody but a few (NotPrincipal)",
  },
  {
    is: (statement) => both(isForAnyone(statement), not(isConfined(statement))),
    message: "allows anyone, and no condition confines it to an account, organisation, sender or network",
  },
];

/** No policy allows what is not among a few actions: those to come are allowed too. */
export const sparesActions: StatementTest = {
  is: ({ notActions }) => (notActions.length > 0 ? "yes" : "no"),
  message: "allows every action but a few (NotAction)",
};

/** No policy lets somebody of an account come that the register of accounts lacks. */
export function letsOutsidersCome(register: AccountRegister): StatementTest {
  return {
    is: (statement) =>
      either([
        // All but a few are everybody else's accounts too.
        statement.hasNotPrincipal ? "yes" : "no",
        ...statement.principals.map(({ kind, who }) => isOutsider(kind, who, statement, register)),
        ...statement.conditions.map((condition) => {
          if (condition.key === "") return "undecided";
          if (!accountKeys.includes(condition.key) || !isRefusing(condition)) return "no";
          return either(condition.values.map((value) => isForeign(condition.key, value, register)));
        }),
      ]),
    message: "allows somebody of an account that is not in the register of accounts",
  };
}

/** Whether a statement is for anyone, conditions aside. */
function isForAnyone({ principals }: PolicyStatement): Answer {
  return either(
    principals.map(({ kind, who }) => {
      if (who.state === "known" && who.text.includes("*")) return "yes";
      // AWS takes no pattern of services, so that one that is hidden is a service's name.
      if (kind === "Service") return "no";
      if (who.state === "unknown") return isOurs(who) ? "no" : "undecided";
      return "no";
    }),
  );
}

function isOutsider(kind: string, who: PolicyText, statement: PolicyStatement, register: AccountRegister): Answer {
  if (who.state === "known" && who.text.includes("*")) return not(isConfined(statement));
  if (kind === "Service") return "no";
  const account = who.state === "known" ? accountOf(who.text) : undefined;
  if (account !== undefined) return not(isRegistered(account, register));
  if (isOurs(who)) return "no";
  if (who.state === "unknown") return "undecided";
  return who.refersTo.length > 0 ? "undecided" : "yes";
}

/** A value of a condition: what names no account says nothing of accounts, nor does what the document makes itself. */
function isForeign(key: string, value: PolicyText, register: AccountRegister): Answer {
  if (value.state === "unknown") return isFixedValue(key, value) === "yes" ? "no" : "undecided";
  const account = accountOf(value.text);
  return account === undefined ? "no" : not(isRegistered(account, register));
}

/** What holds a text that somebody wrote, whoever that names. */
const holdsAnything = /^(?:aws:ssm\/parameter|aws:secretsmanager\/secretVersion|pulumi:pulumi:StackReference)/;

/** What IAM makes in this document is of this account, unless a text beside it may be meant. */
function isOurs(who: PolicyText): boolean {
  const made = who.state === "unknown" ? who.dependsOn : who.refersTo;
  return made.some(({ type }) => type.startsWith("aws:iam/")) && !made.some(({ type }) => holdsAnything.test(type));
}

function accountOf(text: string): string | undefined {
  return /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(text)?.[1];
}
