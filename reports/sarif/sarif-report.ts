import { createHash } from "node:crypto";
import type { AcceptedEntry, RuleVerdict } from "../../policy-pack/verdicts-document.ts";
import type { CheckResult } from "../check-result.ts";
import type { DocumentedProblem } from "../documented-problem.ts";
import type { SarifLog, SarifResult, SarifRule } from "./sarif-log.ts";
import { declarationRule, sarifRuleIndex, sarifRules } from "./sarif-rules.ts";

/**
 * What a check found, for code scanning: violated and undecided verdicts of all environments, accepted ones suppressed.
 *
 * @param pages where the rules' pages can be read, `https://…/docs/rules`; absent: nowhere
 */
export function sarifReport(result: CheckResult, pages?: string): string {
  const told = new Map<string, SarifResult>();
  for (const { environment, verdicts } of result.environments) {
    for (const verdict of verdicts.verdicts) {
      const accepted = verdict.excepted ? acceptedBy(verdict, verdicts.accepted) : undefined;
      const one = resultOf(verdict, environment, accepted);
      // The same finding in two environments is one alert: the graver one.
      const key = JSON.stringify(one.partialFingerprints);
      const other = told.get(key);
      if (other === undefined || weight(one) > weight(other)) told.set(key, one);
    }
  }
  return written(takenWhole([...told.values()]), pages);
}

/** Declarations that could not be read as a lake, for code scanning. */
export function sarifProblems(problems: readonly DocumentedProblem[]): string {
  return written(
    problems.map(({ file, line, column, path, message }) => ({
      ruleId: declarationRule,
      ruleIndex: sarifRuleIndex.get(declarationRule) ?? 0,
      level: "error",
      message: { text: path === "" ? message : `${path}: ${message}` },
      locations: [at({ file, line, column })],
      partialFingerprints: fingerprint(declarationRule, file, path, message),
    })),
  );
}

/** Code scanning refuses a file with more results as a whole, and shows 5,000 ("Troubleshooting SARIF uploads"). */
const resultsTaken = 25_000;

function takenWhole(results: readonly SarifResult[]): readonly SarifResult[] {
  if (results.length <= resultsTaken) return results;
  return results.toSorted((one, other) => weight(other) - weight(one)).slice(0, resultsTaken);
}

function written(results: readonly SarifResult[], pages?: string): string {
  const log: SarifLog = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Lakeward", rules: pages === undefined ? sarifRules : sarifRules.map(withPage(pages)) },
        },
        automationDetails: { id: "lakeward-check/" },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function withPage(pages: string): (rule: SarifRule) => SarifRule {
  return (rule) => (rule.id === declarationRule ? rule : { ...rule, helpUri: `${pages}/${rule.id}.md` });
}

function resultOf(verdict: RuleVerdict, environment: string, accepted: AcceptedEntry | undefined): SarifResult {
  const { rule, resource, level, message, fix, source } = verdict;
  const undecided = verdict.verdict === "undecided" ? "cannot be decided: " : "";
  const name = resource.split("::").at(-1) ?? resource;
  return {
    ruleId: rule,
    ruleIndex: sarifRuleIndex.get(rule) ?? 0,
    level: level === "mandatory" ? "error" : verdict.verdict === "undecided" ? "note" : "warning",
    message: { text: `${name}, ${environment}: ${undecided}${message}. ${fix}`.trim() },
    locations: [
      {
        ...at(source ?? { file: "lake.yaml", line: 1, column: 1 }),
        logicalLocations: [{ name, fullyQualifiedName: resource, kind: "resource" }],
      },
    ],
    partialFingerprints: fingerprint(rule, withoutStack(resource)),
    ...(accepted === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: "external",
              status: "accepted",
              justification: `${accepted.reason} (${accepted.approvedBy}, until ${accepted.until})`,
            },
          ],
        }),
  };
}

/** Code scanning wants a place in a file: what no line declares stands at the head of the file of the whole body. */
function at({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }) {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file), uriBaseId: "%SRCROOT%" },
      // The place of a declaration is where it begins.
      region: { startLine: line, startColumn: column, endLine: line, endColumn: column + 1 },
    },
  } as const;
}

function acceptedBy(verdict: RuleVerdict, accepted: readonly AcceptedEntry[]): AcceptedEntry | undefined {
  return accepted.find(({ rule, resources }) => rule === verdict.rule && resources.includes(verdict.resource));
}

/** `urn:pulumi:dev::lakeward::type::name` is the same thing in each stack. */
function withoutStack(urn: string): string {
  return urn.replace(/^urn:pulumi:[^:]*::/, "").replace(/(::pulumi:pulumi:Stack::.*)-[^-]*$/, "$1");
}

/** The rule and the thing, not the line: an alert outlives lines that are moved. */
function fingerprint(...parts: readonly string[]): SarifResult["partialFingerprints"] {
  const hash = createHash("sha256").update(parts.join("\n")).digest("hex").slice(0, 32);
  return { primaryLocationLineHash: `${hash}:1` };
}

function weight({ level, suppressions }: SarifResult): number {
  return { error: 4, warning: 2, note: 1 }[level] - (suppressions === undefined ? 0 : 8);
}
