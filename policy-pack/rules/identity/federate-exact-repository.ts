import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { allowsAnyOf } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  policyDocument,
  withReferencesAs,
} from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** What takes such a token. */
const taking = ["sts:AssumeRoleWithWebIdentity"];

/** An issuer of tokens for runs of pipelines, with what a subject of its tokens looks like when it is exact. */
interface Issuer {
  readonly host: RegExp;
  readonly exact: RegExp;
  readonly what: string;
}

const issuers: readonly Issuer[] = [
  {
    host: /token\.actions\.githubusercontent\.com/,
    exact: /^repo:[\w.-]+\/[\w.-]+:(environment:[\w.-]+|ref:refs\/(heads|tags)\/[\w./-]+)$/,
    what: "repo:<owner>/<repository>:environment:<name>",
  },
  {
    host: /gitlab/,
    exact: /^project_path:[\w./-]+:ref_type:(branch|tag):ref:[\w./-]+$/,
    what: "project_path:<group>/<project>:ref_type:branch:ref:<name>",
  },
];
/** Another issuer may be a code host too: its subjects have a form that is not known here, and no wildcard when they are exact. */
const another: Issuer = { host: /./, exact: /^[^*?]+$/, what: "an exact repository" };
/** Issuers for people or for pods, which run no pipelines of a code host. */
const noCodeHosts =
  /cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com|oidc\.eks\./;
/** `ForAllValues:` takes a token without a subject, and so holds nobody. */
const matching = /^(foranyvalue:)?string(equals|like)(ignorecase)?$/;

/**
 * IAM-10: a role that pipelines of a code host may take names the repository and the environment or branch, without wildcards.
 * Pull requests are no environment: they run what nobody has reviewed yet.
 */
export const federateExactRepository: Rule = (estate) =>
  estate.ofType("aws:iam/role:Role").map((on): Finding => ({ on, ...judge(on) }));

function judge(role: Resource): Judgement {
  const path = "assumeRolePolicy";
  const document = policyDocument(role, path);
  if (document.state !== "known") return unreadable(document);
  return worst(document.value.map((statement) => judgeStatement(statement, path)));
}

function judgeStatement(statement: PolicyStatement, path: string): Judgement {
  if (!statement.isKnown) return undecided(`${path}: a statement is not known yet`, [path], [path]);
  if (statement.effect === "Deny") return compliant([path]);
  const saysWhat = statement.actions.length + statement.notActions.length > 0;
  if (saysWhat && allowsAnyOf(statement, taking) === "no") return compliant([path]);
  // A principal that is hidden whole may be anybody's.
  const federated = statement.principals.filter(
    ({ kind, who }) => kind.toLowerCase() === "federated" || who.state === "unknown",
  );
  return worst(
    federated.map(({ who }) => {
      const issuer = issuerOf(who);
      return issuer === "none" ? compliant([path]) : judgeSubject(statement.conditions, issuer, path);
    }),
  );
}

/** Who makes the tokens; none where they are not for pipelines, unknown where it does not show. */
function issuerOf(who: PolicyText): Issuer | "none" | "unknown" {
  const made = who.state === "unknown" ? who.dependsOn : who.refersTo;
  const [only, ...more] = new Set(
    made.flatMap((one) => {
      // A directory's SAML provider has no repositories.
      if (one.type === "aws:iam/samlProvider:SamlProvider") return ["none" as const];
      const url = one.text("url");
      const isProvider = one.type === "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
      return isProvider ? [issuerNamed(url.state === "known" ? url.value : "")] : [];
    }),
  );
  if (only === undefined) return issuerNamed(who.state === "known" ? withReferencesAs(who.text, "") : "");
  return more.length === 0 ? only : "unknown";
}

function issuerNamed(text: string): Issuer | "none" | "unknown" {
  if (text === "" || text.endsWith("-provider/")) return "unknown";
  if (text.includes(":saml-provider/") || noCodeHosts.test(text)) return "none";
  return issuers.find(({ host }) => host.test(text)) ?? another;
}

function judgeSubject(conditions: readonly PolicyCondition[], issuer: Issuer | "unknown", path: string): Judgement {
  const subjects = conditions.filter(({ key, operator }) => key.endsWith(":sub") && matching.test(operator));
  const answers = subjects.flatMap(({ values }) => values.map((value) => isExact(value, issuer)));
  const { what } = issuer === "unknown" ? another : issuer;
  if (answers.includes("no"))
    return violation(`${path} takes a subject that is not exact; it should be ${what}`, [path]);
  if (answers.includes("undecided") || conditions.some(({ key }) => key === ""))
    return undecided(`${path}: the subject is not known yet`, [path], [path]);
  if (answers.length > 0) return compliant([path]);
  return issuer === "unknown" || issuer === another
    ? undecided(`${path}: whether who issues the tokens is a code host does not show`, [path], [path])
    : violation(`${path} takes any repository; the subject should be ${what}`, [path]);
}

/** Whether a subject is one repository's; what it refers to in the document is a name or a part of it. */
function isExact(value: PolicyText, issuer: Issuer | "unknown"): Answer {
  if (value.state === "unknown") return "undecided";
  const text = withReferencesAs(value.text, "x");
  const forms = issuer === "unknown" ? issuers : [issuer];
  if (forms.some(({ exact }) => exact.test(text))) return "yes";
  return (issuer === "unknown" || value.refersTo.length > 0) && another.exact.test(text) ? "undecided" : "no";
}
