import type { Plan, PlannedResource } from "../../../preview/plan.ts";
import { Plugin } from "../../../provider/service/plugin.ts";
import { toProperties } from "../../../provider/service/resource-operations.ts";
import type { Properties } from "../../../provider/service/value.ts";
import { account, region } from "../account-in-memory.ts";
import type { GlueInMemory } from "../glue-in-memory.ts";
import { type BridgedType, bridgedTypes } from "./bridged-types.ts";
import { type Choose, Schedule } from "./schedule.ts";
import { type Kill, Killed, type Through, type WatchedAccount } from "./watched-account.ts";

/** What the engine remembers of one resource. */
export interface Kept {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: Properties;
  readonly state: Properties;
  /** Parent and dependencies. */
  readonly after: readonly string[];
}

/** What is being made or changed; the engine puts it down before it asks the provider [pulumi pkg/backend/snapshot.go: `BeginMutation`]. */
interface UnderWay {
  readonly type: string;
  readonly inputs: Properties;
  /** Made, perhaps instead of one that is kept under the same name; else changed. */
  readonly isNew: boolean;
  readonly after: readonly string[];
}

interface Process {
  readonly plugin: Plugin;
  readonly glue: GlueInMemory;
  readonly through: Through;
}

/**
 * One stack as Pulumi's engine drives it: a resource is created, updated or replaced as soon as what it depends on is done, at the
 * same time as any other; what was replaced or is no longer declared is deleted after all that, dependents first, level by level
 * [pulumi pkg/resource/deploy: step_generator.go `GenerateDeletes`, `ScheduleDeletes`; deployment_executor.go `performPostSteps`].
 */
export class StackInMemory {
  readonly current: Map<string, Kept>;
  /** Replaced, and not deleted yet. */
  doomed: readonly Kept[];
  /** Of a run that was killed. */
  readonly #underWay = new Map<string, UnderWay>();

  constructor(current: Iterable<readonly [string, Kept]> = [], doomed: readonly Kept[] = []) {
    this.current = new Map(current);
    this.doomed = doomed;
  }

