import type { Environment, Lake, OwnWord, Partner, ZoneName, ZoneSettings } from "../lake.ts";
import type { DepartmentFile } from "../schema/department-file.ts";
import type { LakeFile } from "../schema/lake-file.ts";
import { defaultLimits, defaultOrganisation } from "../vocabulary/lake-defaults.ts";
import { zones } from "../vocabulary/zones.ts";
import { inWords } from "../words.ts";

const zoneNames: readonly ZoneName[] = ["landing", "raw", "refined", "trusted", "open", "scratch"];

/** Tags that everything carries when lake.yaml names none. */
const standardTags: Readonly<Record<string, string>> = {
  Department: "{department}",
  Environment: "{environment}",
  Zone: "{zone}",
  Owner: "{owner}",
  CostCentre: "{cost_centre}",
  Marking: "{marking}",
};

/** What lake.yaml says, with every default; the departments are resolved by themselves. */
export function resolveLake(file: LakeFile): Omit<Lake, "departments" | "entities" | "acceptedFindings"> {
  return {
    organisation: {
      id: file.organisation,
      title: file.title ?? inWords(file.organisation),
      controller: file.controller,
      mailDomains: file.mail_domains,
      repository: file.repository ?? null,
      playbook: file.playbook ?? null,
      notice: file.notice ?? null,
      timeZone: file.time_zone ?? defaultOrganisation.timeZone,
      regions: file.regions ?? defaultOrganisation.regions,
      licence: file.licence ?? defaultOrganisation.licence,
    },
    environments: byId(file.environments).map(
      ([name, environment]): Environment => ({
        name,
        data: environment.data ?? "made_up",
        protected: environment.protected ?? false,
        without: [...(environment.without ?? [])].sort(),
      }),
    ),
    zones: resolveZones(file),
    people: {
      groups: Object.fromEntries(byId(file.people.groups)),
      approvers: file.people.approvers,
      recorders: file.people.recorders ?? null,
      administrators: [...(file.people.administrators ?? [])].sort(),
      auditors: [...(file.people.auditors ?? [])].sort(),
    },
    partners: resolvePartners(file.partners, null),
    retention: byId(file.retention).map(([reference, entry]) => ({
      reference,
      keep: entry.keep,
      after: entry.after,
      because: entry.because,
      // biome-ignore lint/suspicious/noThenProperty: the vocabulary's word; an entry is never awaited
      then: entry.then ?? "delete",
    })),
    linkages: byId(file.linkages).map(([id, linkage]) => ({
      id,
      departments: [...linkage.departments].sort(),
      dpia: linkage.dpia,
      review: linkage.review,
    })),
    limits: {
      access: file.limits?.access ?? defaultLimits.access,
      scanGigabytes: file.limits?.scan ?? defaultLimits.scanGigabytes,
      resultsDays: file.limits?.results ?? defaultLimits.resultsDays,
      budgetPounds: file.limits?.budget ?? defaultLimits.budgetPounds,
      smallestCount: file.limits?.smallest_count ?? defaultLimits.smallestCount,
      roundedTo: file.limits?.rounded_to ?? defaultLimits.roundedTo,
      administrators: file.limits?.administrators ?? defaultLimits.administrators,
      exceptionsDays: file.limits?.exceptions ?? defaultLimits.exceptionsDays,
    },
    tags: byId(file.tags ?? standardTags).map(([key, value]) => ({ key, value })),
    account: {
      takeOverDefaults: file.account?.take_over_defaults ?? false,
      trail: file.account?.trail ?? "ours",
      network: file.account?.network ?? "ours",
    },
    ownWords: { people: resolveWords(file.words?.about), kinds: resolveWords(file.words?.kinds) },
  };
}

function resolveWords(
  words: Readonly<Record<string, { title?: string | undefined; like: string }>> | undefined,
): OwnWord[] {
  return byId(words).map(([id, { title, like }]) => ({ id, title: title ?? null, like }));
}

function resolveZones(file: LakeFile): Lake["zones"] {
  const settings = (zone: ZoneName): ZoneSettings => {
    const said = file.zones?.[zone];
    const ours = zones[zone];
    return {
      zone,
      called: said?.called ?? zone,
      accepts: said?.accepts ?? ours.accepts,
      keepDays: said?.keep ?? ours.keepDays,
    };
  };
  const [landing, raw, refined, trusted, open, scratch] = zoneNames.map(settings) as [
    ZoneSettings,
    ZoneSettings,
    ZoneSettings,
    ZoneSettings,
    ZoneSettings,
    ZoneSettings,
  ];
  return { landing, raw, refined, trusted, open, scratch };
}

/** Partners with their defaults, sorted by id; `department` is null for the lake's. */
export function resolvePartners(declared: DepartmentFile["partners"], department: string | null): Partner[] {
  return byId(declared).map(([id, partner]) => ({
    id,
    title: partner.title,
    role: partner.role,
    agreement: partner.agreement,
    until: partner.until,
    contact: partner.contact ?? null,
    networks: [...(partner.networks ?? [])].sort(),
    keys: [...(partner.keys ?? [])].sort(),
    address: partner.address ?? null,
    account: partner.account ?? null,
    country: partner.country ?? "GB",
    safeguards: partner.safeguards ?? null,
    department,
  }));
}

/** Entries sorted by key, the same in every locale. */
export function byId<T>(declared: Readonly<Record<string, T>> | undefined): [string, T][] {
  return Object.entries(declared ?? {}).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
