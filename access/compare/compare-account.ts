import type { Lake, ZoneName } from "../../declaration/lake.ts";
import { acceptances } from "../../declaration/vocabulary/zones.ts";
import { inList } from "../wording.ts";
import { difference } from "./difference.ts";
import { daysInWords } from "./length-of-time.ts";
import type { SettingChange } from "./setting-change.ts";

/** What holds for the account as a whole: its defaults, regions, environments and zones. */
export function compareAccount(before: Lake, after: Lake): readonly SettingChange[] {
  return [...account(before, after), ...environments(before, after), ...zones(before, after)];
}

function account(
  { account: was, organisation: old }: Lake,
  { account: is, organisation }: Lake,
): readonly SettingChange[] {
  const found: SettingChange[] = [];
  const path = "lake.account";
  if (was.takeOverDefaults !== is.takeOverDefaults)
    found.push({
      about: "settings",
      path: `${path}.take_over_defaults`,
      effect: is.takeOverDefaults ? "narrows" : "widens",
      sentence: is.takeOverDefaults
        ? "New databases that others make in the account are closed until somebody is given access."
        : "New databases that others make in the account are open to everyone who may use the catalogue.",
      rank: 0.5,
    });
  if (was.trail !== is.trail)
    found.push({
      about: "settings",
      path: `${path}.trail`,
      effect: "may-widen",
      sentence: `Who read what is recorded in ${trail(is.trail)} instead of ${trail(was.trail)}.`,
      rank: 2.5,
    });
  if (was.network !== is.network)
    found.push({
      about: "settings",
      path: `${path}.network`,
      effect: "may-widen",
      sentence: `The lake uses ${network(is.network)} instead of ${network(was.network)}.`,
      rank: 4.5,
    });
  const [more, fewer] = difference(old.regions, organisation.regions);
  if (more.length > 0)
    found.push({
      about: "settings",
      path: "lake.regions",
      effect: "widens",
      sentence: `Data may also be kept in ${inList(more)}.`,
      rank: 2.5,
    });
  if (fewer.length > 0)
    found.push({
      about: "settings",
      path: "lake.regions",
      effect: "narrows",
      sentence: `Data may no longer be kept in ${inList(fewer)}.`,
      rank: 2.5,
    });
  return found;
}

const trail = (name: string) => (name === "ours" ? "the lake's own audit trail" : `the audit trail ${name}`);
const network = (name: string) => (name === "ours" ? "a network of its own" : `the network ${name}`);

function environments({ environments: was }: Lake, { environments: is }: Lake): readonly SettingChange[] {
  return is.flatMap((environment): SettingChange[] => {
    const { name } = environment;
    const old = was.find((each) => each.name === name);
    const path = `lake.environments.${name}`;
    const found: SettingChange[] = [];
    if (environment.data === "live" && old?.data !== "live")
      found.push({
        about: "settings",
        path,
        effect: "widens",
        sentence: `The environment ${name} holds live data${old ? " instead of made-up data" : ""}: everything told here is true of it too.`,
        rank: 0.6,
      });
    if (environment.data === "made_up" && old?.data === "live")
      found.push({
        about: "settings",
        path,
        effect: "narrows",
        sentence: `The environment ${name} holds made-up data instead of live data.`,
        rank: 0.6,
      });
    if (old?.protected && !environment.protected)
      found.push({
        about: "settings",
        path,
        effect: "may-widen",
        sentence: `What holds data in the environment ${name} is no longer protected against being destroyed.`,
        rank: 2.5,
      });
    return found;
  });
}

function zones({ zones: was }: Lake, { zones: is }: Lake): readonly SettingChange[] {
  return (Object.keys(is) as ZoneName[]).toSorted().flatMap((zone): SettingChange[] => {
    const [old, now] = [was[zone], is[zone]];
    const found: SettingChange[] = [];
    if (old.accepts !== now.accepts) {
      const looser = acceptances.indexOf(now.accepts) < acceptances.indexOf(old.accepts);
      found.push({
        about: "settings",
        path: `lake.zones.${zone}.accepts`,
        effect: looser ? "widens" : "narrows",
        sentence: looser
          ? `The ${zone} zone may hold ${now.accepts} data instead of only ${old.accepts} data.`
          : `The ${zone} zone may hold only ${now.accepts} data instead of ${old.accepts} data.`,
        rank: 2.5,
      });
    }
    if (old.keepDays !== now.keepDays)
      found.push({
        about: "settings",
        path: `lake.zones.${zone}.keep`,
        effect:
          (now.keepDays ?? Number.POSITIVE_INFINITY) > (old.keepDays ?? Number.POSITIVE_INFINITY)
            ? "widens"
            : "narrows",
        sentence: `What ${zoneWords[zone]} stays ${daysInWords(now.keepDays)} instead of ${daysInWords(old.keepDays)}, for those who see it already.`,
        rank: 2.6,
      });
    return found;
  });
}

const zoneWords: Readonly<Record<ZoneName, string>> = {
  landing: "was delivered (landing zone)",
  raw: "came from the sources (raw copy)",
  refined: "is in the refined copy",
  trusted: "is in the trusted copy",
  open: "is published",
  scratch: "groups made for themselves (scratch)",
};
