import { readFileSync, statSync } from "node:fs";
import { readQuestions } from "../../access/read-document.ts";
import type { QuestionsDocument } from "../../access/simulate/questions-schema.ts";
import { simulate } from "../../access/simulate/simulate.ts";
import { BadInput } from "../bad-input.ts";
import type { CommandOutput } from "../command-output.ts";

/** Lines that are printed at once. */
const together = 1000;

/** Answers the questions of the named documents, a line of JSON each, in their order. All documents are right or none is answered. */
export function evaluateQuestions(files: readonly string[], output: CommandOutput): void {
  for (const { snapshot, questions } of readAll(files)) {
    const simulation = simulate(snapshot);
    for (let from = 0; from < questions.length; from += together) {
      const lines = questions.slice(from, from + together).map((question) => JSON.stringify(simulation.ask(question)));
      output.print(`${lines.join("\n")}\n`);
    }
  }
  output.end(0);
}

function readAll(files: readonly string[]): readonly QuestionsDocument[] {
  const read = files.map((file) => {
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new BadInput(`${file}: there is no such file`);
    return readQuestions(file, readFileSync(file, "utf8"));
  });
  const problems = read.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) throw new BadInput(...problems);
  return read.flatMap((result) => (result.ok ? [result.document] : []));
}
