import type { Change } from "./effects.ts";

/** For each key that changes no resource and no sentence yet and reaches a cell of a register, changes that show it there. */
export const recorded: Readonly<Record<string, readonly Change[]>> = {
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
  "department.access.reason": [["departments/parking.yaml", "access/2/reason", "Yearly needs assessment"]],
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
  "department.partners.*.agreement": [
    ["departments/adult_social_care.yaml", "partners/callwatch/agreement", "C-2210x"],
  ],
  "department.partners.*.contact": [
    ["departments/adult_social_care.yaml", "partners/callwatch/contact", "data@callwatch.example"],
  ],
  "department.partners.*.country": [["departments/adult_social_care.yaml", "partners/callwatch/country", "IE"]],
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
    ["departments/adult_social_care.yaml", "sources/brokerage", { api: "https://api.example.org/beds" }],
  ],
  "department.sources.*.azure_blob": [
    [
      "departments/adult_social_care.yaml",
      "sources/brokerage",
      { azure_blob: "https://exports.blob.core.windows.net/daily" },
    ],
  ],
  "department.sources.*.database": [
    [
      "departments/adult_social_care.yaml",
      "sources/brokerage",
      { database: "postgres", host: "db.example.org", name: "Beds" },
    ],
  ],
  "department.sources.*.every": [["departments/parking.yaml", "sources/kerbside/every", "weekday at 06:30"]],
  "department.sources.*.file_share": [
    ["departments/adult_social_care.yaml", "sources/brokerage", { file_share: "//files01/in/x" }],
  ],
  "department.sources.*.partner": [["departments/adult_social_care.yaml", "sources/case_system/partner", "callwatch"]],
  "department.sources.*.receive": [["departments/adult_social_care.yaml", "sources/brokerage", { receive: "nel_icb" }]],
  "department.sources.*.s3": [["departments/adult_social_care.yaml", "sources/brokerage", { s3: "bucket/x" }]],
  "department.sources.*.sftp": [["departments/adult_social_care.yaml", "sources/brokerage", { sftp: "nel_icb" }]],
  "department.sources.*.spreadsheet": [
    ["departments/adult_social_care.yaml", "sources/reference", { spreadsheet: "https://example.org/a.xlsx" }],
  ],
  "department.sources.*.upload": [["departments/adult_social_care.yaml", "sources/brokerage", { upload: "engineers" }]],
  "lake.controller.address": [
    ["lake.yaml", "controller/address", "Town Hall, High Street, Exampleton EX1 1AA and more"],
  ],
  "lake.controller.dpo": [["lake.yaml", "controller/dpo", "dpo2@exampleshire.gov.uk"]],
  "lake.controller.registration": [["lake.yaml", "controller/registration", "ZA000000 and more"]],
  "lake.controller.siro": [["lake.yaml", "controller/siro", "siro2@exampleshire.gov.uk"]],
  "lake.licence": [["lake.yaml", "licence", "OGL-UK-3.0 and more"]],
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
  "lake.partners.*.agreement": [["lake.yaml", "partners/kerbside_systems/agreement", "C-1182 and more"]],
  "lake.partners.*.contact": [["lake.yaml", "partners/kerbside_systems/contact", "data@callwatch.example"]],
  "lake.partners.*.country": [["lake.yaml", "partners/kerbside_systems/country", "IE"]],
  "lake.partners.*.role": [["lake.yaml", "partners/kerbside_systems/role", "controller"]],
  "lake.partners.*.safeguards": [["lake.yaml", "partners/kerbside_systems/safeguards", "UK adequacy"]],
  "lake.partners.*.title": [["lake.yaml", "partners/kerbside_systems/title", "Kerbside Systems Ltd and more"]],
  "lake.people.approvers": [["lake.yaml", "people/approvers", "exampleshire/{department}-owners and more"]],
  "lake.people.recorders": [["lake.yaml", "people/recorders", "exampleshire/information-governance and more"]],
  "lake.regions": [["lake.yaml", "regions", ["eu-west-2", "eu-west-1"]]],
  "lake.repository": [["lake.yaml", "repository", "exampleshire/lake and more"]],
  "lake.retention.*.after": [["lake.yaml", "retention/PK-07/after", "case closed and more"]],
  "lake.retention.*.because": [["lake.yaml", "retention/PK-07/because", "Limitation Act 1980 and more"]],
  "lake.retention.*.then": [["lake.yaml", "retention/PK-07/then", "archive"]],
  "lake.title": [["lake.yaml", "title", "Exampleshire Council and more"]],
  "lake.words.about.*.like": [["lake.yaml", "words/about/alleged_perpetrator/like", "offender"]],
  "lake.words.about.*.title": [["lake.yaml", "words/about/alleged_perpetrator/title", "Other"]],
};
