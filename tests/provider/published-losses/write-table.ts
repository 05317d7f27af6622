import type { Loss } from "./loss.ts";
import type { Measured } from "./measure.ts";

/** Cases of the research that are no calls of the API, or are wanting features: nothing of them can be played. */
const notPlayed: readonly (readonly [id: string, what: string, threads: string])[] = [
  [
    "P12",
    "no grants on saved LF-tag expressions: a feature that is wanting",
    "hashicorp/terraform-provider-aws#30095, #31224, PR #49089",
  ],
  [
    "P13",
    "grants on resource links, wildcards of S3 Tables: features that are wanting",
    "hashicorp/terraform-provider-aws#46951, #46245",
  ],
  [
    "P15",
    "roles that plan or clean up end as full administrators: a matter of IAM",
    "ministryofjustice/modernisation-platform#13272, #8408, #8619",
  ],
  ["P16", "policies see unknown values at preview: a matter of policies, not of calls", "pulumi policy documentation"],
];

/** The page of published losses: what each was, what the bridged calls lost in the model, and what ours lost. */
export function writeTable(
  losses: readonly Loss[],
  bridged: ReadonlyMap<string, Measured>,
  ours: ReadonlyMap<string, Measured>,
): string {
  const rows = losses.map(({ id, what, threads }) => {
    const cells = [id, what, lost(bridged.get(id)), lost(ours.get(id)), threads.join(", ")];
    return `| ${cells.join(" | ")} |`;
  });
  const others = notPlayed.map(([id, what, threads]) => `| ${id} | ${what} | ${threads} |`);
  return `# Published losses, played in the model

Each case was published by users of \`aws:lakeformation\` resources or of CloudFormation. A test makes the calls that those make (told from
their source) against our model of Lake Formation, looks after every call, and then lets this provider do the same. Nothing here was
measured on a real account: what AWS itself would answer is known from documentation and from the threads only.

Written by \`tests/provider/published-losses\`; renewed with \`LAKEWARD_UPDATE_LOCK=1\`.

| Case | What is declared | Lost by the bridged calls | Lost by ours | Reported in |
|---|---|---|---|---|
${rows.join("\n")}

Not played:

| Case | Why | Reported in |
|---|---|---|
${others.join("\n")}
`;
}

function lost(measured: Measured | undefined): string {
  if (measured === undefined) return "not measured";
  const parts = [
    ...(measured.between.length > 0 ? [`in between: ${shown(measured.between)}`] : []),
    ...(measured.atEnd.length > 0 ? [`at the end: ${shown(measured.atEnd)}`] : []),
  ];
  return parts.join("; ") || "nothing";
}

function shown(facts: readonly string[]): string {
  return facts.length > 4
    ? `${facts.length} of them, such as “${facts[0]}”`
    : facts.map((fact) => `“${fact}”`).join(", ");
}
