import type { EngineEvent } from "@pulumi/pulumi/automation/index.js";

/** What the events of one update add up to. */
export interface UpdateWatch {
  take(event: EngineEvent): void;
  /** Finished operations by kind; without the stack itself. */
  changes(): Readonly<Record<string, number>>;
  /** What went wrong, in the words of program, provider or policy; each once. */
  errors(): readonly string[];
  /** Policy findings that stop nothing. */
  advisories(): readonly string[];
}

/** Gathers the engine's events of an update. */
export function watchUpdate(): UpdateWatch {
  const changes = new Map<string, number>();
  const errors = new Set<string>();
  const advisories = new Set<string>();
  return {
    take(event) {
      const done = event.resOutputsEvent?.metadata;
      if (done !== undefined && !event.resOutputsEvent?.planning && done.type !== "pulumi:pulumi:Stack") {
        const kind = summarised[done.op] ?? done.op;
        if (kind !== "") changes.set(kind, (changes.get(kind) ?? 0) + 1);
      }
      const told = event.diagnosticEvent;
      if (told?.severity === "error" && !/^update failed\s*$/.test(told.message)) {
        errors.add(`${nameOf(told.urn)}${plain(told.message)}`);
      }
      const finding = event.policyEvent;
      if (finding !== undefined) {
        const text = `${nameOf(finding.resourceUrn)}${finding.policyName}: ${plain(finding.message)}`;
        (finding.enforcementLevel === "mandatory" ? errors : advisories).add(text);
      }
    },
    changes: () => Object.fromEntries([...changes].sort()),
    errors: () => [...errors],
    advisories: () => [...advisories],
  };
}

/** A replacement is three steps of the engine, of which one is counted. */
const summarised: Readonly<Record<string, string>> = { "create-replacement": "", "delete-replaced": "" };

function nameOf(urn: string | undefined): string {
  const name = urn?.split("::").at(-1);
  return name === undefined || name === "" ? "" : `${name}: `;
}

function plain(text: string): string {
  return text.replace(/<\{%[^%]*%\}>/g, "").trim();
}
