import type { DataLakePrincipal, DataLakeSettings } from "@aws-sdk/client-lakeformation";

/** What is wanted of the settings. */
export interface SettingsWanted {
  readonly administrators: readonly string[];
  readonly readOnlyAdministrators: readonly string[];
  readonly takeOverDefaults: boolean;
  /** Whom somebody else may have named counts as named here, and goes with it. */
  readonly adopt?: true | undefined;
}

/** What the resource must remember to give back what it found. */
export interface SettingsMemory {
  readonly addedAdministrators: readonly string[];
  readonly addedReadOnlyAdministrators: readonly string[];
  /** Who was there when the last run ended: whom that run did not see and this one names, a run that was killed may have added. */
  readonly seenAdministrators?: readonly string[] | undefined;
  readonly seenReadOnlyAdministrators?: readonly string[] | undefined;
  /** The account's defaults as they were found; absent while they are not taken over. */
  readonly previousDatabaseDefaults?: readonly object[] | undefined;
  readonly previousTableDefaults?: readonly object[] | undefined;
}

export interface SettingsPlan {
  readonly settings: DataLakeSettings;
  readonly memory: SettingsMemory;
  /** Must anything be written? */
  readonly changes: boolean;
}

type DefaultsKey = "CreateDatabaseDefaultPermissions" | "CreateTableDefaultPermissions";

/** Merges what is wanted into what is there: nothing of others is changed, and what is no longer wanted goes only if it was added here. */
export function planSettings(current: DataLakeSettings, memory: SettingsMemory, wanted: SettingsWanted): SettingsPlan {
  const ours = (added: readonly string[], named: readonly string[]) => (wanted.adopt ? [...added, ...named] : added);
  const admins = merged(
    current.DataLakeAdmins ?? [],
    ours(memory.addedAdministrators, wanted.administrators),
    wanted.administrators,
    memory.seenAdministrators,
  );
  const readers = merged(
    current.ReadOnlyAdmins ?? [],
    ours(memory.addedReadOnlyAdministrators, wanted.readOnlyAdministrators),
    wanted.readOnlyAdministrators,
    memory.seenReadOnlyAdministrators,
  );
  const databases = defaults(
    current,
    "CreateDatabaseDefaultPermissions",
    memory.previousDatabaseDefaults,
    wanted.takeOverDefaults,
  );
  const tables = defaults(
    current,
    "CreateTableDefaultPermissions",
    memory.previousTableDefaults,
    wanted.takeOverDefaults,
  );
  return {
    settings: {
      ...current,
      ...(admins.changes && { DataLakeAdmins: admins.principals }),
      ...(readers.changes && { ReadOnlyAdmins: readers.principals }),
      ...databases.patch,
      ...tables.patch,
    },
    memory: {
      addedAdministrators: admins.added,
      addedReadOnlyAdministrators: readers.added,
      seenAdministrators: memory.seenAdministrators,
      seenReadOnlyAdministrators: memory.seenReadOnlyAdministrators,
      previousDatabaseDefaults: databases.previous,
      previousTableDefaults: tables.previous,
    },
    changes: admins.changes || readers.changes || databases.patch !== undefined || tables.patch !== undefined,
  };
}

function merged(
  current: readonly DataLakePrincipal[],
  added: readonly string[],
  wanted: readonly string[],
  seen: readonly string[] | undefined,
) {
  const there = new Set(current.map((principal) => principal.DataLakePrincipalIdentifier));
  const missing = wanted.filter((arn) => !there.has(arn));
  const isNew = (arn: string) => seen !== undefined && !seen.includes(arn);
  const surplus = new Set(added.filter((arn) => !wanted.includes(arn) && there.has(arn)));
  return {
    principals: [
      ...current.filter(({ DataLakePrincipalIdentifier: arn }) => arn === undefined || !surplus.has(arn)),
      ...missing.map((arn) => ({ DataLakePrincipalIdentifier: arn })),
    ],
    added: [...new Set([...added.filter((arn) => wanted.includes(arn)), ...missing, ...wanted.filter(isNew)])].sort(),
    changes: missing.length > 0 || surplus.size > 0,
  };
}

/** Takes a default over by emptying it; gives it back unless somebody else has set it meanwhile. */
function defaults(
  current: DataLakeSettings,
  key: DefaultsKey,
  previous: readonly object[] | undefined,
  takeOver: boolean,
) {
  const now = current[key] ?? [];
  if (takeOver) return { previous: previous ?? now, patch: now.length > 0 ? { [key]: [] } : undefined };
  const givesBack = previous !== undefined && previous.length > 0 && now.length === 0;
  return { previous: undefined, patch: givesBack ? { [key]: [...previous] } : undefined };
}
