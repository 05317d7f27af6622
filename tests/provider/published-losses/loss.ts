import type { AccountInMemory } from "../account-in-memory.ts";
import type { Call } from "./bridged-provider.ts";

/** A published case in which access, settings or protection were lost, as far as the API shows it. */
export interface Loss {
  /** Number in the research, P1 to P16. */
  readonly id: string;
  readonly what: string;
  /** Threads in which users reported it. */
  readonly threads: readonly string[];
  /** Made before; nothing of it is measured. */
  readonly prepare?: (there: AccountInMemory) => void;
  /** What holds now, one fact a line. */
  readonly facts: (there: AccountInMemory) => readonly string[];
  /** Facts that both the state before and the declared one have: once they hold, they must hold at every moment. */
  readonly always: readonly string[];
  /** Facts that the declaration has: they must hold at the end. */
  readonly declared: readonly string[];
  /** Makes the calls of the bridged resources; `call` is watched. Returns facts about the run itself. */
  readonly bridged: (call: Call, there: AccountInMemory) => readonly string[] | undefined;
  /** Does the same with our handlers. */
  readonly ours: (there: AccountInMemory) => Promise<readonly string[] | undefined>;
}
