import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { namesSomebody } from "../../requirements/somebody.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { everyoneBy } from "../../view/everyone.ts";
import { databases } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";

const settingsType = "aws:lakeformation/dataLakeSettings:DataLakeSettings";
const ourSettingsType = "lakeward:lakeformation:Settings";
const defaults = ["createDatabaseDefaultPermissions", "createTableDefaultPermissions"] as const;

/** LF-01: nothing new in the catalogue is open to whoever has IAM rights (IAM_ALLOWED_PRINCIPALS). */
export const closeOpenDefaults: Rule = (estate) => {
  const bridged = estate.ofType(settingsType);
  const ours = estate.ofType(ourSettingsType);
  const closed = worseOf([...bridged.map(closesByItself), ...ours.map(takesOver)]);
  return [
    ...bridged.map((settings): Finding => ({ on: settings, ...judgeBridged(settings) })),
    ...ours.map((settings): Finding => ({ on: settings, ...judgeOurs(settings) })),
    ...judgeMissing(bridged.length + ours.length, estate),
    ...judgeDatabases(closed, bridged.length + ours.length > 0, estate),
  ];
};

type Closed = "yes" | "no" | "unknown";

/** Settings of several programs add up to the most open. */
function worseOf(answers: readonly Closed[]): Closed {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") || answers.length === 0 ? "unknown" : "yes";
}

function judgeBridged(settings: Resource): Judgement {
  return worst([
    namesSomebody(settings, "admins", "leaves out admins, which takes the rights of all data lake administrators"),
    ...defaults.map((path) => judgeDefault(settings, path, "principal")),
  ]);
}

/** Left out, the bridged settings empty a list of defaults: nothing is open then. */
function judgeDefault(resource: Resource, path: string, principal: string): Judgement {
  const entries = resource.elements(path);
  if (entries.state === "absent") return compliant([path]);
  if (entries.state !== "known") return unreadable(entries);
  return worst(
    entries.value.map((entry) => {
      const who = resource.text(`${entry}.${principal}`);
      if (who.state !== "known") return unreadable(who);
      const all = everyoneBy(who.value);
      return all === undefined ? compliant([who.path]) : judgeOpened(resource, entry, who.path, all);
    }),
  );
}

/** An entry whose list of permissions is empty is how the AWS console writes "none". */
function judgeOpened(resource: Resource, entry: string, who: string, all: string): Judgement {
  const permissions = resource.elements(`${entry}.permissions`);
  if (permissions.state === "unknown") return unreadable(permissions);
  return permissions.state === "known" && permissions.value.length === 0
    ? compliant([who])
    : violation(`${who} opens what is new to ${all}`, [who]);
}

function closesByItself(settings: Resource): Closed {
  const { verdict } = worst(defaults.map((path) => judgeDefault(settings, path, "principal")));
  return verdict === "compliant" ? "yes" : verdict === "violation" ? "no" : "unknown";
}

/** Our Settings merge: leaving administrators or defaults out takes nothing from anyone. */
function judgeOurs(settings: Resource): Judgement {
  const takeOver = settings.flag("takeOverDefaults");
  if (takeOver.state === "unknown" || takeOver.state === "malformed") return unreadable(takeOver);
  if (takeOver.state === "known" && takeOver.value) return compliant(["takeOverDefaults"]);
  return violation(
    "the account's defaults stay as they are, so that new databases of others may be open",
    ["takeOverDefaults"],
    {
      advisory: true,
      fix: "Agree with the account's other users to set account.take_over_defaults: true; until then watch for new databases.",
    },
  );
}

function takesOver(settings: Resource): Closed {
  const takeOver = settings.flag("takeOverDefaults");
  if (takeOver.state === "known") return takeOver.value ? "yes" : "no";
  return takeOver.state === "absent" ? "no" : "unknown";
}

function judgeMissing(settings: number, estate: Estate): readonly Finding[] {
  if (settings > 0 || estate.accountScope === "part") return [];
  const message = "nothing settles the account's defaults for new databases and tables";
  return estate.accountScope === "whole"
    ? [{ on: "stack", ...violation(message, []) }]
    : [
        {
          on: "stack",
          ...undecided(`whether ${message}: the document does not say that it shows the account`, [], ["scope"], {
            advisory: true,
          }),
        },
      ];
}

function judgeDatabases(closed: Closed, hasSettings: boolean, estate: Estate): readonly Finding[] {
  const candidates = estate.derive(databases);
  const revocations = estate
    .ofType("lakeward:lakeformation:OpenAccessRevoked")
    .map((resource) => ({ resource, joined: candidates.join(resource, "database") }));
  const revoked = new Map(
    revocations.flatMap(({ resource, joined }) => (joined.state === "joined" ? [[joined.to, resource] as const] : [])),
  );
  const loose = revocations.find(({ joined }) => joined.state === "loose")?.resource;
  return estate.ofType("aws:glue/catalogDatabase:CatalogDatabase").map((database): Finding => {
    const own = judgeDefault(database, "createTableDefaultPermissions", "principal.dataLakePrincipalIdentifier");
    return { on: database, ...worst([own, judgeOpen(database)]) };
  });

  function judgeOpen(database: Resource): Judgement {
    const revocation = revoked.get(database);
    if (revocation) return { ...compliant(["name"]), related: [revocation.urn] };
    if (closed === "yes") return compliant(["name"]);
    if (loose) return undecided("an OpenAccessRevoked may be for this database or another", ["name"], [loose.urn]);
    // Without settings in a document that shows a part, the account's defaults are settled elsewhere.
    if (closed === "unknown" && (hasSettings || estate.accountScope !== "whole")) {
      return undecided("whether new databases of the account are open is not known", ["name"], ["scope"]);
    }
    return violation(
      "is open to everyone with IAM rights: nothing revokes it (OpenAccessRevoked), and the account's defaults stay",
      ["name"],
    );
  }
}
