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
  "department.access.approved.by": [
    [
      "departments/parking.yaml",
      "access/2/approved",
      { by: "parking.owner@exampleshire.gov.uk", on: "2026-11-02", reference: "SR-1" },
    ],
  ],
  "department.access.approved.on": [
    [
      "departments/parking.yaml",
      "access/2/approved",
      { by: "parking.owner@exampleshire.gov.uk", on: "2026-11-02", reference: "SR-1" },
    ],
  ],
  "department.access.approved.reference": [
    [
      "departments/parking.yaml",
      "access/2/approved",
      { by: "parking.owner@exampleshire.gov.uk", on: "2026-11-02", reference: "SR-1" },
    ],
  ],
  "department.access.deliver.api": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { api: "https://api.example.org/v1" }],
  ],
  "department.access.deliver.azure_blob": [
    [
      "departments/adult_social_care.yaml",
      "access/4/deliver",
      { azure_blob: "https://exports.blob.core.windows.net/daily" },
    ],
  ],
  "department.access.deliver.database": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { database: "postgres" }],
  ],
  "department.access.deliver.every": [
    ["departments/adult_social_care.yaml", "access/4/deliver/every", "weekday at 06:30"],
  ],
  "department.access.deliver.file_share": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { file_share: "//files01/in/x" }],
  ],
  "department.access.deliver.format": [["departments/adult_social_care.yaml", "access/4/deliver/format", "csv"]],
  "department.access.deliver.receive": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { receive: "nhs_england" }],
  ],
  "department.access.deliver.s3": [["departments/adult_social_care.yaml", "access/4/deliver", { s3: "bucket/x" }]],
  "department.access.deliver.sftp": [
    ["departments/adult_social_care.yaml", "access/4/deliver", null],
    ["lake.yaml", "partners/nhs_england/account", "444455556666"],
  ],
  "department.access.deliver.spreadsheet": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { spreadsheet: "https://example.org/a.xlsx" }],
  ],
  "department.access.deliver.upload": [
    ["departments/adult_social_care.yaml", "access/4/deliver", { upload: "engineers" }],
  ],
  "department.access.reason": [["departments/parking.yaml", "access/0/reason", "Yearly needs assessment"]],
  "department.datasets.*.columns.*.called": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/called", "Ref #"],
  ],
  "department.datasets.*.columns.*.for": [
    ["departments/adult_social_care.yaml", "datasets/clients/columns/nhs_number/for", "care"],
  ],
  "department.datasets.*.columns.*.linkage": [
    [
      "lake.yaml",
      "linkages",
      { health: { departments: ["adult_social_care", "nhs_england"], dpia: "DPIA-70", review: "2027-03-31" } },
    ],
    [
      "departments/adult_social_care.yaml",
      "datasets/clients/columns/nhs_number",
      { is: "nhs_number", called: "NHS_NO", linkage: "health" },
    ],
  ],
  "department.datasets.*.columns.*.of": [
    ["departments/adult_social_care.yaml", "datasets/clients/columns/nhs_number/of", "clients"],
  ],
  "department.datasets.*.columns.*.pattern": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/pattern", "^[A-Z]{2}[0-9]+$"],
  ],
  "department.datasets.*.columns.*.range": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/range", "0 to 9000"],
  ],
  "department.datasets.*.columns.*.values": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/status/values", ["paid", "appealed", "cancelled"]],
  ],
  "department.datasets.*.columns.*.was": [
    ["departments/parking.yaml", "datasets/penalty_charges/columns/pcn_no/was", "cost"],
  ],
  "department.datasets.*.expect.at_least": [
    ["departments/parking.yaml", "datasets/penalty_charges/expect/at_least", "20000"],
  ],
  "department.datasets.*.expect.change": [["departments/parking.yaml", "datasets/penalty_charges/expect/change", "20"]],
  "department.datasets.*.expect.fresh": [
    ["departments/parking.yaml", "datasets/penalty_charges_by_ward/expect/fresh", "2 days"],
  ],
  "department.datasets.*.for": [["departments/adult_social_care.yaml", "datasets/deprivation/for", "care"]],
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
  "department.datasets.*.from": [
    ["departments/parking.yaml", "datasets/penalty_charges/from", "kerbside/pcn_*.csv and more"],
  ],
  "department.datasets.*.history": [["departments/parking.yaml", "datasets/penalty_charges_by_ward/history", "true"]],
  "department.datasets.*.hold.reference": [
    ["departments/adult_social_care.yaml", "datasets/safeguarding_concerns/hold/reference", "LEGAL-2026-14 and more"],
  ],
  "department.datasets.*.hold.until": [
    ["departments/adult_social_care.yaml", "datasets/safeguarding_concerns/hold/until", "2028-12-31"],
  ],
  "department.datasets.*.keep": [
    ["departments/adult_social_care.yaml", "datasets/clients/keep", "6 years after closed_on (PK-07)"],
  ],
  "department.datasets.*.key": [["departments/parking.yaml", "datasets/penalty_charges/key", "closed_on"]],
  "department.datasets.*.limitations": [
    ["departments/parking.yaml", "datasets/penalty_charges/limitations", "Only since 2019"],
  ],
  "department.datasets.*.load": [["departments/parking.yaml", "datasets/penalty_charges/load", "append"]],
  "department.datasets.*.made_from": [
    ["departments/adult_social_care.yaml", "datasets/client_level_data/made_from", ["packages"]],
  ],
  "department.datasets.*.register": [["departments/parking.yaml", "datasets/penalty_charges/register", "IAR-9"]],
  "department.datasets.*.required": [["departments/parking.yaml", "datasets/penalty_charges/required", "closed_on"]],
  "department.datasets.*.tested.again": [
    ["departments/adult_social_care.yaml", "datasets/packages_by_service/tested/again", "2027-09-01"],
  ],
  "department.datasets.*.tested.by": [
    [
      "departments/adult_social_care.yaml",
      "datasets/packages_by_service/tested/by",
      "asc.data@exampleshire.gov.uk and more",
    ],
  ],
  "department.datasets.*.tested.on": [
    ["departments/adult_social_care.yaml", "datasets/packages_by_service/tested/on", "2026-09-01"],
  ],
  "department.datasets.*.was": [["departments/parking.yaml", "datasets/penalty_charges/was", "pcns"]],
  "department.defaults.about": [["departments/parking.yaml", "defaults/about", "resident"]],
  "department.defaults.expect.at_least": [["departments/parking.yaml", "defaults/expect/at_least", "9"]],
  "department.defaults.expect.change": [["departments/parking.yaml", "defaults/expect/change", "20"]],
  "department.defaults.expect.fresh": [["departments/parking.yaml", "defaults/expect/fresh", "3 days"]],
  "department.defaults.for": [["departments/adult_social_care.yaml", "defaults/for", "care"]],
  "department.defaults.format.dates": [["departments/parking.yaml", "defaults/format/dates", "day_first"]],
  "department.defaults.format.encoding": [["departments/parking.yaml", "defaults/format/encoding", "latin-1"]],
  "department.defaults.format.header_row": [["departments/parking.yaml", "defaults/format/header_row", "2"]],
  "department.defaults.format.separator": [["departments/parking.yaml", "defaults/format/separator", ";"]],
  "department.defaults.history": [
    ["departments/parking.yaml", "datasets/permits/key", "permit_no"],
    ["departments/parking.yaml", "datasets/penalty_charges/key", "pcn_no"],
    ["departments/parking.yaml", "defaults/history", "true"],
  ],
  "department.defaults.hold.reference": [
    ["departments/parking.yaml", "defaults/hold", { reference: "LEGAL-1", until: "2027-12-31" }],
  ],
  "department.defaults.hold.until": [
    ["departments/parking.yaml", "defaults/hold", { reference: "LEGAL-1", until: "2027-12-31" }],
  ],
  "department.defaults.limitations": [["departments/parking.yaml", "defaults/limitations", "Only since 2019"]],
  "department.defaults.load": [["departments/parking.yaml", "defaults/load", "append"]],
  "department.defaults.register": [["departments/parking.yaml", "defaults/register", "IAR-9"]],
  "department.glossary": [["departments/adult_social_care.yaml", "glossary", null]],
  "department.notify": [["departments/adult_social_care.yaml", "notify", "parking.ops@exampleshire.gov.uk"]],
  "department.owner.approvers": [["departments/adult_social_care.yaml", "owner/approvers", "exampleshire/asc-owners"]],
  "department.owner.deputy": [["departments/adult_social_care.yaml", "owner/deputy", null]],
  "department.owner.post": [
    ["departments/adult_social_care.yaml", "owner/post", "Director of Adult Social Care and more"],
  ],
  "department.partners.*.account": [
    ["departments/adult_social_care.yaml", "partners/callwatch/account", "444455556666"],
  ],
  "department.partners.*.address": [
    ["departments/adult_social_care.yaml", "partners/callwatch/address", "sftp://cld.example.nhs.uk/in"],
  ],
  "department.partners.*.agreement": [
    ["departments/adult_social_care.yaml", "partners/callwatch/agreement", "C-2210x"],
  ],
  "department.partners.*.contact": [
    ["departments/adult_social_care.yaml", "partners/callwatch/contact", "data@callwatch.example"],
  ],
  "department.partners.*.country": [["departments/adult_social_care.yaml", "partners/callwatch/country", "IE"]],
  "department.partners.*.keys": [
    ["departments/adult_social_care.yaml", "partners/callwatch/keys", "ssh-ed25519 AAAA…"],
  ],
  "department.partners.*.networks": [
    ["departments/adult_social_care.yaml", "partners/callwatch/networks", "203.0.113.0/28"],
  ],
  "department.partners.*.role": [["departments/adult_social_care.yaml", "partners/callwatch/role", "joint"]],
  "department.partners.*.safeguards": [
    ["departments/adult_social_care.yaml", "partners/callwatch/safeguards", "UK adequacy"],
  ],
  "department.partners.*.title": [["departments/adult_social_care.yaml", "partners/callwatch/title", "CallWatch Ltdx"]],
  "department.partners.*.until": [["departments/adult_social_care.yaml", "partners/callwatch/until", "2027-12-31"]],
  "department.project": [
    ["departments/parking.yaml", "department", null],
    ["departments/parking.yaml", "project", "parking"],
  ],
  "department.purposes.*.about": [["departments/parking.yaml", "purposes/parking/about", "service_user"]],
  "department.purposes.*.automated": [["departments/parking.yaml", "purposes/parking/automated", "assisted"]],
  "department.purposes.*.condition": [
    ["departments/adult_social_care.yaml", "purposes/care/condition", "vital_interests"],
  ],
  "department.purposes.*.notice": [
    [
      "departments/adult_social_care.yaml",
      "purposes/care/notice",
      "https://www.exampleshire.gov.uk/privacy/adult-social-care and more",
    ],
  ],
  "department.purposes.*.offences": [
    ["departments/adult_social_care.yaml", "purposes/care/offences", "vital_interests"],
  ],
  "department.purposes.*.policy_document": [
    ["departments/adult_social_care.yaml", "purposes/care/policy_document", "APD-03"],
  ],
  "department.purposes.*.regime": [["departments/parking.yaml", "purposes/parking/regime", "law_enforcement"]],
  "department.purposes.*.review": [
    ["departments/adult_social_care.yaml", "purposes/safeguarding/review", "2027-03-31"],
  ],
  "department.register": [["departments/adult_social_care.yaml", "register", "IAR-0107 and more"]],
  "department.sources.*.api": [
    ["departments/adult_social_care.yaml", "sources/visits/api", "https://api.callwatch.example/v2x"],
  ],
  "department.sources.*.azure_blob": [
    [
      "departments/adult_social_care.yaml",
      "sources/brokerage",
      { azure_blob: "https://exports.blob.core.windows.net/daily" },
    ],
  ],
  "department.sources.*.credentials": [
    ["departments/parking.yaml", "sources/kerbside/credentials", "housing/legacy_reader"],
  ],
  "department.sources.*.database": [["departments/adult_social_care.yaml", "sources/case_system/database", "oracle"]],
  "department.sources.*.every": [["departments/parking.yaml", "sources/kerbside/every", "weekday at 06:30"]],
  "department.sources.*.file_share": [
    ["departments/adult_social_care.yaml", "sources/brokerage", { file_share: "//files01/in/x" }],
  ],
  "department.sources.*.host": [
    ["departments/adult_social_care.yaml", "sources/case_system/host", "casedb.exampleshire.local and more"],
  ],
  "department.sources.*.name": [
    ["departments/adult_social_care.yaml", "sources/case_system/name", "CareLive and more"],
  ],
  "department.sources.*.pages": [["departments/adult_social_care.yaml", "sources/visits/pages", "number"]],
  "department.sources.*.partner": [["departments/adult_social_care.yaml", "sources/case_system/partner", "callwatch"]],
  "department.sources.*.port": [["departments/adult_social_care.yaml", "sources/case_system/port", "1433"]],
  "department.sources.*.receive": [["departments/adult_social_care.yaml", "sources/brokerage", { receive: "nel_icb" }]],
  "department.sources.*.s3": [
    ["departments/adult_social_care.yaml", "sources/reference/s3", "exampleshire-reference/imdx"],
  ],
  "department.sources.*.sftp": [["departments/adult_social_care.yaml", "sources/brokerage", { sftp: "nel_icb" }]],
  "department.sources.*.sign_in": [["departments/adult_social_care.yaml", "sources/visits/sign_in", "basic"]],
  "department.sources.*.spreadsheet": [
    [
      "departments/adult_social_care.yaml",
      "sources/brokerage/spreadsheet",
      "https://exampleshire.sharepoint.com/sites/asc/Brokerage.xlsxx",
    ],
  ],
  "department.sources.*.upload": [["departments/adult_social_care.yaml", "sources/brokerage", { upload: "engineers" }]],
  "department.tools": [["departments/parking.yaml", "tools", "redshift"]],
  "lake.account.network": [["lake.yaml", "account/network", "ours and more"]],
  "lake.controller.address": [
    ["lake.yaml", "controller/address", "Town Hall, High Street, Exampleton EX1 1AA and more"],
  ],
  "lake.controller.dpo": [["lake.yaml", "controller/dpo", "dpo2@exampleshire.gov.uk"]],
  "lake.controller.registration": [["lake.yaml", "controller/registration", "ZA000000 and more"]],
  "lake.controller.siro": [["lake.yaml", "controller/siro", "siro2@exampleshire.gov.uk"]],
  "lake.environments.*.without": [["lake.yaml", "environments/dev/without", ["network", "warehouse"]]],
  "lake.licence": [["lake.yaml", "licence", "OGL-UK-3.0 and more"]],
  "lake.limits.exceptions": [["lake.yaml", "limits/exceptions", "90 days"]],
  "lake.limits.rounded_to": [["lake.yaml", "limits/rounded_to", "6"]],
  "lake.limits.smallest_count": [["lake.yaml", "limits/smallest_count", "11"]],
  "lake.linkages.*.departments": [
    [
      "lake.yaml",
      "linkages",
      { health: { departments: ["adult_social_care", "nhs_england"], dpia: "DPIA-70", review: "2027-03-31" } },
    ],
  ],
  "lake.linkages.*.dpia": [
    [
      "lake.yaml",
      "linkages",
      { health: { departments: ["adult_social_care", "nhs_england"], dpia: "DPIA-70", review: "2027-03-31" } },
    ],
  ],
  "lake.linkages.*.review": [
    [
      "lake.yaml",
      "linkages",
      { health: { departments: ["adult_social_care", "nhs_england"], dpia: "DPIA-70", review: "2027-03-31" } },
    ],
  ],
  "lake.notice": [["lake.yaml", "notice", "https://www.exampleshire.gov.uk/privacy and more"]],
  "lake.partners.*.account": [["lake.yaml", "partners/kerbside_systems/account", "444455556666"]],
  "lake.partners.*.address": [["lake.yaml", "partners/kerbside_systems/address", "sftp://cld.example.nhs.uk/in"]],
  "lake.partners.*.agreement": [["lake.yaml", "partners/kerbside_systems/agreement", "C-1182 and more"]],
  "lake.partners.*.contact": [["lake.yaml", "partners/kerbside_systems/contact", "data@callwatch.example"]],
  "lake.partners.*.country": [["lake.yaml", "partners/kerbside_systems/country", "IE"]],
  "lake.partners.*.keys": [["lake.yaml", "partners/kerbside_systems/keys", "ssh-ed25519 AAAA…"]],
  "lake.partners.*.networks": [["lake.yaml", "partners/kerbside_systems/networks", ["203.0.113.0/29"]]],
  "lake.partners.*.role": [["lake.yaml", "partners/kerbside_systems/role", "controller"]],
  "lake.partners.*.safeguards": [["lake.yaml", "partners/kerbside_systems/safeguards", "UK adequacy"]],
  "lake.partners.*.title": [["lake.yaml", "partners/kerbside_systems/title", "Kerbside Systems Ltd and more"]],
  "lake.people.approvers": [["lake.yaml", "people/approvers", "exampleshire/{department}-owners and more"]],
  "lake.people.recorders": [["lake.yaml", "people/recorders", "exampleshire/information-governance and more"]],
  "lake.playbook": [["lake.yaml", "playbook", "https://data.exampleshire.gov.uk and more"]],
  "lake.regions": [["lake.yaml", "regions", ["eu-west-2", "eu-west-1"]]],
  "lake.repository": [["lake.yaml", "repository", "exampleshire/lake and more"]],
  "lake.retention.*.after": [["lake.yaml", "retention/PK-07/after", "case closed and more"]],
  "lake.retention.*.because": [["lake.yaml", "retention/PK-07/because", "Limitation Act 1980 and more"]],
  "lake.retention.*.then": [["lake.yaml", "retention/PK-07/then", "archive"]],
  "lake.time_zone": [["lake.yaml", "time_zone", "Europe/London and more"]],
  "lake.title": [["lake.yaml", "title", "Exampleshire Council and more"]],
  "lake.words.about.*.like": [["lake.yaml", "words/about/alleged_perpetrator/like", "offender"]],
  "lake.words.about.*.title": [["lake.yaml", "words/about/alleged_perpetrator/title", "Other"]],
  "lake.zones.landing.accepts": [["lake.yaml", "zones/landing/accepts", "anonymous"]],
  "lake.zones.scratch.accepts": [["lake.yaml", "zones/scratch/accepts", "pseudonymised"]],
};
