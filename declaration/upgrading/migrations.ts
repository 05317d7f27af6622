import type { Document } from "yaml";

/** What kind of file is moved from one version to the next. */
export type FileKind = "lake" | "entities" | "exceptions" | "department";

/** The step from one version of the language to the next. */
export interface Migration {
  /** It leads from this version to the one after it. */
  readonly from: number;
  /**
   * Changes the document in place; comments stay with the nodes that they stand at. Doing it twice must do no more than
   * doing it once, since a run that was stopped between two files is run again.
   */
  change(document: Document, kind: FileKind): void;
}

/** The steps of the language; there is none before version 1. */
export const migrations: readonly Migration[] = [];
