import type { DataLakePrincipal } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { Turns } from "../account/turns.ts";
import type { Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import { json, offByDefault, onlyTrue, optional, record, set, type TypeOf, text } from "../service/shape.ts";
import { limits } from "./limits.ts";
import { planSettings, type SettingsMemory, type SettingsWanted } from "./settings-plan.ts";
import { settingsWords } from "./settings-words.ts";

const inputs = {
  administrators: set(text),
  readOnlyAdministrators: optional(set(text)),
  takeOverDefaults: offByDefault,
  adopt: onlyTrue,
};
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  addedAdministrators: set(text),
  addedReadOnlyAdministrators: set(text),
  seenAdministrators: optional(set(text)),
  seenReadOnlyAdministrators: optional(set(text)),
  previousDatabaseDefaults: optional(json),
  previousTableDefaults: optional(json),
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;

/** Writers who come in between, again and again, before giving up. */
const rounds = 5;

/** Of this process one writes at a time: when several baselines go at once, none undoes another's write. */
const turns = new Turns();

/**
 * Data lake settings: read, merged, written, read again.
 * The API has no version to compare, so a write of somebody else between our reading and our writing cannot be seen; one after it can.
 */
export const settings: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: [],
  identify: () => "data-lake-settings",
  refuse: ({ administrators = [], readOnlyAdministrators = [] }) => [
    ...(administrators.length > limits.administrators.value
      ? [
          {
            property: "administrators",
            reason: `has more than ${limits.administrators.value}, which AWS does not take`,
          },
        ]
      : []),
    ...administrators
      .filter((arn) => readOnlyAdministrators.includes(arn))
      .map((arn) => ({
        property: "readOnlyAdministrators",
        reason: `${arn} is an administrator too; name it in one of the two lists`,
      })),
  ],
  words: settingsWords,
  added: ({ addedAdministrators, addedReadOnlyAdministrators, previousDatabaseDefaults, previousTableDefaults }) => [
    ...addedAdministrators,
    ...addedReadOnlyAdministrators,
    ...([previousDatabaseDefaults, previousTableDefaults].some((each) => (each ?? []).length > 0)
      ? ["the defaults that it took over (these stay closed)"]
      : []),
  ],
  create: (wanted, aws) => converge(untouched, wanted, aws),
  update: (state, wanted, aws) => converge(state, wanted, aws),
  read: async (_id, state, aws) => {
    const { DataLakeSettings: now = {} } = await aws.lakeFormation("GetDataLakeSettings", {});
    const administrators = namesOf(now.DataLakeAdmins);
    const readers = namesOf(now.ReadOnlyAdmins);
    if (state === undefined)
      return { administrators, readOnlyAdministrators: readers, takeOverDefaults: false, ...untouched };
    const defaultsOpen =
      (now.CreateDatabaseDefaultPermissions ?? []).length > 0 || (now.CreateTableDefaultPermissions ?? []).length > 0;
    return {
      ...state,
      administrators: state.administrators.filter((arn) => administrators.includes(arn)),
      readOnlyAdministrators: state.readOnlyAdministrators?.filter((arn) => readers.includes(arn)),
      takeOverDefaults: state.takeOverDefaults && !defaultsOpen,
    };
  },
  delete: async (state, aws) => {
    await converge(state, { administrators: [], takeOverDefaults: false, readOnlyAdministrators: undefined }, aws);
  },
};

const untouched = {
  addedAdministrators: [],
  addedReadOnlyAdministrators: [],
  seenAdministrators: undefined,
  seenReadOnlyAdministrators: undefined,
  previousDatabaseDefaults: undefined,
  previousTableDefaults: undefined,
};

function converge(before: SettingsMemory, inputs: Inputs, aws: Aws): Promise<State> {
  return turns.take("settings", () => write(before, inputs, aws));
}

async function write(before: SettingsMemory, inputs: Inputs, aws: Aws): Promise<State> {
  const wanted: SettingsWanted = { ...inputs, readOnlyAdministrators: inputs.readOnlyAdministrators ?? [] };
  let memory = before;
  /** All that may have been added here, and the defaults as first found: right whether or not a write that failed had its effect. */
  let atMost = before;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const { DataLakeSettings: current = {} } = await aws.lakeFormation("GetDataLakeSettings", {});
      const plan = planSettings(current, memory, wanted);
      memory = plan.memory;
      if (!plan.changes) {
        const seenAdministrators = namesOf(current.DataLakeAdmins).sort();
        const seenReadOnlyAdministrators = namesOf(current.ReadOnlyAdmins).sort();
        return remembered(inputs, { ...memory, seenAdministrators, seenReadOnlyAdministrators });
      }
      const certain = atMost;
      atMost = either(atMost, memory);
      await aws.lakeFormation("PutDataLakeSettings", { DataLakeSettings: plan.settings }).catch((error: unknown) => {
        if (error instanceof CallFailure && !error.uncertain) atMost = certain;
        throw error;
      });
    }
  } catch (error) {
    if (!(error instanceof CallFailure) || atMost === before) throw error;
    throw new PartlyDone(
      `${error.operation}: ${error.code}: ${error.message}; the settings may or may not have been written, nothing of others is lost; run it again`,
      remembered(inputs, atMost),
    );
  }
  throw new PartlyDone(
    `the data lake settings were changed by somebody else ${rounds} times while they were being written; find the other writer and run it again`,
    remembered(inputs, atMost),
  );
}

function namesOf(principals: readonly DataLakePrincipal[] | undefined): string[] {
  return (principals ?? []).flatMap(({ DataLakePrincipalIdentifier: arn }) => (arn === undefined ? [] : [arn]));
}

function either(one: SettingsMemory, other: SettingsMemory): SettingsMemory {
  return {
    addedAdministrators: [...new Set([...one.addedAdministrators, ...other.addedAdministrators])].sort(),
    addedReadOnlyAdministrators: [
      ...new Set([...one.addedReadOnlyAdministrators, ...other.addedReadOnlyAdministrators]),
    ].sort(),
    seenAdministrators: one.seenAdministrators,
    seenReadOnlyAdministrators: one.seenReadOnlyAdministrators,
    previousDatabaseDefaults: one.previousDatabaseDefaults ?? other.previousDatabaseDefaults,
    previousTableDefaults: one.previousTableDefaults ?? other.previousTableDefaults,
  };
}

function remembered(inputs: Inputs, memory: SettingsMemory): State {
  return {
    ...inputs,
    ...memory,
    seenAdministrators: memory.seenAdministrators,
    seenReadOnlyAdministrators: memory.seenReadOnlyAdministrators,
    previousDatabaseDefaults: memory.previousDatabaseDefaults,
    previousTableDefaults: memory.previousTableDefaults,
  };
}
