/** One mistake made in a file of the sample council, and everything that the loader tells about it. */
export interface Mistake {
  readonly mistake: string;
  readonly file: string;
  /** What stands in the file; its first occurrence is replaced. */
  readonly written: string;
  readonly instead: string;
  readonly told: readonly string[];
}

export const mistakes: readonly Mistake[] = [
  {
    mistake: "a kind that does not exist",
    file: "departments/parking.yaml",
    written: "vrm: vehicle_registration",
    instead: "vrm: vehicle",
    told: [
      'departments/parking.yaml:16:12 datasets.penalty_charges.columns.vrm: "vehicle" is not a kind; did you mean vehicle_registration (a number plate)?',
    ],
  },
  {
    mistake: "a share that the receiver does not use",
    file: "departments/streetscene.yaml",
    written: "[parking/penalty_charges]",
    instead: "[]",
    told: [
      "departments/parking.yaml:39:62 access[2].for: streetscene/safety does not use parking/penalty_charges; streetscene's owner adds it under purposes.safety.uses",
    ],
  },
  {
    mistake: "a name asked for where names are dropped",
    file: "departments/parking.yaml",
    written: "[vrm, postcode]",
    instead: "[vrm, keeper]",
    told: [
      "departments/parking.yaml:37:67 access[0].including: keeper is not there in trusted (person_name becomes drop); see it in refined, or leave it out",
    ],
  },
  {
    mistake: "rows kept longer than the schedule says",
    file: "departments/parking.yaml",
    written: "keep: 6 years",
    instead: "keep: 7 years",
    told: [
      "departments/parking.yaml:13:11 datasets.penalty_charges.keep: 7 years is longer than PK-07 (6 years, Limitation Act 1980)",
    ],
  },
  {
    mistake: "a misspelt key",
    file: "departments/parking.yaml",
    written: "    keep: 6 years after closed_on (PK-07)",
    instead: "    kep: 6 years after closed_on (PK-07)",
    told: ['departments/parking.yaml:13:10 datasets.penalty_charges.kep: "kep" is not known here; did you mean keep?'],
  },
  {
    mistake: "yes where true is meant",
    file: "lake.yaml",
    written: "protected: true",
    instead: "protected: yes",
    told: ['lake.yaml:20:34 environments.prod.protected: "yes" is not true or false; write true'],
  },
  {
    mistake: "a file pattern that YAML takes for an alias",
    file: "departments/parking.yaml",
    written: "kerbside/pcn_*.csv",
    instead: "*.csv",
    told: ['departments/parking.yaml:12:11 *.csv must stand in quotes: from: "*.csv"'],
  },
  {
    mistake: "a value that begins with @",
    file: "departments/parking.yaml",
    written: "title: Parking Services",
    instead: "title: @team",
    told: ['departments/parking.yaml:3:8 @team must stand in quotes: title: "@team"'],
  },
  {
    mistake: "a description with a colon and a space",
    file: "departments/parking.yaml",
    written: "description: Penalty charge notices",
    instead: "description: Permits: notices",
    told: [
      'departments/parking.yaml:11:18 a text with ": " in it must stand in quotes: description: "Permits: notices with payment and appeal outcome; one row a notice"',
    ],
  },
  {
    mistake: "a comma left out in braces",
    file: "departments/parking.yaml",
    written: "is: code, values",
    instead: "is: code values",
    told: ["departments/parking.yaml:23:21 a comma is missing: code, values: [open, paid, appealed, cancelled]"],
  },
  {
    mistake: "a line indented by a tab",
    file: "departments/parking.yaml",
    written: "  kerbside:",
    instead: "\tkerbside:",
    told: ["departments/parking.yaml:8:1 a tab stands here; indent with spaces"],
  },
  {
    mistake: "a title with # in it",
    file: "departments/parking.yaml",
    written: "title: Parking Services",
    instead: "title: Parking # Services",
    told: [
      'departments/parking.yaml:3:15 what follows # is lost as a comment; put the text in quotes: title: "Parking #…"',
    ],
  },
  {
    mistake: "a source's name with # in it, in braces",
    file: "departments/adult_social_care.yaml",
    written: 'called: "Ref #"',
    instead: "called: Ref #",
    told: [
      'departments/adult_social_care.yaml:149:7 what follows # is lost as a comment; put the text in quotes: called: "Ref #"',
    ],
  },
  {
    mistake: "a column named twice",
    file: "departments/parking.yaml",
    written: "      ward: area",
    instead: "      ward: area\n      ward: area",
    told: ["departments/parking.yaml:22:7 ward is said twice; keep one"],
  },
  {
    mistake: "a column's settings over several lines",
    file: "departments/parking.yaml",
    written: "vrm: vehicle_registration",
    instead: "vrm:\n        is: vehicle_registration",
    told: [
      "departments/parking.yaml:16:7 datasets.penalty_charges.columns.vrm: a column's settings stand on the line of its name: vrm: { is: vehicle_registration }",
    ],
  },
  {
    mistake: "a YAML anchor",
    file: "departments/parking.yaml",
    written: "title: Parking",
    instead: "title: &x Parking",
    told: ["departments/parking.yaml:3:11 &x is a YAML anchor; leave it out, or put the text in quotes"],
  },
  {
    mistake: "a YAML tag",
    file: "departments/parking.yaml",
    written: "title: Parking",
    instead: "title: !!str Parking",
    told: ["departments/parking.yaml:3:14 a YAML tag (!…) stands here; leave it out, every value is read as it stands"],
  },
  {
    mistake: "a YAML merge key",
    file: "departments/parking.yaml",
    written: "      ward: area",
    instead: "      <<: { a: b }\n      ward: area",
    told: ["departments/parking.yaml:21:7 << is a YAML merge key; write the settings out, or use defaults"],
  },
  {
    mistake: "a second YAML document",
    file: "departments/parking.yaml",
    written: "access:",
    instead: "---\naccess:",
    told: [
      "departments/parking.yaml:36:1 a second document begins here; write one department a file, without --- or ...",
    ],
  },
  {
    mistake: "a YAML directive",
    file: "departments/parking.yaml",
    written: "department: parking",
    instead: "%YAML 1.1\n---\ndepartment: parking",
    told: ['departments/parking.yaml:2:1 "%YAML 1.1" is a YAML directive; leave it out'],
  },
  {
    mistake: "a department without an owner",
    file: "departments/parking.yaml",
    written: "owner: parking.owner@exampleshire.gov.uk\n",
    instead: "",
    told: ["departments/parking.yaml:1:1 owner must be said"],
  },
  {
    mistake: "an owner's mailbox elsewhere",
    file: "departments/parking.yaml",
    written: "owner: parking.owner@exampleshire.gov.uk",
    instead: "owner: parking.owner@gmail.com",
    told: [
      "departments/parking.yaml:4:8 owner.mail: parking.owner@gmail.com is not a mailbox of ours; mail_domains of lake.yaml has exampleshire.gov.uk",
    ],
  },
  {
    mistake: "a day that the calendar lacks",
    file: "departments/parking.yaml",
    written: "review: 2027-03-31",
    instead: "review: 2027-02-30",
    told: ['departments/parking.yaml:6:108 purposes.parking.review: "2027-02-30" is not a day; for example 2027-03-31'],
  },
  {
    mistake: "a misspelt lawful basis",
    file: "departments/parking.yaml",
    written: "basis: public_task",
    instead: "basis: public_tasks",
    told: [
      'departments/parking.yaml:6:36 purposes.parking.basis: "public_tasks" is not one of consent, contract, legal_obligation, vital_interests, public_task, recognised_legitimate_interest, legitimate_interests; did you mean public_task?',
    ],
  },
  {
    mistake: "a public task without its law",
    file: "departments/parking.yaml",
    written: "power: Traffic Management Act 2004, ",
    instead: "",
    told: [
      "departments/parking.yaml:6:12 purposes.parking: power must be said with public_task: the law that gives the task or duty",
    ],
  },
  {
    mistake: "a misspelt word for people",
    file: "departments/parking.yaml",
    written: "about: driver",
    instead: "about: drivers",
    told: [
      'departments/parking.yaml:6:21 purposes.parking.about: "drivers" is not a word of the list of people; did you mean driver?',
    ],
  },
  {
    mistake: "a source that does not exist",
    file: "departments/parking.yaml",
    written: "from: kerbside/permits",
    instead: "from: kerbsite/permits",
    told: ["departments/parking.yaml:27:11 datasets.permits.from: there is no source kerbsite; did you mean kerbside?"],
  },
  {
    mistake: "a source that feeds nothing",
    file: "departments/parking.yaml",
    written: "sources:\n",
    instead: "sources:\n  spare: { upload: engineers }\n",
    told: [
      "departments/parking.yaml:8:10 sources.spare: no dataset comes from this source; leave it out, or say from in a dataset",
    ],
  },
  {
    mistake: "a partner that does not exist",
    file: "departments/parking.yaml",
    written: "sftp: kerbside_systems",
    instead: "sftp: kerbside_system",
    told: [
      "departments/parking.yaml:8:21 sources.kerbside.sftp: there is no partner kerbside_system; did you mean kerbside_systems?",
    ],
  },
  {
    mistake: "a source with two routes",
    file: "departments/parking.yaml",
    written: "sftp: kerbside_systems,",
    instead: "sftp: kerbside_systems, s3: bucket/x,",
    told: [
      "departments/parking.yaml:8:13 sources.kerbside: sftp and s3 are both said; a source has one route, further ones are further sources",
    ],
  },
  {
    mistake: "a time that no clock shows",
    file: "departments/parking.yaml",
    written: "every: day at 05:00",
    instead: "every: day at 25:00",
    told: [
      'departments/parking.yaml:8:46 sources.kerbside.every: "day at 25:00" is not a time to come, such as day at 05:00, 15 minutes, quarter on 20; for example weekday at 06:30',
    ],
  },
  {
    mistake: "rows that end after a column that does not exist",
    file: "departments/parking.yaml",
    written: "after closed_on (PK-07)",
    instead: "after closed (PK-07)",
    told: [
      "departments/parking.yaml:13:11 datasets.penalty_charges.keep: there is no column closed; did you mean closed_on?",
    ],
  },
  {
    mistake: "rows that end after something that is no date",
    file: "departments/parking.yaml",
    written: "after closed_on (PK-07)",
    instead: "after ward (PK-07)",
    told: [
      "departments/parking.yaml:13:11 datasets.penalty_charges.keep: ward is no date in refined; rows end after a date, or after arrival",
    ],
  },
  {
    mistake: "an entry that the schedule lacks",
    file: "departments/parking.yaml",
    written: "(PK-07)",
    instead: "(PK-70)",
    told: [
      "departments/parking.yaml:13:11 datasets.penalty_charges.keep: there is no entry PK-70 in retention of lake.yaml; did you mean PK-07?",
    ],
  },
  {
    mistake: "personal data that is kept for ever",
    file: "departments/parking.yaml",
    written: "    keep: 6 years after closed_on (PK-07)\n",
    instead: "",
    told: [
      "departments/parking.yaml:10:3 datasets.penalty_charges: keep must be said for data about people, for example 6 years after closed_on (PK-07)",
    ],
  },
  {
    mistake: "a dataset that nobody described",
    file: "departments/parking.yaml",
    written: "    description: Penalty charge notices with payment and appeal outcome; one row a notice\n",
    instead: "",
    told: [
      "departments/parking.yaml:10:3 datasets.penalty_charges: description must be said: what it holds and what one row is",
    ],
  },
  {
    mistake: "counts by a name",
    file: "departments/parking.yaml",
    written: "[ward, contravention, issued_on by month]",
    instead: "[ward, keeper]",
    told: [
      "departments/parking.yaml:35:75 datasets.penalty_charges_by_ward.count_by[1]: keeper is not there in trusted",
    ],
  },
  {
    mistake: "counts by a pseudonym",
    file: "departments/parking.yaml",
    written: "[ward, contravention, issued_on by month]",
    instead: "[ward, vrm]",
    told: [
      "departments/parking.yaml:35:75 datasets.penalty_charges_by_ward.count_by[1]: vrm names a person, so each count would be one person; count by a column that does not",
    ],
  },
  {
    mistake: "counts by the month of a ward",
    file: "departments/parking.yaml",
    written: "issued_on by month",
    instead: "ward by month",
    told: [
      "departments/parking.yaml:35:90 datasets.penalty_charges_by_ward.count_by[2]: ward is no date, so it has no month; count by ward",
    ],
  },
  {
    mistake: "the public seeing data about people",
    file: "departments/parking.yaml",
    written: "{ who: public, sees: penalty_charges_by_ward }",
    instead: "{ who: public, sees: penalty_charges }",
    told: [
      "departments/parking.yaml:40:26 access[3].sees: penalty_charges is about people (driver), and the public sees only what is about nobody or counted; make a dataset with count_by",
    ],
  },
  {
    mistake: "the public seeing untested counts of care",
    file: "departments/adult_social_care.yaml",
    written: "    tested: { on: 2026-10-01, by: asc.data@exampleshire.gov.uk, again: 2027-10-01 }\n",
    instead: "",
    told: [
      "departments/adult_social_care.yaml:210:26 access[6].sees: packages_by_service counts data for care, which has a condition; the dataset must say tested, the motivated-intruder test",
    ],
  },
  {
    mistake: "a statement without an end",
    file: "departments/parking.yaml",
    written: "for: parking, until: 2027-03-31 }\n  - { who: officers",
    instead: "for: parking }\n  - { who: officers",
    told: ["departments/parking.yaml:37:5 access[0]: until must be said: the last day"],
  },
  {
    mistake: "a statement that ends too late",
    file: "departments/parking.yaml",
    written: "for: streetscene/safety, agreement: ISA-12, until: 2027-03-31",
    instead: "for: streetscene/safety, agreement: ISA-12, until: 2028-03-31",
    told: [
      "departments/parking.yaml:39:108 access[2].until: 2028-03-31 is more than 14 months ahead (limits.access of lake.yaml); say 2028-01-21 at the latest",
    ],
  },
  {
    mistake: "a share without an agreement",
    file: "departments/parking.yaml",
    written: "agreement: ISA-12, ",
    instead: "",
    told: [
      "departments/parking.yaml:39:5 access[2]: agreement must be said, as streetscene is outside the department: a sharing agreement, contract or recorded decision",
    ],
  },
  {
    mistake: "a group that does not exist",
    file: "departments/parking.yaml",
    written: "who: analysts",
    instead: "who: analyst",
    told: [
      "departments/parking.yaml:37:12 access[0].who: there is no group or partner analyst; did you mean analysts?",
    ],
  },
  {
    mistake: "a department that does not exist",
    file: "departments/parking.yaml",
    written: "who: streetscene/analysts",
    instead: "who: street/analysts",
    told: [
      "departments/parking.yaml:39:12 access[2].who: there is no department street; there are adult_social_care, parking, streetscene",
    ],
  },
  {
    mistake: "another department's group that does not exist",
    file: "departments/parking.yaml",
    written: "who: streetscene/analysts",
    instead: "who: streetscene/analyst",
    told: ["departments/parking.yaml:39:12 access[2].who: streetscene has no group analyst; did you mean analysts?"],
  },
  {
    mistake: "another department's purpose that does not exist",
    file: "departments/parking.yaml",
    written: "for: streetscene/safety",
    instead: "for: streetscene/safe",
    told: ["departments/parking.yaml:39:62 access[2].for: streetscene has no purpose safe; there is safety"],
  },
  {
    mistake: "a share for the giver's own purpose",
    file: "departments/parking.yaml",
    written: "for: streetscene/safety",
    instead: "for: parking",
    told: [
      "departments/parking.yaml:39:62 access[2].for: parking/parking is not a purpose of streetscene, who is to see it; write streetscene/<purpose>",
    ],
  },
  {
    mistake: "a revealing column that the receiver does not use",
    file: "departments/parking.yaml",
    written: "sees: penalty_charges, for: streetscene/safety",
    instead: "sees: penalty_charges, including: [postcode], for: streetscene/safety",
    told: [
      "departments/parking.yaml:39:68 access[2].including: streetscene/safety does not use postcode of parking/penalty_charges; streetscene's owner adds it under purposes.safety.uses, or leave it out",
    ],
  },
  {
    mistake: "a pseudonym that leaves without a linkage",
    file: "departments/parking.yaml",
    written: "sees: penalty_charges, for: streetscene/safety",
    instead: "sees: penalty_charges, including: [vrm], for: streetscene/safety",
    told: [
      "departments/parking.yaml:39:68 access[2].including: streetscene/safety does not use vrm of parking/penalty_charges; streetscene's owner adds it under purposes.safety.uses, or leave it out",
      "departments/parking.yaml:39:68 access[2].including: vrm is a pseudonym of this department only; it leaves under a linkage of lake.yaml that names streetscene",
    ],
  },
  {
    mistake: "a plain column named without need",
    file: "departments/parking.yaml",
    written: "[vrm, postcode]",
    instead: "[vrm, ward]",
    told: [
      "departments/parking.yaml:37:67 access[0].including: ward is plain, which whoever sees the dataset sees; leave it out",
    ],
  },
  {
    mistake: "a misspelt column in a statement",
    file: "departments/parking.yaml",
    written: "[vrm, postcode]",
    instead: "[vrm, post_code]",
    told: [
      "departments/parking.yaml:37:67 access[0].including: there is no column post_code in penalty_charges, permits; did you mean postcode?",
    ],
  },
  {
    mistake: "a misspelt dataset in a statement",
    file: "departments/parking.yaml",
    written: "sees: [penalty_charges, permits]",
    instead: "sees: [penalty_charges, permit]",
    told: ["departments/parking.yaml:37:46 access[0].sees[1]: there is no dataset permit; did you mean permits?"],
  },
  {
    mistake: "two statements of the same sight",
    file: "departments/parking.yaml",
    written: "  - { who: public",
    instead: "  - { who: analysts, sees: permits, for: parking, until: 2027-01-31 }\n  - { who: public",
    told: [
      "departments/parking.yaml:40:5 access[3]: access[0] already says what analysts sees of permits in trusted for the same purpose; say it in one statement",
    ],
  },
  {
    mistake: "a special column without a condition",
    file: "departments/parking.yaml",
    written: "      ward: area",
    instead: "      ward: area\n      badge: disability",
    told: [
      "departments/parking.yaml:22:14 datasets.penalty_charges.columns.badge: disability is special, and purposes.parking has no condition; say the condition for special categories (Art 9), or leave the column out",
    ],
  },
  {
    mistake: "an allegation without a condition for offences",
    file: "departments/adult_social_care.yaml",
    written: "    offences: safeguarding\n",
    instead: "",
    told: [
      "departments/adult_social_care.yaml:136:19 datasets.safeguarding_concerns.columns.allegation: allegation is special, and purposes.safeguarding has no offences; say the condition for data on offences (Art 10), such as official_authority, or leave the column out",
    ],
  },
  {
    mistake: "safeguarding without a policy document",
    file: "departments/adult_social_care.yaml",
    written: "    policy_document: APD-03\n",
    instead: "",
    told: [
      "departments/adult_social_care.yaml:27:3 purposes.safeguarding: policy_document must be said with safeguarding (Art 9(2)(g), Sch 1 para 18)",
    ],
  },
  {
    mistake: "special data after a mere screening",
    file: "departments/adult_social_care.yaml",
    written: "dpia: DPIA-41",
    instead: "dpia: screened 2026-01-01",
    told: [
      "departments/adult_social_care.yaml:71:18 datasets.clients.columns.ethnicity: ethnicity is special, and purposes.care has only been screened; say the reference of a full impact assessment in dpia",
      "departments/adult_social_care.yaml:72:21 datasets.clients.columns.primary_need: care_need is special, and purposes.care has only been screened; say the reference of a full impact assessment in dpia",
      "departments/adult_social_care.yaml:121:13 datasets.discharges.columns.need: care_need is special, and purposes.care has only been screened; say the reference of a full impact assessment in dpia",
    ],
  },
  {
    mistake: "special data without a condition",
    file: "departments/adult_social_care.yaml",
    written: "    condition: health_or_social_care\n    dpia: DPIA-41",
    instead: "    dpia: DPIA-41",
    told: [
      "departments/adult_social_care.yaml:70:18 datasets.clients.columns.ethnicity: ethnicity is special, and purposes.care has no condition; say the condition for special categories (Art 9), or leave the column out",
      "departments/adult_social_care.yaml:71:21 datasets.clients.columns.primary_need: care_need is special, and purposes.care has no condition; say the condition for special categories (Art 9), or leave the column out",
      "departments/adult_social_care.yaml:120:13 datasets.discharges.columns.need: care_need is special, and purposes.care has no condition; say the condition for special categories (Art 9), or leave the column out",
    ],
  },
  {
    mistake: "a condition with a value of the wrong type",
    file: "departments/adult_social_care.yaml",
    written: "clients where restricted = false, packages",
    instead: "clients where restricted = maybe, packages",
    told: [
      'departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: "maybe" is not true or false, as restricted is',
    ],
  },
  {
    mistake: "a condition with a comparison of programmers",
    file: "departments/adult_social_care.yaml",
    written: "clients where restricted = false, packages",
    instead: "clients where restricted == false, packages",
    told: ['departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: "=" stands where a value is wanted'],
  },
  {
    mistake: "a condition on a column that does not exist",
    file: "departments/adult_social_care.yaml",
    written: "clients where restricted = false, packages",
    instead: "clients where secret = false, packages",
    told: [
      "departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: there is no column secret; there are client_id, closed_on, date_of_birth, ethnicity, nhs_number, notes, opened_on, postcode, primary_need, restricted, sex, uprn",
    ],
  },
  {
    mistake: "a name in data about nobody",
    file: "departments/adult_social_care.yaml",
    written: "      decile: number",
    instead: "      decile: number\n      who: person_name",
    told: [
      "departments/adult_social_care.yaml:162:12 datasets.deprivation.columns.who: person_name says something about a person, and deprivation is about nobody; say whom it is about, or leave the column out",
    ],
  },
  {
    mistake: "an NHS number declared as text",
    file: "departments/adult_social_care.yaml",
    written: "      decile: number",
    instead: "      decile: number\n      nhs_no: text",
    told: [
      "departments/adult_social_care.yaml:162:15 datasets.deprivation.columns.nhs_no: nhs_no looks like nhs_number, and text is plain; write nhs_number, or give it another name and called",
    ],
  },
  {
    mistake: "a column for a purpose that its dataset does not serve",
    file: "departments/adult_social_care.yaml",
    written: "uprn: { is: uprn, for: care }",
    instead: "uprn: { is: uprn, for: safeguarding }",
    told: [
      "departments/adult_social_care.yaml:67:13 datasets.clients.columns.uprn: for: clients does not serve safeguarding; there are care, statutory_return",
    ],
  },
  {
    mistake: "a number plate kept in trusted",
    file: "departments/parking.yaml",
    written: "vrm: vehicle_registration",
    instead: "vrm: { is: vehicle_registration, becomes: keep }",
    told: [
      "departments/parking.yaml:16:12 datasets.penalty_charges.columns.vrm: vehicle_registration would be there in trusted (keep), which accepts pseudonymised data only; say becomes: drop, or let penalty_charges end before trusted",
    ],
  },
  {
    mistake: "a treatment of a plain column",
    file: "departments/parking.yaml",
    written: "ward: area",
    instead: "ward: { is: area, becomes: hash }",
    told: [
      "departments/parking.yaml:21:13 datasets.penalty_charges.columns.ward: becomes: area is plain and stays as it came; leave becomes out, or write the kind that it is",
    ],
  },
  {
    mistake: "a table laid out by person",
    file: "departments/adult_social_care.yaml",
    written: "partition: started_on by month",
    instead: "partition: client_id",
    told: [
      "departments/adult_social_care.yaml:85:16 datasets.packages.partition: client_id is direct, and a partition shows its values in the names of folders; take a plain column",
    ],
  },
  {
    mistake: "a key of a dataset that does not exist",
    file: "departments/adult_social_care.yaml",
    written: "of: clients }",
    instead: "of: client }",
    told: [
      "departments/adult_social_care.yaml:90:18 datasets.packages.columns.client_id: of: there is no dataset client; did you mean clients?",
    ],
  },
  {
    mistake: "a partner that nothing names",
    file: "lake.yaml",
    written: "  nel_icb:",
    instead: "  spare: { title: Spare, role: processor, agreement: X, until: 2027-01-01 }\n  nel_icb:",
    told: ["lake.yaml:43:10 partners.spare: spare is named by no source and no statement; leave it out"],
  },
  {
    mistake: "a group that sees nothing",
    file: "departments/adult_social_care.yaml",
    written: "groups: {",
    instead: "groups: { spare: SG-Spare,",
    told: [
      "departments/adult_social_care.yaml:13:18 groups.spare: spare is named by no source and no statement; leave it out",
    ],
  },
  {
    mistake: "an id that is not the file's name",
    file: "departments/parking.yaml",
    written: "department: parking",
    instead: "department: parkings",
    told: [
      "departments/parking.yaml:2:13 department: parkings is not the file's name; write parking, or rename the file to parkings.yaml",
    ],
  },
  {
    mistake: "an organisation's id that is too long",
    file: "lake.yaml",
    written: "organisation: exampleshire",
    instead: "organisation: exampleshire_council",
    told: ["lake.yaml:3:15 organisation: exampleshire_council has 20 characters; at most 12 fit into derived names"],
  },
  {
    mistake: "a version that is not known",
    file: "lake.yaml",
    written: "lakeward: 1",
    instead: "lakeward: 2",
    told: ['lake.yaml:2:11 lakeward: "2" is not a version of the vocabulary that is known here; for example 1'],
  },
  {
    mistake: "a zone made looser",
    file: "lake.yaml",
    written: "raw: { keep: 60 days }",
    instead: "trusted: { accepts: identified }",
    told: [
      "lake.yaml:23:23 zones.trusted.accepts: identified is looser than trusted may be (pseudonymised); it may only be narrowed",
    ],
  },
  {
    mistake: "a tag with a placeholder that stands for nothing",
    file: "lake.yaml",
    written: '"{steward}"',
    instead: '"{stewart}"',
    told: ["lake.yaml:71:14 tags.TeamEmail: {stewart} stands for nothing; did you mean steward?"],
  },
  {
    mistake: "an own word that is like nothing",
    file: "lake.yaml",
    written: "like: suspect",
    instead: "like: suspects",
    told: [
      'lake.yaml:77:74 words.about.alleged_perpetrator.like: "suspects" is not a word of the list of people; did you mean suspect?',
    ],
  },
  {
    mistake: "a delivery after the partner's agreement ends",
    file: "departments/adult_social_care.yaml",
    written: "    until: 2027-12-31\n  - { who: organisation",
    instead: "    until: 2028-01-15\n  - { who: organisation",
    told: [
      "departments/adult_social_care.yaml:209:12 access[4].until: 2028-01-15 is after the end of DSA-44 with nhs_england; say 2027-12-31 at the latest",
    ],
  },
  {
    mistake: "a payment card number",
    file: "departments/parking.yaml",
    written: "      ward: area",
    instead: "      ward: area\n      card: payment_card",
    told: [
      "departments/parking.yaml:22:13 datasets.penalty_charges.columns.card: payment_card: card numbers must not be collected (PCI DSS); leave the column out",
    ],
  },
  {
    mistake: "a made dataset that hides an identifier",
    file: "departments/adult_social_care.yaml",
    written: "      nhs_number: nhs_number\n      ethnicity",
    instead: "      nhs_number: reference\n      ethnicity",
    told: [
      "departments/adult_social_care.yaml:170:19 datasets.client_level_data.columns.nhs_number: nhs_number looks like nhs_number, and reference is plain; write nhs_number, or give it another name and called",
      "departments/adult_social_care.yaml:170:19 datasets.client_level_data.columns.nhs_number: reference hides that nhs_number is nhs_number in clients; write nhs_number",
      "departments/adult_social_care.yaml:205:16 access[4].including: nhs_number is plain, which whoever sees the dataset sees; leave it out",
    ],
  },
  {
    mistake: "a brace that is not closed",
    file: "departments/parking.yaml",
    written: "values: [open, paid, appealed, cancelled] }",
    instead: "values: [open, paid, appealed, cancelled]",
    told: [
      "departments/parking.yaml:24:7 a bracket or brace is not closed before this line, or this line is not indented",
    ],
  },
  {
    mistake: "changed rows without a key to match them by",
    file: "departments/adult_social_care.yaml",
    written: "    key: package_id\n",
    instead: "",
    told: [
      "departments/adult_social_care.yaml:78:3 datasets.packages: key must be said with load: changes, since rows are matched by it",
    ],
  },
  {
    mistake: "a required column that does not exist",
    file: "departments/adult_social_care.yaml",
    written: "required: [opened_on, date_of_birth]",
    instead: "required: [opened_at, date_of_birth]",
    told: [
      "departments/adult_social_care.yaml:63:15 datasets.clients.required: there is no column opened_at; did you mean opened_on?",
    ],
  },
  {
    mistake: "a retired column that is still declared",
    file: "departments/adult_social_care.yaml",
    written: "retired: [unit_cost]",
    instead: "retired: [ended_on]",
    told: [
      "departments/adult_social_care.yaml:87:14 datasets.packages.retired: ended_on is still declared; take it out of columns, or out of retired",
    ],
  },
  {
    mistake: "the whole body seeing visits to people",
    file: "departments/adult_social_care.yaml",
    written: "{ who: organisation, sees: deprivation }",
    instead: "{ who: organisation, sees: visits }",
    told: [
      "departments/adult_social_care.yaml:210:32 access[5].sees: visits is about people (carer, service_user), and the whole organisation sees only what is about nobody or counted; make a dataset with count_by",
    ],
  },
  {
    mistake: "a group's statement on a table that everyone sees",
    file: "departments/adult_social_care.yaml",
    written: "{ who: organisation, sees: deprivation }",
    instead:
      "{ who: organisation, sees: deprivation }\n  - { who: analysts, sees: deprivation, for: care, until: 2027-01-31 }",
    told: [
      "departments/adult_social_care.yaml:211:5 access[6]: access[5] opens deprivation to the whole organisation already; leave it out here",
    ],
  },
  {
    mistake: "a delivery by no route",
    file: "departments/adult_social_care.yaml",
    written: "deliver: { sftp: nhs_england, every: quarter on 20 }",
    instead: "deliver: { every: quarter on 20 }",
    told: [
      "departments/adult_social_care.yaml:208:14 access[4].deliver: one route must be said, such as sftp: nhs_england",
    ],
  },
  {
    mistake: "a partner that can neither read nor be sent to",
    file: "departments/adult_social_care.yaml",
    written: "    deliver: { sftp: nhs_england, every: quarter on 20 }\n",
    instead: "",
    told: [
      "departments/adult_social_care.yaml:202:5 access[4]: nhs_england has no account in which to read; say deliver, or the partner's account",
    ],
  },
  {
    mistake: "a delivery to another partner",
    file: "departments/adult_social_care.yaml",
    written: "deliver: { sftp: nhs_england,",
    instead: "deliver: { sftp: nel_icb,",
    told: [
      "departments/adult_social_care.yaml:208:22 access[4].deliver.sftp: nel_icb is not nhs_england, who is to see it",
    ],
  },
  {
    mistake: "a dataset about nobody made from people by own SQL, untested",
    file: "departments/adult_social_care.yaml",
    written: "    made_from: [clients, packages]\n    for: statutory_return\n",
    instead: "    made_from: [clients, packages]\n    about: nobody\n",
    told: [
      "departments/adult_social_care.yaml:163:3 datasets.client_level_data: it is made from data about people (clients, packages); about: nobody needs tested, the motivated-intruder test",
      "departments/adult_social_care.yaml:169:18 datasets.client_level_data.columns.client_id: person_id says something about a person, and client_level_data is about nobody; say whom it is about, or leave the column out",
      "departments/adult_social_care.yaml:170:19 datasets.client_level_data.columns.nhs_number: nhs_number says something about a person, and client_level_data is about nobody; say whom it is about, or leave the column out",
      "departments/adult_social_care.yaml:171:18 datasets.client_level_data.columns.ethnicity: ethnicity says something about a person, and client_level_data is about nobody; say whom it is about, or leave the column out",
    ],
  },
  {
    mistake: "a made dataset for a purpose that its input does not serve",
    file: "departments/adult_social_care.yaml",
    written: "    made_from: [clients, packages]\n    for: statutory_return\n",
    instead: "    made_from: [clients, visits]\n    for: statutory_return\n",
    told: [
      "departments/adult_social_care.yaml:166:10 datasets.client_level_data.for: visits, from which it is made, does not serve statutory_return; add it to the for of visits, or leave it out here",
    ],
  },
  {
    mistake: "a dataset made from itself",
    file: "departments/adult_social_care.yaml",
    written: "made_from: packages\n",
    instead: "made_from: packages_by_service\n",
    told: [
      "departments/adult_social_care.yaml:178:16 datasets.packages_by_service.made_from: packages_by_service is itself made from packages_by_service; one of them must come first",
    ],
  },
  {
    mistake: "a database without its machine",
    file: "departments/adult_social_care.yaml",
    written: "host: casedb.exampleshire.local, ",
    instead: "",
    told: ["departments/adult_social_care.yaml:47:16 sources.case_system: host must be said with database"],
  },
  {
    mistake: "a machine where files arrive",
    file: "departments/parking.yaml",
    written: "sftp: kerbside_systems,",
    instead: "sftp: kerbside_systems, host: x,",
    told: ["departments/parking.yaml:8:45 sources.kerbside.host: host means nothing with sftp; leave it out"],
  },
  {
    mistake: "an api without encryption",
    file: "departments/adult_social_care.yaml",
    written: "api: https://api",
    instead: "api: http://api",
    told: [
      'departments/adult_social_care.yaml:48:18 sources.visits.api: "http://api.callwatch.example/v2" is not an address of this route; for example https://api.callwatch.example/v2',
    ],
  },
  {
    mistake: "a statement for a purpose that its dataset does not serve",
    file: "departments/adult_social_care.yaml",
    written: "    including: [client_id, nhs_number, ethnicity]\n    for: statutory_return",
    instead: "    including: [client_id, nhs_number, ethnicity]\n    for: care",
    told: [
      "departments/adult_social_care.yaml:206:10 access[4].for: client_level_data does not serve care, but statutory_return; add it to the dataset's for, or leave client_level_data out",
    ],
  },
  {
    mistake: "a linkage that does not exist",
    file: "departments/adult_social_care.yaml",
    written: "nhs_number: nhs_number\n      hospital",
    instead: "nhs_number: { is: nhs_number, linkage: health }\n      hospital",
    told: [
      "departments/adult_social_care.yaml:118:19 datasets.discharges.columns.nhs_number: linkage: there is no linkage health in lake.yaml",
    ],
  },
  {
    mistake: "a treatment that wants back what is gone",
    file: "departments/adult_social_care.yaml",
    written: "becomes: { refined: redact }",
    instead: "becomes: { raw: drop, refined: redact }",
    told: [
      "departments/adult_social_care.yaml:73:14 datasets.clients.columns.notes: becomes: redact in refined wants what drop has taken away in raw; say one at least as strict",
    ],
  },
  {
    mistake: "a type that Glue lacks",
    file: "departments/adult_social_care.yaml",
    written: "is: money, was: cost",
    instead: "is: money, type: number, was: cost",
    told: [
      'departments/adult_social_care.yaml:93:39 datasets.packages.columns.weekly_cost.type: "number" is not a Glue type; for example int',
    ],
  },
  {
    mistake: "a column's line that is too long",
    file: "departments/parking.yaml",
    written: "description: National two-digit code }",
    instead: "description: National two-digit code of the contravention as in the list }",
    told: [
      "departments/parking.yaml:20:7 datasets.penalty_charges.columns.contravention: the line of a column has at most 100 characters; shorten the description, or say it in limitations",
    ],
  },
  {
    mistake: "a zone that the dataset does not reach",
    file: "departments/parking.yaml",
    written: "sees: penalty_charges, in: refined",
    instead: "sees: penalty_charges, in: open",
    told: [
      "departments/parking.yaml:38:49 access[1].in: penalty_charges is not there in open; it is in raw, refined, trusted",
    ],
  },
  {
    mistake: "rows of a table that everyone sees",
    file: "departments/adult_social_care.yaml",
    written: "sees: deprivation }",
    instead: "sees: deprivation where rank < 10 }",
    told: [
      "departments/adult_social_care.yaml:210:32 access[5].sees: the whole organisation sees whole tables; leave where out",
    ],
  },
  {
    mistake: "a dataset that may serve several purposes and names none",
    file: "departments/adult_social_care.yaml",
    written: "    for: [care, statutory_return]\n    from: case_system/dbo.CLIENT\n",
    instead: "    from: case_system/dbo.CLIENT\n",
    told: [
      "departments/adult_social_care.yaml:54:3 datasets.clients: for must be said, as the department has several purposes: care, safeguarding, statutory_return",
    ],
  },
  {
    mistake: "one directory group for all departments",
    file: "lake.yaml",
    written: "SG-Data-{department}-Officers",
    instead: "SG-Data-Officers",
    told: [
      'lake.yaml:28:15 people.groups.officers: "SG-Data-Officers" is one group for all departments; say where the department\'s id stands, as in SG-Data-{department}-Analysts',
    ],
  },
  {
    mistake: "a misspelt key that leaves another unsaid",
    file: "departments/parking.yaml",
    written: "who: analysts, sees",
    instead: "whom: analysts, sees",
    told: [
      "departments/parking.yaml:37:5 access[0]: who must be said, for example analysts",
      'departments/parking.yaml:37:13 access[0].whom: "whom" is not known here; did you mean who?',
    ],
  },
  {
    mistake: "a file that is two things",
    file: "departments/parking.yaml",
    written: "department: parking",
    instead: "department: parking\nproject: parking",
    told: ["departments/parking.yaml:3:10 project: department and project are both said; the file is one of them"],
  },
  {
    mistake: "a decision by someone who does not decide",
    file: "departments/parking.yaml",
    written: "agreement: ISA-12,",
    instead: "agreement: ISA-12, approved: { by: x@exampleshire.gov.uk, on: 2026-11-01, reference: A },",
    told: [
      "departments/parking.yaml:39:117 access[2].approved.by: x@exampleshire.gov.uk is not the owner or the deputy; parking.owner@exampleshire.gov.uk decides",
    ],
  },
  {
    mistake: "a day in words",
    file: "departments/adult_social_care.yaml",
    written: "on: 2026-10-01",
    instead: "on: 1 October 2026",
    told: [
      'departments/adult_social_care.yaml:181:19 datasets.packages_by_service.tested.on: "1 October 2026" is not a day; for example 2026-10-01',
    ],
  },
  {
    mistake: "a statement without its dash",
    file: "departments/parking.yaml",
    written: "  - { who: public, sees: penalty_charges_by_ward }",
    instead: "  public: { who: public, sees: penalty_charges_by_ward }",
    told: ["departments/parking.yaml:40:1 the lines of one list or map must begin in the same column"],
  },
  {
    mistake: "a delivery from a zone in which the made dataset is not",
    file: "departments/adult_social_care.yaml",
    written: "    made_from: [clients, packages]\n    for: statutory_return\n    reaches: refined\n",
    instead: "    made_from: [clients, packages]\n    for: statutory_return\n    reaches: raw\n",
    told: [
      "departments/adult_social_care.yaml:204:9 access[4].in: client_level_data is not there in refined; it is in raw",
    ],
  },
  {
    mistake: "a sum that is made twice",
    file: "departments/adult_social_care.yaml",
    written: "sum: [weekly_cost]",
    instead: "sum: [weekly_cost, weekly_cost]",
    told: [
      "departments/adult_social_care.yaml:176:3 datasets.packages_by_service: two of its columns would be called weekly_cost; count by each once, or rename the column in packages",
    ],
  },
  {
    mistake: "a sum of words",
    file: "departments/adult_social_care.yaml",
    written: "sum: [weekly_cost]",
    instead: "sum: [service]",
    told: [
      "departments/adult_social_care.yaml:180:10 datasets.packages_by_service.sum: service is no number, so it cannot be added up",
    ],
  },
  {
    mistake: "counts in a zone that the counted dataset does not reach",
    file: "departments/adult_social_care.yaml",
    written: "    made_from: packages\n",
    instead: "    made_from: safeguarding_concerns\n",
    told: [
      "departments/adult_social_care.yaml:178:16 datasets.packages_by_service.made_from: safeguarding_concerns is not there in trusted; let it reach trusted, or count in a zone that it reaches",
    ],
  },
  {
    mistake: "a use of a column that does not exist",
    file: "departments/streetscene.yaml",
    written: "[parking/penalty_charges]",
    instead: "{ parking/penalty_charges: [colour] }",
    told: [
      "departments/streetscene.yaml:12:38 purposes.safety.uses.parking/penalty_charges: parking/penalty_charges has no column colour; there are amount, closed_on, contravention, issued_on, keeper, pcn_no, postcode, status, vrm, ward",
    ],
  },
  {
    mistake: "a use of a column that is plain",
    file: "departments/streetscene.yaml",
    written: "[parking/penalty_charges]",
    instead: "{ parking/penalty_charges: [ward] }",
    told: [
      "departments/streetscene.yaml:12:38 purposes.safety.uses.parking/penalty_charges: ward is plain, which uses need not name; leave it out",
    ],
  },
  {
    mistake: "a use of a whole department",
    file: "departments/streetscene.yaml",
    written: "[parking/penalty_charges]",
    instead: "[parking]",
    told: [
      'departments/streetscene.yaml:12:12 purposes.safety.uses[0]: "parking" is not another department\'s dataset, department/dataset; for example parking/penalty_charges',
    ],
  },
  {
    mistake: "a statement that says no purpose where there are several",
    file: "departments/adult_social_care.yaml",
    written: "sees: [packages, visits], for: care,",
    instead: "sees: [packages, visits],",
    told: [
      "departments/adult_social_care.yaml:195:5 access[2]: for must be said: care, safeguarding, statutory_return",
    ],
  },
  {
    mistake: "a share that says no purpose",
    file: "departments/parking.yaml",
    written: "for: streetscene/safety, agreement",
    instead: "agreement",
    told: [
      "departments/parking.yaml:39:5 access[2]: for must be said: a purpose of streetscene, as streetscene/<purpose>",
    ],
  },
  {
    mistake: "the public seeing another zone than open",
    file: "departments/parking.yaml",
    written: "who: public, sees: penalty_charges_by_ward",
    instead: "who: public, sees: penalty_charges_by_ward, in: trusted",
    told: ["departments/parking.yaml:40:55 access[3].in: the public sees the open zone only; leave in out"],
  },
  {
    mistake: "a setting without a value",
    file: "departments/parking.yaml",
    written: "postcode: postcode",
    instead: "postcode: { is: postcode, for: parking, description: }",
    told: [
      "departments/parking.yaml:18:60 datasets.penalty_charges.columns.postcode.description: is empty; write text, for example National two-digit code",
    ],
  },
  {
    mistake: "a name with a capital",
    file: "departments/parking.yaml",
    written: "      ward: area",
    instead: "      Ward: area",
    told: [
      'departments/parking.yaml:21:13 datasets.penalty_charges.columns.Ward: "Ward" is not a name of lower-case words joined by _',
    ],
  },
];
