import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { allowsAnyOf } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type PolicyCondition, type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** Issuers of tokens for runs of pipelines, by what their subject looks like when it is exact. */
const issuers: readonly { readonly host: RegExp; readonly exact: RegExp; readonly what: string }[] = [
  {
    host: /token\.actions\.githubusercontent\.com/,
    exact: /^repo:[\w.-]+\/[\w.-]+:(environment:[\w.-]+|ref:refs\/(heads|tags)\/[\w./-]+|pull_request)$/,
    what: "repo:<owner>/<repository>:environment:<name>",
  },
  {
    host: /gitlab\.com|gitlab\./,
    exact: /^project_path:[\w./-]+:ref_type:(branch|tag):ref:[\w./-]+$/,
    what: "project_path:<group>/<project>:ref_type:branch:ref:<name>",
  },
];
const matching = /^(foranyvalue:|forallvalues:)?string(equals|like)(ignorecase)?$/;

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
    ({ kind, who }) => kind === "Federated" || (takesTokens && who.state === "unknown"),
  );
  return worst(
    federated.map(({ who }) => {
      if (who.state === "unknown") {
        // A directory's SAML provider has no repositories.
        const saml =
          who.dependsOn.length > 0 && who.dependsOn.every(({ type }) => type === "aws:iam/samlProvider:SamlProvider");
        return saml ? compliant([path]) : judgeSubject(statement.conditions, undefined, path);
      }
      const issuer = issuers.find(({ host }) => host.test(who.text));
      return issuer === undefined ? compliant([path]) : judgeSubject(statement.conditions, issuer, path);
    }),
  );
}

function judgeSubject(
  conditions: readonly PolicyCondition[],
  issuer: (typeof issuers)[number] | undefined,
  path: string,
): Judgement {
  const subjects = conditions.filter(({ key, operator }) => key.endsWith(":sub") && matching.test(operator));
  const values = subjects.flatMap((condition) => condition.values);
  const isExact = (text: string) => (issuer === undefined ? issuers : [issuer]).some(({ exact }) => exact.test(text));
  const wrong = values.find((value) => value.state === "known" && !isExact(value.text));
  const wanted = issuer?.what ?? "an exact repository";
  if (wrong !== undefined)
    return violation(`${path} takes a subject that is not exact; it should be ${wanted}`, [path]);
  if (
    conditions.some(({ operator, key }) => operator === "" || key === "") ||
    values.some(({ state }) => state === "unknown")
  )
    return undecided(`${path}: the subject is not known yet`, [path], [path]);
  if (values.length > 0) return compliant([path]);
  return issuer === undefined
    ? undecided(`${path}: who issues the tokens is not known yet`, [path], [path])
    : violation(`${path} takes any repository; the subject should be ${wanted}`, [path]);
}
