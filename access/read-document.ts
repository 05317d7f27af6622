import { type ReadJson, readJson } from "../declaration/reading/read-json.ts";
import { type QuestionsDocument, questionsSchema } from "./simulate/questions-schema.ts";
import type { LakeFormationSnapshot } from "./snapshot.ts";
import { snapshotSchema } from "./snapshot-schema.ts";

/** Reads a snapshot from the text of a document; `file` is only named in problems. */
export function readSnapshot(file: string, content: string): ReadJson<LakeFormationSnapshot> {
  return readJson(file, content, snapshotSchema, (snapshot) => repeated(snapshot, ""));
}

/** Reads questions with their snapshot from the text of a document; `file` is only named in problems. */
export function readQuestions(file: string, content: string): ReadJson<QuestionsDocument> {
  return readJson(file, content, questionsSchema, ({ snapshot }) => repeated(snapshot, "snapshot."));
}

/** One name stands for one thing: answers must not depend on which of two comes first. */
function repeated(snapshot: LakeFormationSnapshot, inside: string): readonly string[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    databases: snapshot.databases.map(({ Name }) => Name.toLowerCase()),
    tables: snapshot.tables.map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`.toLowerCase()),
    filters: (snapshot.filters ?? []).map(({ DatabaseName, TableName, Name }) =>
      JSON.stringify([DatabaseName.toLowerCase(), TableName.toLowerCase(), Name]),
    ),
    expressions: (snapshot.expressions ?? []).map(({ Name }) => Name),
    principals: (snapshot.principals ?? []).map(({ arn }) => arn),
  };
  return Object.entries(lists).flatMap(([list, names]) => {
    const first = new Map<string, number>();
    return names.flatMap((name, index) => {
      const other = first.get(name);
      if (other === undefined) first.set(name, index);
      return other === undefined ? [] : [`${inside}${list}[${index}]: is also ${inside}${list}[${other}]`];
    });
  });
}
