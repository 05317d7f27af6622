import type { Said } from "./fuzz-departments.ts";

/** A change of the three departments: the file, the path of a setting in it, and its new value, or null to take it out. */
export type Change = readonly [file: string, path: string, value: Said | null];

/** For each key that has an effect, changes that show it: of an input of a resource, or of a sentence. */
export const effects: Readonly<Record<string, readonly Change[]>> = {
  "department.access.agreement": [["departments/parking.yaml", "access/2/agreement", "ISA-12 and more"]],
  "department.access.for": [
    ["departments/adult_social_care.yaml", "access/2/sees", "packages"],
    ["departments/adult_social_care.yaml", "access/2/for", "statutory_return"],
  ],
  "department.access.in": [["departments/parking.yaml", "access/0/in", "raw"]],
  "department.access.including": [["departments/parking.yaml", "access/0/including", ["postcode"]]],
  "department.access.sees": [
    ["departments/adult_social_care.yaml", "access/0/sees", "clients where restricted = false"],
  ],
  "department.access.until": [["departments/adult_social_care.yaml", "access/0/until", "2027-03-31"]],
  "department.access.who": [["departments/parking.yaml", "access/1/who", "analysts"]],
  "department.budget": [["departments/parking.yaml", "budget", "900"]],
  "department.cost_centre": [["departments/parking.yaml", "cost_centre", "ASC-4410"]],
  "department.datasets.*.about": [
    ["departments/adult_social_care.yaml", "datasets/deprivation/about", null],
    ["departments/adult_social_care.yaml", "datasets/deprivation/for", "care"],
    ["departments/adult_social_care.yaml", "datasets/deprivation/keep", "2 years after arrival (ASC-11)"],
    ["departments/adult_social_care.yaml", "access/5", null],
    ["departments/adult_social_care.yaml", "access/5/sees", ["packages_by_service"]],
  ],
  "department.datasets.*.columns.*.becomes.raw": [
    [
      "departments/parking.yaml",
      "datasets/penalty_charges/columns/postcode",
      { is: "postcode", becomes: { raw: "hash" } },
    ],
  ],
  "department.datasets.*.columns.*.becomes.refined": [
    [
      "departments/parking.yaml",
      "datasets/penalty_charges/columns/postcode",
      { is: "postcode", becomes: { refined: "hash" } },
    ],
  ],
  "department.datasets.*.columns.*.becomes.trusted": [
    [
      "departments/parking.yaml",
      "datasets/penalty_charges/columns/postcode",
      { is: "postcode", becomes: { trusted: "hash" } },
    ],
  ],
  "department.datasets.*.columns.*.description": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/description", "National two-digit code"],
  ],
  "department.datasets.*.columns.*.is": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/is", "text"],
  ],
  "department.datasets.*.columns.*.type": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/type", "int"],
  ],
  "department.datasets.*.count_by": [
    ["departments/parking.yaml", "datasets/penalty_charges_by_ward/count_by", ["contravention", "issued_on by month"]],
  ],
  "department.datasets.*.description": [
    [
      "departments/parking.yaml",
      "datasets/penalty_charges/description",
      "Penalty charge notices with payment and appeal outcome; one row a notice and more",
    ],
  ],
  "department.datasets.*.marking": [
    ["departments/parking.yaml", "datasets/penalty_charges/marking", "official_sensitive"],
  ],
  "department.datasets.*.partition": [
    ["departments/parking.yaml", "datasets/penalty_charges/partition", "issued_on by month"],
  ],
  "department.datasets.*.reaches": [["departments/parking.yaml", "datasets/penalty_charges_by_ward/reaches", "raw"]],
  "department.datasets.*.retired": [["departments/parking.yaml", "datasets/permits/retired", "closed_on"]],
  "department.datasets.*.sum": [["departments/adult_social_care.yaml", "datasets/packages_by_service/sum", null]],
  "department.datasets.*.title": [["departments/parking.yaml", "datasets/permits/title", "Penalty charges"]],
  "department.defaults.marking": [["departments/parking.yaml", "defaults/marking", "official_sensitive"]],
  "department.defaults.reaches": [
    ["departments/parking.yaml", "access", []],
    ["departments/streetscene.yaml", "purposes/safety/uses", null],
    ["departments/parking.yaml", "datasets/penalty_charges_by_ward", null],
    ["departments/parking.yaml", "defaults/reaches", "refined"],
  ],
  "department.groups": [["departments/adult_social_care.yaml", "groups/commissioners", "SG-Other"]],
  "department.owner": [["departments/streetscene.yaml", "owner", "parking.owner@exampleshire.gov.uk"]],
  "department.owner.mail": [["departments/parking.yaml", "owner/mail", "asc.owner@exampleshire.gov.uk"]],
  "department.purposes.*.basis": [["departments/parking.yaml", "purposes/parking/basis", "consent"]],
  "department.purposes.*.dpia": [["departments/parking.yaml", "purposes/parking/dpia", "DPIA-88x"]],
  "department.purposes.*.power": [
    ["departments/parking.yaml", "purposes/parking/power", "Traffic Management Act 2004 and more"],
  ],
  "department.purposes.*.title": [["departments/parking.yaml", "purposes/parking/title", "Make streets safer"]],
  "department.purposes.*.uses": [
    ["departments/streetscene.yaml", "purposes/safety/uses", { "parking/penalty_charges": ["postcode"] }],
    ["departments/parking.yaml", "access/2/including", ["postcode"]],
  ],
  "department.status": [["departments/parking.yaml", "status", "retiring"]],
  "department.steward": [["departments/parking.yaml", "steward", "asc.data@exampleshire.gov.uk"]],
  "department.title": [["departments/parking.yaml", "title", "Parking Services and more"]],
  "lake.account.take_over_defaults": [["lake.yaml", "account/take_over_defaults", "true"]],
  "lake.account.trail": [["lake.yaml", "account/trail", "ours and more"]],
  "lake.environments.*.data": [["lake.yaml", "environments/dev/data", "live"]],
  "lake.environments.*.protected": [["lake.yaml", "environments/dev/protected", "true"]],
  "lake.limits.budget": [["lake.yaml", "limits/budget", "301"]],
  "lake.limits.results": [["lake.yaml", "limits/results", "3 days"]],
  "lake.limits.scan": [["lake.yaml", "limits/scan", "50 GB"]],
  "lake.organisation": [["lake.yaml", "organisation", "othershire"]],
  "lake.people.administrators": [["lake.yaml", "people/administrators", ["lake-deploy", "lake-second"]]],
  "lake.people.auditors": [["lake.yaml", "people/auditors", null]],
  "lake.people.groups": [["lake.yaml", "people/groups/analysts", "SG-Other-{department}-Analysts"]],
  "lake.tags": [["lake.yaml", "tags", null]],
  "lake.words.kinds.*.like": [
    ["lake.yaml", "words/kinds", { badge: { like: "money" } }],
    ["departments/parking.yaml", "datasets/permits/columns/scheme", "badge"],
  ],
  "lake.words.kinds.*.reveals": [
    ["lake.yaml", "words/kinds", { badge: { like: "code", reveals: "indirect" } }],
    ["departments/parking.yaml", "datasets/permits/columns/scheme", "badge"],
  ],
  "lake.words.kinds.*.title": [
    ["lake.yaml", "words/kinds", { badge: { like: "code", title: "Badge" } }],
    ["departments/parking.yaml", "datasets/permits/columns/scheme", "badge"],
  ],
  "lake.zones.landing.called": [["lake.yaml", "zones/landing/called", "gold"]],
  "lake.zones.landing.keep": [["lake.yaml", "zones/landing/keep", "60 days"]],
  "lake.zones.open.called": [["lake.yaml", "zones/open/called", "gold"]],
  "lake.zones.raw.called": [["lake.yaml", "zones/raw/called", "gold"]],
  "lake.zones.raw.keep": [["lake.yaml", "zones/raw/keep", null]],
  "lake.zones.refined.called": [["lake.yaml", "zones/refined/called", "gold"]],
  "lake.zones.scratch.called": [["lake.yaml", "zones/scratch/called", "gold"]],
  "lake.zones.scratch.keep": [["lake.yaml", "zones/scratch/keep", "60 days"]],
  "lake.zones.trusted.called": [["lake.yaml", "zones/trusted/called", "gold"]],
};

