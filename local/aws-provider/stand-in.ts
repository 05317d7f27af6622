import { PartlyDone } from "../../provider/service/partly-done.ts";
import type { Aws } from "./aws.ts";
import { type Checked, check, type Surroundings } from "./check.ts";
import { type Difference, difference } from "./difference.ts";
import { isGone } from "./gone.ts";
import type { PlainObject } from "./property.ts";
import { reasonOf } from "./reason.ts";
import type { Row } from "./row.ts";
import { plainObject, previewOf, stateOf } from "./state.ts";

/** Which resource is meant: its type, and its name in the program for messages. */
export interface Subject {
  readonly type: string;
  readonly name: string;
}

/** A resource as the engine remembers it. */
export interface Remembered {
  readonly inputs: PlainObject;
  readonly outputs: PlainObject;
}

/** The operations of the provider on plain values; `open` gives the clients for a region. */
export class StandIn {
  readonly #table: ReadonlyMap<string, Row>;
  readonly #surroundings: Surroundings;
  readonly #open: (region: string) => Aws;
  readonly #regions = new Map<string, Aws>();

  constructor(table: ReadonlyMap<string, Row>, surroundings: Surroundings, open: (region: string) => Aws) {
    this.#table = table;
    this.#surroundings = surroundings;
    this.#open = open;
  }

  /** Fills in and checks the inputs; throws when the type is not in the table. */
  check(subject: Subject, given: PlainObject): Checked {
    return check(this.#row(subject), given, this.#surroundings);
  }

  /** How what is wanted differs from what was last given. */
  difference(subject: Subject, before: PlainObject, wanted: PlainObject): Difference {
    return difference(this.#row(subject), before, wanted);
  }

  /** What a preview can promise of a new resource, or of a changed one. */
  preview(subject: Subject, inputs: PlainObject, before?: Remembered): PlainObject {
    return previewOf(this.#row(subject), inputs, before);
  }

  /** Makes the resource and reads it back. Throws `PartlyDone` when it was made but not completed. */
  async create(subject: Subject, inputs: PlainObject): Promise<{ readonly id: string; readonly outputs: PlainObject }> {
    const row = this.#row(subject);
    const aws = this.#aws(inputs);
    const id = await this.#told(subject, "was not created", () => row.create(aws, inputs));
    try {
      await row.complete?.(aws, id, inputs);
      const found = await row.read(aws, id, inputs);
      if (!found) throw new Error("it is not found after it was made");
      return { id, outputs: stateOf(row, inputs, plainObject(found)).outputs };
    } catch (error) {
      const message = `${named(subject)} was created as ${id} but not completed: ${reasonOf(error)}. The next \`up\` goes on with it`;
      const unfinished = new PartlyDone(message, inputs);
      unfinished.id = id;
      throw unfinished;
    }
  }

  /** What is there now, or `undefined` when it is gone; `before` is absent when it is imported. */
  async read(subject: Subject, id: string, before: PlainObject | undefined): Promise<Remembered | undefined> {
    const row = this.#row(subject);
    return this.#told(subject, "could not be read", async () => {
      try {
        const found = await row.read(this.#aws(before ?? {}), id, before);
        return found && stateOf(row, before, plainObject(found));
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    });
  }

  /** Changes the resource to the inputs and reads it back. */
  async update(subject: Subject, id: string, before: PlainObject, inputs: PlainObject): Promise<PlainObject> {
    const row = this.#row(subject);
    const aws = this.#aws(inputs);
    return this.#told(
      subject,
      "was changed in part or not at all; the next `up` repeats the whole change",
      async () => {
        await row.update(aws, id, inputs, before);
        const found = await row.read(aws, id, inputs);
        if (!found) throw new Error("it is gone; `pulumi refresh` takes note of that");
        return stateOf(row, inputs, plainObject(found)).outputs;
      },
    );
  }

  /** Removes the resource; what is gone already is success. */
  async delete(subject: Subject, id: string, before: PlainObject): Promise<void> {
    const row = this.#row(subject);
    await this.#told(subject, "was not deleted", async () => {
      try {
        await row.delete(this.#aws(before), id, before);
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    });
  }

  #row(subject: Subject): Row {
    const row = this.#table.get(subject.type);
    if (row) return row;
    throw new Error(
      `${named(subject)}: the stand-in for the aws provider has no row for this type, so nothing was done with it. It knows ${[...this.#table.keys()].sort().join(", ")}`,
    );
  }

  #aws(inputs: PlainObject): Aws {
    const { region } = inputs;
    const name = typeof region === "string" ? region : this.#surroundings.region;
    const known = this.#regions.get(name);
    if (known) return known;
    const made = this.#open(name);
    this.#regions.set(name, made);
    return made;
  }

  async #told<T>(subject: Subject, outcome: string, act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      throw new Error(`${named(subject)} ${outcome}: ${reasonOf(error)}`);
    }
  }
}

const named = ({ type, name }: Subject): string => `${type} "${name}"`;
