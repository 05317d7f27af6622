import { allComplaints } from "../../tests/cli/published-complaints/all-complaints.ts";
import type { Answer, Complaint } from "../../tests/cli/published-complaints/complaint.ts";

/**
 * What others complained of, with what is said of it here: path → text.
 *
 * @param answer gives what is said, run just now
 */
export function caughtPage(answer: (one: Answer) => readonly string[]): Readonly<Record<string, string>> {
  const section = (title: string, letter: string) => [
    "",
    `## ${title}`,
    ...allComplaints.filter(({ id }) => id.startsWith(letter)).flatMap((one) => complaintLines(one, answer)),
  ];
  return {
    "docs/caught.md": [
      "<!-- Generated from tests/cli/published-complaints/ by `npm run generate`; do not edit. -->",
      "# What others complained of, and what is said here",
      "",
      "Each is tried on three departments of the sample (`tests/three-departments`): somebody writes it in a declaration, or",
      "does it in a program (in prod, unless dev is said), and what `lakeward check` then says stands below. What is no matter of either is answered by what",
      "is built, or by a test of its own. What is not caught says so. The line is that of the file; a resource that no single",
      "line declares is led to the head of its department's file. `lakeward policy explain ENC-01` tells more of a rule.",
      "",
      countsInWords(allComplaints),
      ...section("Weak points of Hackney's data platform, as seen in its public code", "hackney"),
      ...section("What users of other lakes asked for or complained of", "peers"),
      "",
    ]
      .join("\n")
      .replace(/\n{3,}/g, "\n\n"),
  };
}

function countsInWords(complaints: readonly Complaint[]): string {
  const answers = complaints.flatMap((one) => one.answers);
  const of = (kind: Answer["kind"]) => answers.filter((answer) => answer.kind === kind).length;
  const whole = complaints.filter((one) => one.answers.every(({ kind }) => kind !== "open")).length;
  return (
    `${complaints.length} complaints: ${of("refused")} mistakes refused at their line, ${of("found")} things done in a program found by ` +
    `${new Set(answers.flatMap((answer) => (answer.kind === "found" ? [answer.rule] : []))).size} rules, ${of("built")} that cannot be written, ` +
    `${of("tested")} answered by tests. ${whole} are answered wholly; of ${complaints.length - whole} something stays open, and is named.`
  );
}

function complaintLines(
  { id, complaint, said, answers }: Complaint,
  answer: (one: Answer) => readonly string[],
): readonly string[] {
  return [
    "",
    `### ${id.replace(/^\w+ /, "")}. ${complaint}`,
    ...(said === undefined ? [] : ["", `Said in ${said}.`]),
    "",
    ...answers.flatMap((one) => answerLines(one, answer(one))),
  ];
}

function answerLines(answer: Answer, said: readonly string[]): readonly string[] {
  switch (answer.kind) {
    case "refused":
      return [`- Somebody writes, in \`${answer.file}\`, ${writtenInWords(answer)}:`, ...codeLines(said)];
    case "found":
      return [`- Somebody ${answer.does}; [${answer.rule}](rules/${answer.rule}.md):`, ...codeLines(said)];
    case "built":
      return [`- By what is built: ${answer.says}`];
    case "tested":
      return [`- ${answer.says} Test: [${answer.file}](../tests/${answer.file}).`];
    case "open":
      return [`- **Open:** ${answer.says}`];
  }
}

function writtenInWords({ written, instead }: { readonly written: string; readonly instead: string }): string {
  const [before, after] = [written.trim(), instead.trim()];
  if (after === "") return `nothing where \`${before.replace(/^, /, "")}\` stood`;
  return `\`${after.replace(/^, /, "")}\` instead of \`${before.replace(/^, /, "")}\``;
}

function codeLines(lines: readonly string[]): readonly string[] {
  return ["", "  ```text", ...lines.map((line) => `  ${line}`), "  ```", ""];
}
