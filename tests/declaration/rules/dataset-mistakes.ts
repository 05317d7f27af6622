import type { RuleMistake } from "./rule-mistake.ts";

/** Columns, datasets, sources and phrases that do not go together. */
export const datasetMistakes: readonly RuleMistake[] = [
  {
    mistake: "a pattern that is no regular expression",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "postcode: postcode\n      issued_on",
        instead: 'postcode: { is: postcode, pattern: "[A-Z" }\n      issued_on',
      },
    ],
    told: [
      'departments/parking.yaml:18:17 datasets.penalty_charges.columns.postcode: pattern: "[A-Z" is not a regular expression',
    ],
  },
  {
    mistake: "fewer purposes for a plain column",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "package_id: reference\n      client_id",
        instead: "package_id: { is: reference, for: care }\n      client_id",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:89:19 datasets.packages.columns.package_id: for: reference is plain, which everyone sees who sees the dataset; leave for out, or write the kind that it is",
    ],
  },
  {
    mistake: "a column of another dataset's key, which has two columns",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    key: client_id\n",
        instead: "    key: [client_id, nhs_number]\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:90:18 datasets.packages.columns.client_id: of: clients has no key of one column; say its key",
      "departments/adult_social_care.yaml:134:18 datasets.safeguarding_concerns.columns.client_id: of: clients has no key of one column; say its key",
      "departments/adult_social_care.yaml:149:18 datasets.placements.columns.client_id: of: clients has no key of one column; say its key",
    ],
  },
  {
    mistake: "past values without a key to tell them apart by",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    key: client_id\n    load: changes\n",
        instead: "",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: ", of: clients }\n      service",
        instead: " }\n      service",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: ", of: clients }\n      abuse",
        instead: " }\n      abuse",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: ", of: clients }\n      requested",
        instead: " }\n      requested",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:54:3 datasets.clients: key must be said with history, since past values are told apart by it",
    ],
  },
  {
    mistake: "a key that is not there in every zone",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    key: concern_id\n",
        instead: "    key: [concern_id, reporter]\n",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "      concern_id: case_number\n",
        instead: "      concern_id: case_number\n      reporter: { is: person_name, becomes: { refined: drop } }\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:127:10 datasets.safeguarding_concerns.key: reporter is not there in refined, so it cannot name a row there; take another key",
    ],
  },
  {
    mistake: "a table laid out by the month of something that is no date",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "partition: started_on by month",
        instead: "partition: service by month",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:85:16 datasets.packages.partition: service is no date, so it has no month; write service",
    ],
  },
  {
    mistake: "a table with a folder for every day",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "partition: started_on by month",
        instead: "partition: started_on",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:85:16 datasets.packages.partition: every day would be a folder of its own; write started_on by month",
    ],
  },
  {
    mistake: "a table laid out by a part of a date that does not exist",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "partition: started_on by month",
        instead: "partition: started_on by week",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:85:16 datasets.packages.partition: "started_on by week" is not a column, for a date with by year, month or day; for example issued_on by month',
    ],
  },
  {
    mistake: "a dataset made from one that does not reach its zone",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    made_from: [clients, packages]\n    for: statutory_return\n    reaches: refined\n",
        instead: "    made_from: [clients, safeguarding_concerns]\n    for: statutory_return\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:165:16 datasets.client_level_data.made_from: safeguarding_concerns is not there in trusted; let it reach trusted, or say reaches: refined here",
      "departments/adult_social_care.yaml:166:10 datasets.client_level_data.for: safeguarding_concerns, from which it is made, does not serve statutory_return; add it to the for of safeguarding_concerns, or leave it out here",
      "departments/adult_social_care.yaml:203:9 access[4].in: client_level_data is not there in refined; it is in trusted",
    ],
  },
  {
    mistake: "a dataset made from one that does not exist",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "made_from: [clients, packages]",
        instead: "made_from: [clients, package]",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:165:26 datasets.client_level_data.made_from[1]: there is no dataset package; did you mean packages?",
    ],
  },
  {
    mistake: "a dataset from a source and from datasets",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "{ made_from: penalty_charges, count_by",
        instead: "{ made_from: penalty_charges, from: kerbside, count_by",
      },
    ],
    told: [
      "departments/parking.yaml:35:64 datasets.penalty_charges_by_ward.from: a dataset comes from a source or is made_from datasets, not both",
    ],
  },
  {
    mistake: "a dataset from nowhere",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "",
      },
    ],
    told: [
      "departments/parking.yaml:25:3 datasets.permits: from must be said (a source, such as kerbside/pcn_*.csv), or made_from",
    ],
  },
  {
    mistake: "a dataset without columns",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    columns:\n      lsoa: area\n      rank: number\n      decile: number\n",
        instead: "",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:154:3 datasets.deprivation: columns must be said; what is not listed is not taken",
    ],
  },
  {
    mistake: "columns of a dataset that counts",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "{ made_from: penalty_charges, count_by",
        instead: "{ made_from: penalty_charges, columns: { ward: area }, count_by",
      },
    ],
    told: [
      "departments/parking.yaml:35:67 datasets.penalty_charges_by_ward.columns: count_by makes the columns; leave them out",
    ],
  },
  {
    mistake: "a sum of nothing that is counted",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    made_from: [clients, packages]\n",
        instead: "    made_from: [clients, packages]\n    sum: [weekly_cost]\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:166:10 datasets.client_level_data.sum: sum stands with count_by; say it, or leave sum out",
    ],
  },
  {
    mistake: "counts of a source",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "    from: kerbside/permits_*.csv\n    count_by: [scheme]\n",
      },
    ],
    told: [
      "departments/parking.yaml:28:15 datasets.permits.count_by: count_by stands with made_from; say the dataset whose rows are counted",
    ],
  },
  {
    mistake: "a sum of a source",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "    from: kerbside/permits_*.csv\n    sum: [scheme]\n",
      },
    ],
    told: ["departments/parking.yaml:28:10 datasets.permits.sum: sum stands with made_from and count_by"],
  },
  {
    mistake: "counts of several datasets",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "made_from: penalty_charges, count_by",
        instead: "made_from: [penalty_charges, permits], count_by",
      },
    ],
    told: [
      "departments/parking.yaml:35:41 datasets.penalty_charges_by_ward.made_from: count_by counts the rows of one dataset; make that one first",
    ],
  },
  {
    mistake: "counts by a column that does not exist",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "count_by: [ward,",
        instead: "count_by: [wards,",
      },
    ],
    told: [
      "departments/parking.yaml:35:69 datasets.penalty_charges_by_ward.count_by[0]: penalty_charges has no column wards; did you mean ward?",
    ],
  },
  {
    mistake: "counts by the pseudonym of a case",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "count_by: [ward,",
        instead: "count_by: [pcn_no,",
      },
    ],
    told: [
      "departments/parking.yaml:35:69 datasets.penalty_charges_by_ward.count_by[0]: pcn_no is a pseudonym in trusted, so each count would be one person; count by another column",
    ],
  },
  {
    mistake: "a purpose of a dataset that does not exist",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "    for: [care, statutory_return]\n    from: case_system/dbo.CLIENT",
        instead: "    for: [care, statutory_returns]\n    from: case_system/dbo.CLIENT",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:57:17 datasets.clients.for[1]: there is no purpose statutory_returns; did you mean statutory_return?",
      "departments/adult_social_care.yaml:166:10 datasets.client_level_data.for: clients, from which it is made, does not serve statutory_return; add it to the for of clients, or leave it out here",
    ],
  },
  {
    mistake: "data about people in a department without a purpose",
    changes: [
      {
        file: "departments/parking.yaml",
        written:
          "purposes:\n  parking: { about: driver, basis: public_task, power: Traffic Management Act 2004, dpia: DPIA-88, review: 2027-03-31 }\n",
        instead: "",
      },
    ],
    told: [
      "departments/parking.yaml:8:3 datasets.penalty_charges: a dataset about people needs a purpose; declare one under purposes, or say about: nobody",
      "departments/parking.yaml:23:3 datasets.permits: a dataset about people needs a purpose; declare one under purposes, or say about: nobody",
      "departments/parking.yaml:35:89 access[0].for: there is no purpose parking",
      "departments/parking.yaml:36:89 access[1].for: there is no purpose parking",
    ],
  },
  {
    mistake: "a misspelt word for the people of a dataset",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "    from: kerbside/permits_*.csv\n    about: drivers\n",
      },
    ],
    told: [
      'departments/parking.yaml:28:12 datasets.permits.about: "drivers" is not a word of the list of people; did you mean driver?',
    ],
  },
  {
    mistake: "nobody beside somebody in a dataset",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "    from: kerbside/permits_*.csv\n    about: [driver, nobody]\n",
      },
    ],
    told: ["departments/parking.yaml:28:12 datasets.permits.about: nobody stands alone; leave it or the others out"],
  },
  {
    mistake: "nobody beside somebody in a purpose",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "about: driver",
        instead: "about: [driver, nobody]",
      },
    ],
    told: ["departments/parking.yaml:6:21 purposes.parking.about: nobody stands alone; leave it or the others out"],
  },
  {
    mistake: "rows kept in words",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "keep: 6 years after closed_on",
        instead: "keep: six years after closed_on",
      },
    ],
    told: [
      'departments/parking.yaml:13:11 datasets.penalty_charges.keep: "six years after closed_on (PK-07)" is not <n> days, months or years after a column or arrival, with the entry of the schedule; for example 6 years after closed_on (PK-07)',
    ],
  },
  {
    mistake: "rows kept after an entry of the schedule without brackets",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "closed_on (PK-07)",
        instead: "closed_on PK-07",
      },
    ],
    told: [
      'departments/parking.yaml:13:11 datasets.penalty_charges.keep: "6 years after closed_on PK-07" is not <n> days, months or years after a column or arrival, with the entry of the schedule; for example 6 years after closed_on (PK-07)',
    ],
  },
  {
    mistake: "freshness without a unit",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "fresh: 2 days",
        instead: "fresh: 2",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:86:39 datasets.packages.expect.fresh: "2" is not a number of days, months or years; for example 2 days',
    ],
  },
  {
    mistake: "a limit of access without a unit",
    changes: [
      {
        file: "lake.yaml",
        written: "access: 14 months",
        instead: "access: 14",
      },
    ],
    told: ['lake.yaml:59:11 limits.access: "14" is not a number of days, months or years; for example 14 months'],
  },
  {
    mistake: "a limit of scans in another unit",
    changes: [
      {
        file: "lake.yaml",
        written: "scan: 100 GB",
        instead: "scan: 1 TB",
      },
    ],
    told: ['lake.yaml:60:9 limits.scan: "1 TB" is not a number of GB; for example 100 GB'],
  },
  {
    mistake: "a screening without its day",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "dpia: DPIA-88",
        instead: "dpia: screened",
      },
    ],
    told: [
      'departments/parking.yaml:6:91 purposes.parking.dpia: "screened" is not the reference of an assessment, or screened and a day; for example DPIA-88',
    ],
  },
  {
    mistake: "a quarter on a day that no month has",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "every: quarter on 20",
        instead: "every: quarter on 32",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:208:42 access[4].deliver.every: "quarter on 32" is not a time to come, such as day at 05:00, 15 minutes, quarter on 20; for example weekday at 06:30',
    ],
  },
  {
    mistake: "rows that are restricted by nothing",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "clients where restricted = false, packages",
        instead: "clients where, packages",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:185:12 access[0].sees[0]: "clients where" is not a dataset, with its rows after where if not all; for example clients where restricted = false',
    ],
  },
  {
    mistake: "a condition that begins with a comparison",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "clients where restricted = false, packages",
        instead: "clients where = false, packages",
      },
    ],
    told: ['departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: "=" stands where a column is wanted'],
  },
  {
    mistake: "a condition with a word for a comparison",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "clients where restricted = false, packages",
        instead: "clients where restricted not false, packages",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:185:12 access[0].sees[0]: where: "not" is no comparison; there are = < > <= >= <>, in (…) and is null',
    ],
  },
  {
    mistake: "a condition with a comma, without quotes",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "sees: [clients where restricted = false, packages",
        instead: "sees: [clients where sex in (M, F), packages",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:185:12 a text with a comma in it must stand in quotes here: "clients where sex in (M, F)"',
    ],
  },
  {
    mistake: "a description with a comma in braces, without quotes",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "description: Main reason for support in national codes",
        instead: "description: Main reason for support, in national codes, by then",
      },
    ],
    told: [
      'departments/adult_social_care.yaml:72:76 a text with a comma in it must stand in quotes here: description: "Main reason for support, in national codes, by then"',
    ],
  },
  {
    mistake: "a value with a comma in a list, without quotes",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "[open, paid, appealed, cancelled]",
        instead: "[open, paid (in full, or part), appealed]",
      },
    ],
    told: [
      'departments/parking.yaml:23:42 a text with a comma in it must stand in quotes here: "paid (in full, or part)"',
    ],
  },
  {
    mistake: "a partner of a source that does not exist",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "partner: callwatch",
        instead: "partner: callwach",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:48:61 sources.visits.partner: there is no partner callwach; did you mean callwatch?",
    ],
  },
  {
    mistake: "a group that uploads and does not exist",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "kerbside: { sftp: kerbside_systems, every: day at 05:00 }",
        instead: "kerbside: { upload: engineer }",
      },
    ],
    told: [
      "departments/parking.yaml:8:23 sources.kerbside.upload: there is no group engineer; did you mean engineers?",
    ],
  },
  {
    mistake: "a source without a route",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "kerbside: { sftp: kerbside_systems, every",
        instead: "kerbside: { every",
      },
    ],
    told: [
      "departments/parking.yaml:8:13 sources.kerbside: no route is said; one of sftp, database, api, receive, file_share, azure_blob, s3, spreadsheet, upload",
    ],
  },
  {
    mistake: "a partner of a department that nothing names",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "partners:\n",
        instead: "partners:\n  spare: { title: Spare, role: processor, agreement: X, until: 2027-01-01 }\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:15:10 partners.spare: spare is named by no source and no statement; leave it out",
    ],
  },
  {
    mistake: "a condition with a comma in braces, without quotes",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "sees: [penalty_charges, permits]",
        instead: "sees: permits where scheme in (A, B)",
      },
    ],
    told: [
      'departments/parking.yaml:37:56 a text with a comma in it must stand in quotes here: sees: "permits where scheme in (A, B)"',
    ],
  },
  {
    mistake: "several columns in braces, without brackets",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "including: [vrm, postcode]",
        instead: "including: vrm, postcode",
      },
    ],
    told: ["departments/parking.yaml:37:72 several values stand in square brackets: including: [vrm, postcode]"],
  },
  {
    mistake: "a description of words with commas, without quotes",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "description: National two-digit code",
        instead: "description: Open, paid, appealed",
      },
    ],
    told: [
      'departments/parking.yaml:20:81 a text with a comma in it must stand in quotes here: description: "Open, paid, appealed"',
    ],
  },
];
