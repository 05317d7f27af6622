import { environmentLevels, packEnvironments } from "./environment-levels.ts";
import type { PackEnvironment, PackRow } from "./pack/pack-row.ts";
import { pack } from "./pack.ts";

/** The catalogue of rules and the policy configuration of each environment, all made from the pack: path → text. */
export function generateRuleCatalogue(): Readonly<Record<string, string>> {
  return {
    "docs/rules.md": catalogue(pack),
    "policy-pack/policy-pack-config.dev.json": configuration(pack, "dev"),
    "policy-pack/policy-pack-config.prod.json": configuration(pack, "prod"),
  };
}

function catalogue(rows: readonly PackRow[]): string {
  const overview = rows.map(
    ({ id, name, severity, level, whenUndecided }) =>
      `| [${id}](#${id.toLowerCase()}) | ${name} | ${severity} | ${packEnvironments.map((one) => level[one]).join(" | ")} | ${environmentLevels(whenUndecided)} |`,
  );
  return [
    "<!-- Generated from policy-pack/pack/ by `npm run generate`; do not edit. -->",
    "# Rules",
    "",
    "What is judged of every plan, before and while it is carried out. A rule says *compliant*, *violation*, *undecided*",
    "(a value is not known yet, or lies outside of the document) or *not applicable*. What is wrong with a resource is told",
    "on it; what is missing is told on the resource that lacks it, or on the stack. In any environment but dev and prod the",
    "default level counts. A mandatory verdict stops; an advisory one is shown. `--strict-undecided` makes every undecided",
    "verdict mandatory.",
    "",
    "Under Pulumi's engine the levels are those of the policy configuration that it is given",
    "(`--policy-pack-config policy-pack/policy-pack-config.dev.json`), and the default ones without; what is undecided keeps",
    "its own level where that is weaker. A rule with a remediation also takes the level `remediate`.",
    "",
    "| Id | Rule | Severity | default | dev | prod | When undecided |",
    "|---|---|---|---|---|---|---|",
    ...overview,
    ...rows.flatMap(section),
    "",
  ].join("\n");
}

function section(row: PackRow): readonly string[] {
  const controls = Object.entries(row.controls).map(([whose, ids]) => `${whose} ${ids.join(", ")}`);
  return [
    "",
    `## ${row.id}`,
    "",
    `**${row.fired}** (\`${row.name}\`, ${row.severity})`,
    "",
    `Why: ${row.because}`,
    "",
    `To do: ${row.remediation}`,
    "",
    ...(row.remedy === undefined
      ? []
      : [`Pulumi may do it where the configuration says \`remediate\`: of ${namesOf(row.remedy.types)}.`, ""]),
    `Answers to: ${controls.join("; ")}.`,
  ];
}

function namesOf(types: readonly string[]): string {
  return types.map((type) => `\`${type}\``).join(", ");
}

/** What `pulumi --policy-pack-config` takes: rule name → level. */
function configuration(rows: readonly PackRow[], environment: PackEnvironment): string {
  const levels = Object.fromEntries(rows.map(({ name, level }) => [name, level[environment]]).toSorted());
  return `${JSON.stringify(levels, null, 2)}\n`;
}
