import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";

/** What an update would do with one resource. */
export interface PlannedChange {
  /** `create`, `update`, `replace`, `delete`, `same`, … */
  readonly op: string;
  readonly type: string;
  readonly name: string;
  /** Whether it is something in the account, and not a component that only holds others together. */
  readonly custom: boolean;
}

/** Gathers, from the events of a preview, what the update would do; the stack itself is not counted. */
export function watchPreview(): {
  take(event: EngineEvent): void;
  changes(): readonly PlannedChange[];
} {
  const planned: PlannedChange[] = [];
  return {
    take({ resourcePreEvent: before }) {
      if (before?.planning !== true || before.metadata.type === "pulumi:pulumi:Stack") return;
      const { op, type, urn, new: coming, old } = before.metadata;
      if (partsOfReplacing.has(op)) return;
      planned.push({ op, type, name: urn.split("::").at(-1) ?? urn, custom: (coming ?? old)?.custom === true });
    },
    changes: () => planned,
  };
}

/** A replacement is three steps of the engine, of which one is counted. */
const partsOfReplacing: ReadonlySet<string> = new Set(["create-replacement", "delete-replaced"]);
