import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { allowsAnyOf } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  policyDocument,
} from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** An issuer of tokens for runs of pipelines, with what a subject of its tokens looks like when it is exact. */
interface Issuer {
  readonly host: RegExp;
  readonly exact: RegExp;
  readonly what: string;
}

const issuers: readonly Issuer[] = [
  {
    host: /token\.actions\.githubusercontent\.com/,
    exact: /^repo:[\w.-]+\/[\w.-]+:(environment:[\w.-]+|ref:refs\/(heads|tags)\/[\w./-]+|pull_request)$/,
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

/** IAM-10: a role that pipelines of a code host may take names the repository and the environment or branch, without wildcards. */
export const federateExactRepository: Rule = (estate) =>
  estate.ofType("aws:iam/role:Role").map((on): Finding => ({ on, ...judge(on) }));

function judge(role: Resource): Judgement {
  const path = "assumeRolePolicy";
  const document = policyDocument(role, path);
  if (document.state !== "known") return unreadable(document);
  return worst(document.value.map((statement) => judgeStatement(statement, path)));
}

function judgeStatement(statement: PolicyStatement, path: string): Judgement {
  if (statement.effect === "Deny" && statement.isKnown) return compliant([path]);
  if (!statement.isKnown) return undecided(`${path}: a statement is not known yet`, [path], [path]);
  // A principal that is hidden whole may be anybody's, where tokens of pipelines are taken.
  const takesTokens = allowsAnyOf(statement, ["sts:AssumeRoleWithWebIdentity"]) !== "no";
  const federated = statement.principals.filter(
    ({ kind, who }) => kind.toLowerCase() === "federated" || (takesTokens && who.state === "unknown"),
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
  // A directory's SAML provider has no repositories.
  if (made.length > 0 && made.every(({ type }) => type === "aws:iam/samlProvider:SamlProvider")) return "none";
  const [provider] = made.filter(({ type }) => type === "aws:iam/openIdConnectProvider:OpenIdConnectProvider");
  const url = provider?.text("url");
  const text = url?.state === "known" ? url.value : who.state === "known" && made.length === 0 ? who.text : undefined;
  if (text === undefined) return "unknown";
  if (text.includes(":saml-provider/") || noCodeHosts.test(text)) return "none";
  return issuers.find(({ host }) => host.test(text)) ?? another;
}

function judgeSubject(conditions: readonly PolicyCondition[], issuer: Issuer | "unknown", path: string): Judgement {
  const subjects = conditions.filter(({ key, operator }) => key.endsWith(":sub") && matching.test(operator));
  const values = subjects.flatMap((condition) => condition.values);
  const forms = issuer === "unknown" ? issuers : [issuer];
  const wrong = values.find((value) => value.state === "known" && !forms.some(({ exact }) => exact.test(value.text)));
  const wanted = issuer === "unknown" ? another.what : issuer.what;
  if (wrong !== undefined)
    return violation(`${path} takes a subject that is not exact; it should be ${wanted}`, [path]);
  if (
    conditions.some(({ operator, key }) => operator === "" || key === "") ||
    values.some(({ state }) => state === "unknown")
  )
    return undecided(`${path}: the subject is not known yet`, [path], [path]);
  if (values.length > 0) return compliant([path]);
  return issuer === "unknown" || issuer === another
    ? undecided(`${path}: whether who issues the tokens is a code host does not show`, [path], [path])
    : violation(`${path} takes any repository; the subject should be ${wanted}`, [path]);
}