  fork(): StackInMemory {
    const other = new StackInMemory(this.current, this.doomed);
    for (const [urn, underWay] of this.#underWay) other.#underWay.set(urn, underWay);
    return other;
  }

  /** `pulumi up`; returns how many calls were made. Killed: what was done is remembered, what was under way is not. */
  async up(plan: Plan, there: WatchedAccount, choose: Choose, kill?: Kill): Promise<number> {
    return this.#run(there, choose, kill, async (process) => {
      const planned = new Map(plan.resources.map((resource) => [resource.urn, resource]));
      const begun = new Map<string, Promise<void>>();
      const failures: unknown[] = [];
      const begin = (urn: string): Promise<void> => {
        const found = begun.get(urn);
        if (found !== undefined) return found;
        const resource = planned.get(urn);
        const after = resource === undefined ? [] : waitsFor(resource);
        const step = Promise.all(after.map(begin)).then(async () => {
          if (resource === undefined || failures.length > 0) return;
          try {
            await this.#make(resource, process);
          } catch (error) {
            failures.push(error);
          }
        });
        begun.set(urn, step);
        return step;
      };
      await Promise.all([...planned.keys()].map(begin));
      if (failures.length > 0) throw failures[0];
      await this.#delete(
        [...this.current.values()].filter(({ urn }) => !planned.has(urn)),
        process,
      );
    });
  }

  destroy(there: WatchedAccount, choose: Choose, kill?: Kill): Promise<number> {
    return this.#run(there, choose, kill, (process) => this.#delete([...this.current.values()], process));
  }

  /** The state with what a killed run was making and changing, as `pulumi-resource-lakeward recall` gives it. */
  recall(there: WatchedAccount, choose: Choose): Promise<number> {
    return this.#run(there, choose, undefined, async ({ plugin, glue }) => {
      await Promise.all(
        [...this.#underWay].map(async ([urn, { type, inputs, isNew, after }]) => {
          const old = this.current.get(urn);
          const bridged = bridgedTypes[type];
          // The `aws` provider's own are imported by hand.
          const byHand = bridged?.exists(inputs, glue) ? { id: bridged.identify(inputs), state: inputs } : undefined;
          const found = isOurs(type) ? await plugin.recall(type, inputs, isNew ? undefined : old?.state) : byHand;
          if (found === undefined) return;
          if (isNew && old !== undefined) this.doomed = [...this.doomed, old];
          const known = isNew || bridged !== undefined ? inputs : (old?.inputs ?? inputs);
          this.current.set(urn, { urn, type, inputs: known, after, ...found });
        }),
      );
      this.#underWay.clear();
    });
  }

  /** `pulumi refresh --clear-pending-creates`: what is gone is forgotten, what differs is remembered as it is. */
  refresh(there: WatchedAccount, choose: Choose): Promise<number> {
    return this.#run(there, choose, undefined, async ({ plugin, glue }) => {
      const read = async (kept: Kept): Promise<Kept | undefined> => {
        const bridged = bridgedTypes[kept.type];
        if (bridged !== undefined) return bridged.exists(kept.inputs, glue) ? kept : undefined;
        if (!isOurs(kept.type)) return kept;
        const found = await plugin.read(kept.type, kept.id, kept.state);
        return found === undefined ? undefined : { ...kept, ...found };
      };
      await Promise.all(
        [...this.current.values()].map(async (kept) => {
          const found = await read(kept);
          if (found === undefined) this.current.delete(kept.urn);
          else this.current.set(kept.urn, found);
        }),
      );
      this.doomed = (await Promise.all(this.doomed.map(read))).filter((kept) => kept !== undefined);
      this.#underWay.clear();
    });
  }

  async #run(
    there: WatchedAccount,
    choose: Choose,
    kill: Kill | undefined,
    work: (process: Process) => Promise<void>,
  ): Promise<number> {
    const schedule = new Schedule(choose);
    const { aws, through, calls } = there.open(schedule, kill);
    const plugin = new Plugin(() => aws);
    plugin.configure({ region, allowedAccountIds: JSON.stringify([account]) });
    try {
      await schedule.drive(work({ plugin, glue: there.glue, through }));
    } catch (error) {
      if (kill !== undefined && calls() >= kill.at) {
        await schedule.end();
        throw new Killed();
      }
      throw error;
    }
    return calls();
  }

  async #make(resource: PlannedResource, process: Process): Promise<void> {
    const { urn, type } = resource;
    const { plugin } = process;
    const old = this.current.get(urn);
    const after = waitsFor(resource);
    const keep = (id: string, inputs: Properties, state: Properties) => {
      this.current.set(urn, { urn, type, id, inputs, state, after });
      this.#underWay.delete(urn);
    };
    const written = toProperties(resource.inputs);
    const bridged = bridgedTypes[type];
    if (resource.custom && bridged !== undefined) {
      this.#underWay.set(urn, { type, inputs: written, isNew: old?.id !== bridged.identify(written), after });
      await this.#makeBridged(bridged, old, written, process, keep);
    } else if (resource.custom && isOurs(type)) {
      const { inputs, problems } = plugin.check(type, old?.inputs ?? {}, written, urn);
      const [problem] = problems;
      if (problem !== undefined) throw new Error(`${urn}: ${problem.property} ${problem.reason}`);
      const { detail, replaces } = old === undefined ? create : plugin.diff(type, old.state, inputs);
      if (old === undefined || detail.size > 0)
        this.#underWay.set(urn, { type, inputs, isNew: old === undefined || replaces.length > 0, after });
      if (old === undefined || replaces.length > 0) {
        const { id, state } = await plugin.create(type, inputs, urn);
        if (old !== undefined) this.doomed = [...this.doomed, old];
        keep(id, inputs, state);
      } else if (detail.size > 0) {
        keep(old.id, inputs, await plugin.update(type, old.state, inputs, urn));
      } else keep(old.id, inputs, old.state);
    } else keep(urn, written, written);
  }

  async #makeBridged(
    bridged: BridgedType,
    old: Kept | undefined,
    inputs: Properties,
    { glue, through }: Process,
    keep: (id: string, inputs: Properties, state: Properties) => void,
  ): Promise<void> {
    const id = bridged.identify(inputs);
    if (old === undefined || old.id !== id) {
      await bridged.create(inputs, glue, through);
      if (old !== undefined) this.doomed = [...this.doomed, old];
    } else if (JSON.stringify(old.inputs) !== JSON.stringify(inputs)) await bridged.update(inputs, glue, through);
    keep(id, inputs, inputs);
  }

  async #delete(undeclared: readonly Kept[], { plugin, glue, through }: Process): Promise<void> {
    const left = new Set([...undeclared, ...this.doomed]);
    const levels: Kept[][] = [];
    while (left.size > 0) {
      const urns = new Set([...left].map(({ urn }) => urn));
      const level = [...left].filter(({ after }) => !after.some((urn) => urns.has(urn)));
      if (level.length === 0) throw new Error("dependencies in a circle");
      for (const kept of level) left.delete(kept);
      levels.push(level);
    }
    for (const level of levels.reverse()) {
      await Promise.all(
        level.map(async (kept) => {
          const bridged = bridgedTypes[kept.type];
          if (bridged !== undefined) await bridged.remove(kept.inputs, glue, through);
          else if (isOurs(kept.type)) await plugin.delete(kept.type, kept.state);
          if (this.current.get(kept.urn) === kept) this.current.delete(kept.urn);
          this.doomed = this.doomed.filter((each) => each !== kept);
        }),
      );
    }
  }
}

const create = { detail: new Map(), replaces: [] };

function isOurs(type: string): boolean {
  return type.startsWith("lakeward:lakeformation:") || type.startsWith("lakeward:glue:");
}

function waitsFor({ parent, dependencies = [] }: PlannedResource): readonly string[] {
  return parent ? [parent, ...dependencies] : dependencies;
}
