import type { Aws } from "../account/aws.ts";
import type { Configuration } from "../account/configuration.ts";
import { readConfiguration } from "../account/configuration.ts";
import { Claims } from "./claims.ts";
import type { Difference } from "./difference.ts";
import { functionTypes } from "./function-types.ts";
import { Heirs } from "./heirs.ts";
import { PartlyDone } from "./partly-done.ts";
import type { ResourceOperations } from "./resource-operations.ts";
import { resourceTypes } from "./resource-types.ts";
import type { Problem } from "./shape.ts";
import { holdsUnknown, type Properties } from "./value.ts";

/** Opens the account for a configuration; called once, before the first call that needs it. */
export type Open = (configuration: Configuration) => Aws;

/** What a resource that stays in the account had added, of which nobody knows any more. */
export interface Forgotten {
  readonly added: readonly string[];
  /** Another name took over, or the declaration is gone while another resource wants the same. */
  readonly by: "renamed" | "removed";
}

/** What the engine asks of the provider, free of gRPC. */
export class Plugin {
  readonly #open: Open;
  readonly #heirs = new Heirs();
  readonly #claims = new Claims();
  #configuration: Configuration | undefined;
  #aws: Aws | undefined;

  constructor(open: Open) {
    this.#open = open;
  }

  /** Throws for a configuration that is incomplete. */
  configure(variables: Properties): void {
    const { configuration, problems } = readConfiguration(variables);
    const [problem] = problems;
    if (problem !== undefined) throw new Error(`${problem.property}: ${problem.reason}`);
    this.#configuration = configuration;
    this.#aws = undefined;
    this.#heirs.forget();
    this.#claims.forget();
  }

  check(
    type: string,
    before: Properties,
    inputs: Properties,
    urn = "",
  ): { readonly inputs: Properties; readonly problems: readonly Problem[] } {
    const resource = typeOf(type);
    const checked = resource.check(before, inputs);
    if (checked.problems.length > 0 || holdsUnknown(checked.inputs)) return checked;
    const problems = this.#claimed(type, checked.inputs, urn);
    // Also what is to stay as it is: a run that was stopped may have made it, and left its old name to be deleted by this one.
    if (problems.length === 0) this.#heirs.wants(type, resource.identify(checked.inputs), checked.inputs, urn);
    return { ...checked, problems };
  }

  #claimed(type: string, inputs: Properties, urn: string): readonly Problem[] {
    return typeOf(type)
      .claims(inputs)
      .flatMap(({ property, thing }) => {
        const holder = this.#claims.take(type, thing, urn);
        if (holder === undefined) return [];
        const reason = `is declared by ${holder.split("::").at(-1)} too; declare it once, since two resources of one thing take it from each other`;
        return [{ property, reason }];
      });
  }

  diff(type: string, state: Properties, inputs: Properties): Difference {
    return typeOf(type).diff(state, inputs);
  }

  async create(
    type: string,
    inputs: Properties,
    urn = "",
  ): Promise<{ readonly id: string; readonly state: Properties }> {
    const id = typeOf(type).identify(inputs);
    this.#heirs.wants(type, id, inputs, urn);
    try {
      return { id, state: await typeOf(type).create(inputs, this.#account()) };
    } catch (error) {
      if (error instanceof PartlyDone) error.id = id;
      throw error;
    }
  }

  read(
    type: string,
    id: string,
    state: Properties,
  ): Promise<{ readonly inputs: Properties; readonly state: Properties } | undefined> {
    return typeOf(type).read(id, state, this.#account());
  }

  /** What a killed run left of what it was making or changing, with all that is needed to take it back; only reads. */
  recall(
    type: string,
    inputs: Properties,
    before: Properties | undefined,
  ): Promise<{ readonly id: string; readonly state: Properties } | undefined> {
    return typeOf(type).recall(inputs, before, this.#account());
  }

  update(type: string, state: Properties, inputs: Properties, urn = ""): Promise<Properties> {
    const id = typeOf(type).identify(inputs);
    this.#heirs.wants(type, id, inputs, urn);
    return typeOf(type).update(state, inputs, this.#account(), this.#heirs.of(type, id, urn));
  }

  /** What a change would do, in sentences for a preview. */
  words(type: string, before: Properties | undefined, inputs: Properties): readonly string[] {
    return typeOf(type).words(before, inputs);
  }

  /** Takes away what nothing else that is declared in this run wants. What only the old state knew is returned, to be told. */
  async delete(type: string, state: Properties): Promise<Forgotten> {
    const resource = typeOf(type);
    const heir = this.#heirs.of(type, resource.identify(resource.inputsOf(state)));
    if (heir === undefined) {
      if (resource.wanted(state, (other) => this.#heirs.all(other)))
        return { added: resource.added(state), by: "removed" };
      await resource.delete(state, this.#account());
      return { added: [], by: "removed" };
    }
    if (resource.diff(state, heir).detail.size > 0) await resource.update(state, heir, this.#account());
    return { added: resource.added(state), by: "renamed" };
  }

  /** Calls a function of the provider. */
  invoke(
    token: string,
    given: Properties,
  ): Promise<{ readonly result: Properties; readonly problems: readonly Problem[] }> {
    const found = functionTypes[token];
    if (found === undefined)
      throw new Error(`${token} is no function of lakeward; known are ${Object.keys(functionTypes).join(", ")}`);
    return found.call(given, this.#account());
  }

  #account(): Aws {
    if (this.#configuration === undefined) throw new Error("the provider was not configured; nothing was changed");
    this.#aws ??= this.#open(this.#configuration);
    return this.#aws;
  }
}

function typeOf(type: string): ResourceOperations {
  const found = resourceTypes[type];
  if (found === undefined)
    throw new Error(`${type} is no resource of lakeward; known are ${Object.keys(resourceTypes).join(", ")}`);
  return found;
}