/** For each key that is there to judge others by, changes after which the declarations are refused. */
export const judgements: Readonly<Record<string, readonly Change[]>> = {
  "department.datasets.*.columns.*.entity": [
    ["departments/parking.yaml", "datasets/permits/columns/permit_no", { is: "case_number", entity: "property" }],
  ],
  "department.defaults.from": [
    ["departments/adult_social_care.yaml", "defaults/from", "nowhere/x"],
    ["departments/adult_social_care.yaml", "datasets/deprivation/from", null],
  ],
  "department.defaults.keep": [
    ["departments/parking.yaml", "defaults/keep", "9 years after arrival (PK-09)"],
    ["departments/parking.yaml", "datasets/permits/keep", null],
  ],
  "department.department": [["departments/parking.yaml", "department", "parkings"]],
  "lake.lakeward": [["lake.yaml", "lakeward", "2"]],
  "lake.limits.access": [["lake.yaml", "limits/access", "2 months"]],
  "lake.limits.administrators": [["lake.yaml", "limits/administrators", "0"]],
  "lake.mail_domains": [["lake.yaml", "mail_domains", ["example.org"]]],
  "lake.partners.*.until": [["lake.yaml", "partners/nhs_england/until", "2027-11-30"]],
  "lake.retention.*.keep": [["lake.yaml", "retention/PK-07/keep", "5 years"]],
  "lake.zones.open.accepts": [["lake.yaml", "zones/open/accepts", "identified"]],
  "lake.zones.open.keep": [["lake.yaml", "zones/open/keep", "60 days"]],
  "lake.zones.raw.accepts": [["lake.yaml", "zones/raw/accepts", "anonymous"]],
  "lake.zones.refined.accepts": [["lake.yaml", "zones/refined/accepts", "anonymous"]],
  "lake.zones.refined.keep": [["lake.yaml", "zones/refined/keep", "60 days"]],
  "lake.zones.trusted.accepts": [["lake.yaml", "zones/trusted/accepts", "anonymous"]],
  "lake.zones.trusted.keep": [["lake.yaml", "zones/trusted/keep", "60 days"]],
};

/** For each key that has no effect yet, changes that would show one. */
export const trials: Readonly<Record<string, readonly Change[]>> = {
  "department.datasets.*.format.dates": [
    ["departments/parking.yaml", "datasets/penalty_charges/format/dates", "day_first"],
  ],
  "department.datasets.*.format.encoding": [
    ["departments/parking.yaml", "datasets/permits/format/encoding", "latin-1"],
  ],
  "department.datasets.*.format.header_row": [
    ["departments/parking.yaml", "datasets/penalty_charges/format/header_row", "3"],
  ],
  "department.datasets.*.format.separator": [
    ["departments/parking.yaml", "datasets/penalty_charges/format/separator", ";"],
  ],
  "department.defaults.format.dates": [["departments/parking.yaml", "defaults/format/dates", "day_first"]],
  "department.defaults.format.encoding": [["departments/parking.yaml", "defaults/format/encoding", "latin-1"]],
  "department.defaults.format.header_row": [["departments/parking.yaml", "defaults/format/header_row", "2"]],
  "department.defaults.format.separator": [["departments/parking.yaml", "defaults/format/separator", ";"]],
  "department.partners.*.account": [
    ["departments/adult_social_care.yaml", "partners/callwatch/account", "444455556666"],
  ],
  "department.partners.*.address": [
    ["departments/adult_social_care.yaml", "partners/callwatch/address", "sftp://cld.example.nhs.uk/in"],
  ],
  "department.partners.*.keys": [
    ["departments/adult_social_care.yaml", "partners/callwatch/keys", "ssh-ed25519 AAAA…"],
  ],
  "department.partners.*.networks": [
    ["departments/adult_social_care.yaml", "partners/callwatch/networks", "203.0.113.0/28"],
  ],
  "department.sources.*.credentials": [
    ["departments/parking.yaml", "sources/kerbside/credentials", "housing/legacy_reader"],
  ],
  "department.sources.*.host": [
    ["departments/adult_social_care.yaml", "sources/case_system/host", "casedb.exampleshire.local and more"],
  ],
  "department.sources.*.name": [
    ["departments/adult_social_care.yaml", "sources/case_system/name", "CareLive and more"],
  ],
  "department.sources.*.pages": [["departments/adult_social_care.yaml", "sources/visits/pages", "number"]],
  "department.sources.*.port": [["departments/adult_social_care.yaml", "sources/case_system/port", "1433"]],
  "department.sources.*.sign_in": [["departments/adult_social_care.yaml", "sources/visits/sign_in", "basic"]],
  "department.tools": [["departments/parking.yaml", "tools", "redshift"]],
  "lake.account.network": [["lake.yaml", "account/network", "ours and more"]],
  "lake.environments.*.without": [["lake.yaml", "environments/dev/without", ["network", "warehouse"]]],
  "lake.limits.exceptions": [["lake.yaml", "limits/exceptions", "90 days"]],
  "lake.partners.*.account": [["lake.yaml", "partners/kerbside_systems/account", "444455556666"]],
  "lake.partners.*.address": [["lake.yaml", "partners/kerbside_systems/address", "sftp://cld.example.nhs.uk/in"]],
  "lake.partners.*.keys": [["lake.yaml", "partners/kerbside_systems/keys", "ssh-ed25519 AAAA…"]],
  "lake.partners.*.networks": [["lake.yaml", "partners/kerbside_systems/networks", ["203.0.113.0/29"]]],
  "lake.playbook": [["lake.yaml", "playbook", "https://data.exampleshire.gov.uk and more"]],
  "lake.time_zone": [["lake.yaml", "time_zone", "Europe/London and more"]],
  "lake.zones.landing.accepts": [["lake.yaml", "zones/landing/accepts", "anonymous"]],
  "lake.zones.scratch.accepts": [["lake.yaml", "zones/scratch/accepts", "pseudonymised"]],
};
