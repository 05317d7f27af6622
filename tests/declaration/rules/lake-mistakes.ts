import type { RuleMistake } from "./rule-mistake.ts";

/** Names, words, linkages and days that do not go together. */
export const lakeMistakes: readonly RuleMistake[] = [
  {
    mistake: "a body without an environment",
    changes: [
      {
        file: "lake.yaml",
        written:
          "environments:\n  dev: { data: made_up, without: [orchestration, network, warehouse] }\n  prod: { data: live, protected: true }\n",
        instead: "environments: {}\n",
      },
    ],
    told: ["lake.yaml:18:15 environments: at least one environment must be said"],
  },
  {
    mistake: "an environment whose buckets' names would be too long",
    changes: [
      {
        file: "lake.yaml",
        written: "  prod: {",
        instead: "  preproduction_of_the_whole: {",
      },
    ],
    told: [
      "lake.yaml:20:31 environments.preproduction_of_the_whole: the bucket exampleshire-preproduction-of-the-whole-adult-social-care-landing-z6sibnpr would have 74 characters, of 63; shorten preproduction_of_the_whole or a zone's called by 11",
    ],
  },
  {
    mistake: "a zone called so that buckets' names would be too long",
    changes: [
      {
        file: "lake.yaml",
        written: "zones:\n",
        instead: "zones:\n  trusted: { called: trustworthy_and_treated_data_of_ours }\n",
      },
    ],
    told: [
      "lake.yaml:19:8 environments.dev: the bucket exampleshire-dev-adult-social-care-trustworthy-and-treated-data-of-ours-z6sibnpr would have 80 characters, of 63; shorten dev or a zone's called by 17",
      "lake.yaml:20:9 environments.prod: the bucket exampleshire-prod-adult-social-care-trustworthy-and-treated-data-of-ours-z6sibnpr would have 81 characters, of 63; shorten prod or a zone's called by 18",
    ],
  },
  {
    mistake: "a group whose role's name would be too long",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "commissioners: SG",
        instead: "commissioners_of_care_and_support_for_adults_and_their_carers: SG",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "who: commissioners",
        instead: "who: commissioners_of_care_and_support_for_adults_and_their_carers",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:13:74 groups.commissioners_of_care_and_support_for_adults_and_their_carers: the role lake.adult_social_care.commissioners_of_care_and_support_for_adults_and_their_carers would have 84 characters, of 64; shorten the group's id",
    ],
  },
  {
    mistake: "a group called like a role of the lake's own",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "commissioners: SG",
        instead: "pipeline: SG",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "who: commissioners",
        instead: "who: pipeline",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:13:21 groups.pipeline: pipeline is a role of the lake's own; take another id",
    ],
  },
  {
    mistake: "two groups of auditors that would be one role",
    changes: [
      {
        file: "lake.yaml",
        written: "auditors: [SG-Data-Auditors]",
        instead: "auditors: [SG-Data-Auditors, SG Data Auditors]",
      },
    ],
    told: [
      "lake.yaml:33:13 people.auditors: SG-Data-Auditors and SG Data Auditors would both be the role lake.account.sg_data_auditors; take one of them",
    ],
  },
  {
    mistake: "auditors whose role's name would be too long",
    changes: [
      {
        file: "lake.yaml",
        written: "auditors: [SG-Data-Auditors]",
        instead: "auditors: [SG-Data-Auditors-Of-The-Whole-Council-And-Of-Its-Subsidiary-Companies]",
      },
    ],
    told: [
      "lake.yaml:33:13 people.auditors: the role lake.account.sg_data_auditors_of_the_whole_council_and_of_its_subsidiary_companies would have 82 characters, of 64; shorten the group's name",
    ],
  },
  {
    mistake: "a group that is already a partner",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "commissioners: SG",
        instead: "nel_icb: SG",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "who: commissioners",
        instead: "who: nel_icb",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:13:20 groups.nel_icb: nel_icb is already a partner of lake.yaml; take another id",
    ],
  },
  {
    mistake: "two zones called alike",
    changes: [
      {
        file: "lake.yaml",
        written: "zones:\n",
        instead: "zones:\n  trusted: { called: refined }\n",
      },
    ],
    told: ["lake.yaml:23:22 zones.trusted.called: refined is already what refined is called"],
  },
  {
    mistake: "an age for objects of a zone whose rows end one by one",
    changes: [
      {
        file: "lake.yaml",
        written: "zones:\n",
        instead: "zones:\n  trusted: { keep: 60 days }\n",
      },
    ],
    told: [
      "lake.yaml:23:20 zones.trusted.keep: rows of trusted leave by the keep of their dataset, never by age of objects; leave it out",
    ],
  },
  {
    mistake: "more administrators than the lake allows itself",
    changes: [
      {
        file: "lake.yaml",
        written: "[lake-deploy]",
        instead: "[lake-deploy, a, b, c, d]",
      },
    ],
    told: ["lake.yaml:32:19 people.administrators: there are 5, of at most 4 (limits.administrators)"],
  },
  {
    mistake: "more tags than AWS takes",
    changes: [
      {
        file: "lake.yaml",
        written: "tags:\n",
        instead:
          "tags:\n  Tag0: x\n  Tag1: x\n  Tag2: x\n  Tag3: x\n  Tag4: x\n  Tag5: x\n  Tag6: x\n  Tag7: x\n  Tag8: x\n  Tag9: x\n  Tag10: x\n  Tag11: x\n  Tag12: x\n  Tag13: x\n  Tag14: x\n  Tag15: x\n  Tag16: x\n  Tag17: x\n  Tag18: x\n  Tag19: x\n  Tag20: x\n  Tag21: x\n  Tag22: x\n  Tag23: x\n  Tag24: x\n  Tag25: x\n  Tag26: x\n  Tag27: x\n  Tag28: x\n  Tag29: x\n  Tag30: x\n  Tag31: x\n  Tag32: x\n  Tag33: x\n  Tag34: x\n  Tag35: x\n  Tag36: x\n  Tag37: x\n  Tag38: x\n  Tag39: x\n  Tag40: x\n  Tag41: x\n  Tag42: x\n  Tag43: x\n  Tag44: x\n  Tag45: x\n  Tag46: x\n  Tag47: x\n  Tag48: x\n  Tag49: x\n",
      },
    ],
    told: ["lake.yaml:67:1 tags: there are 56 tags; AWS takes at most 50 on a resource"],
  },
  {
    mistake: "a tag's value that AWS does not take",
    changes: [
      {
        file: "lake.yaml",
        written: "Application: lakeward",
        instead: "Application: lakeward!",
      },
    ],
    told: [
      'lake.yaml:68:16 tags.Application: "lakeward!" is no value of an AWS tag; write at most 256 letters, digits, spaces and _ . : / = + - @',
    ],
  },
  {
    mistake: "a cost centre that AWS does not take in a tag",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "cost_centre: ASC-4410",
        instead: 'cost_centre: "ASC;4410"',
      },
    ],
    told: [
      'departments/adult_social_care.yaml:10:14 cost_centre: "ASC;4410" goes into an AWS tag, which takes at most 256 letters, digits, spaces and _ . : / = + - @',
    ],
  },
  {
    mistake: "an own word for people that is ours already",
    changes: [
      {
        file: "lake.yaml",
        written: "alleged_perpetrator: {",
        instead: "suspect: {",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "alleged_perpetrator]",
        instead: "suspect]",
      },
    ],
    told: ["lake.yaml:77:14 words.about.suspect: suspect is a word of ours already; leave it out"],
  },
  {
    mistake: "an own kind that is ours already",
    changes: [
      {
        file: "lake.yaml",
        written: "words:\n",
        instead: "words:\n  kinds: { postcode: { like: text } }\n",
      },
    ],
    told: ["lake.yaml:76:22 words.kinds.postcode: postcode is a kind of ours already; take another word"],
  },
  {
    mistake: "an own kind that is like nothing",
    changes: [
      {
        file: "lake.yaml",
        written: "words:\n",
        instead: "words:\n  kinds: { badge: { like: account_numbr } }\n",
      },
    ],
    told: ['lake.yaml:76:27 words.kinds.badge.like: "account_numbr" is not a kind; did you mean account_number?'],
  },
  {
    mistake: "an own kind that says less than what it is like",
    changes: [
      {
        file: "lake.yaml",
        written: "words:\n",
        instead: "words:\n  kinds: { badge: { like: account_number, reveals: plain } }\n",
      },
    ],
    told: [
      "lake.yaml:76:52 words.kinds.badge.reveals: plain is less than account_number, which is direct; an own kind may only be stricter",
    ],
  },
  {
    mistake: "a linkage with a department that does not exist",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [parking, streetscen], dpia: DPIA-70, review: 2027-03-31 }\nlimits:\n",
      },
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "{ parking/penalty_charges: [vrm] }",
      },
      {
        file: "departments/parking.yaml",
        written: "sees: penalty_charges, for: streetscene/safety",
        instead: "sees: penalty_charges, including: [vrm], for: streetscene/safety",
      },
      {
        file: "departments/parking.yaml",
        written: "vrm: vehicle_registration\n      keeper",
        instead: "vrm: { is: vehicle_registration, linkage: plates }\n      keeper",
      },
    ],
    told: [
      "departments/parking.yaml:39:68 access[2].including: vrm is a pseudonym of this department only; it leaves under a linkage of lake.yaml that names streetscene",
      "lake.yaml:59:26 linkages.plates.departments: there is no department or partner streetscen; did you mean streetscene?",
    ],
  },
  {
    mistake: "a linkage of one department",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead: "linkages:\n  plates: { departments: [parking], dpia: DPIA-70, review: 2027-03-31 }\nlimits:\n",
      },
      {
        file: "departments/parking.yaml",
        written: "vrm: vehicle_registration\n      keeper",
        instead: "vrm: { is: vehicle_registration, linkage: plates }\n      keeper",
      },
    ],
    told: [
      "lake.yaml:59:26 linkages.plates.departments: a key that is shared names two at least; leave the linkage out, each department has a key of its own",
    ],
  },
  {
    mistake: "a linkage whose review is no day of the calendar",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [parking, streetscene], dpia: DPIA-70, review: 2027-02-30 }\nlimits:\n",
      },
    ],
    told: ['lake.yaml:59:73 linkages.plates.review: "2027-02-30" is not a day; for example 2027-03-31'],
  },
  {
    mistake: "a column of a linkage that does not name its department",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [adult_social_care, streetscene], dpia: DPIA-70, review: 2027-03-31 }\nlimits:\n",
      },
      {
        file: "departments/parking.yaml",
        written: "vrm: vehicle_registration\n      keeper",
        instead: "vrm: { is: vehicle_registration, linkage: plates }\n      keeper",
      },
    ],
    told: [
      "departments/parking.yaml:16:12 datasets.penalty_charges.columns.vrm: linkage: plates does not name parking; lake.yaml adds it under linkages",
    ],
  },
  {
    mistake: "a key hashed with another key than the column that holds it",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [adult_social_care, parking], dpia: DPIA-70, review: 2027-03-31 }\nlimits:\n",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "client_id: { is: person_id, of: clients }\n      service",
        instead: "client_id: { is: person_id, of: clients, linkage: plates }\n      service",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:90:18 datasets.packages.columns.client_id: of: in trusted client_id becomes hash with the key of linkage plates for a person, and clients.client_id becomes hash with the department's own key for a person, so they do not join; say the same linkage on both",
    ],
  },
  {
    mistake: "a key that is hashed where the column that holds it is not",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "client_id: { is: person_id, of: clients }\n      service",
        instead: "client_no: { is: reference, of: clients }\n      service",
      },
      {
        file: "departments/adult_social_care.yaml",
        written: "    made_from: [clients, packages]\n",
        instead: "    made_from: [clients]\n",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:90:18 datasets.packages.columns.client_no: of: in trusted client_no stays as it came, and clients.client_id becomes hash with the department's own key for a person, so they do not join; say the same kind on both",
    ],
  },
  {
    mistake: "a key and the column that holds it, treated unlike",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "client_id: { is: person_id, of: clients }\n      service",
        instead: "client_id: { is: person_id, of: clients, becomes: { refined: hash } }\n      service",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:90:18 datasets.packages.columns.client_id: of: in refined client_id becomes hash with the department's own key for a person, and clients.client_id stays as it came, so they do not join; say the same becomes on both",
    ],
  },
  {
    mistake: "a screening that is still to come",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "dpia: DPIA-88",
        instead: "dpia: screened 2062-02-11",
      },
    ],
    told: [
      "departments/parking.yaml:6:91 purposes.parking.dpia: screened on 2062-02-11, which is still to come (today is 2026-11-21); say the day on which it was",
    ],
  },
  {
    mistake: "an approval that is still to come",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "agreement: ISA-12,",
        instead:
          "agreement: ISA-12, approved: { by: parking.owner@exampleshire.gov.uk, on: 2027-01-02, reference: A },",
      },
    ],
    told: [
      "departments/parking.yaml:39:156 access[2].approved.on: approved on 2027-01-02, which is still to come (today is 2026-11-21); say the day on which it was",
    ],
  },
  {
    mistake: "a test that is still to come",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "on: 2026-10-01, by",
        instead: "on: 2027-01-01, by",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:181:19 datasets.packages_by_service.tested.on: tested on 2027-01-01, which is still to come (today is 2026-11-21); say the day on which it was",
    ],
  },
  {
    mistake: "a test that is done again before it was done",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "again: 2027-10-01",
        instead: "again: 2026-10-01",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:181:72 datasets.packages_by_service.tested.again: 2026-10-01 is not after 2026-10-01, when it was tested",
    ],
  },
  {
    mistake: "an approval after its purpose was to be reviewed",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "review: 2027-03-31",
        instead: "review: 2026-10-31",
      },
      {
        file: "departments/parking.yaml",
        written: "sees: penalty_charges, in: refined,",
        instead:
          "sees: penalty_charges, approved: { by: parking.owner@exampleshire.gov.uk, on: 2026-11-02, reference: A }, in: refined,",
      },
    ],
    told: [
      "departments/parking.yaml:38:100 access[1].approved.on: purpose parking/parking was to be reviewed by 2026-10-31, before this was approved; review it, and say in review when it is looked at again",
    ],
  },
  {
    mistake: "a statement that was written after its purpose was to be reviewed",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "review: 2027-03-31",
        instead: "review: 2025-10-31",
      },
    ],
    told: [
      "departments/parking.yaml:37:105 access[0].until: purpose parking/parking was to be reviewed by 2025-10-31, before anyone could say 2027-03-31; review it, and say in review when it is looked at again",
      "departments/parking.yaml:38:105 access[1].until: purpose parking/parking was to be reviewed by 2025-10-31, before anyone could say 2027-03-31; review it, and say in review when it is looked at again",
    ],
  },
  {
    mistake: "a share that was written after the receiver's purpose was to be reviewed",
    changes: [
      {
        file: "departments/streetscene.yaml",
        written: "review: 2027-06-30",
        instead: "review: 2026-01-01",
      },
    ],
    told: [
      "departments/parking.yaml:39:108 access[2].until: purpose streetscene/safety was to be reviewed by 2026-01-01, before anyone could say 2027-03-31; review it, and say in review when it is looked at again",
    ],
  },
  {
    mistake: "a share that was written after its linkage was to be reviewed",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [parking, streetscene], dpia: DPIA-70, review: 2025-12-31 }\nlimits:\n",
      },
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "{ parking/penalty_charges: [vrm] }",
      },
      {
        file: "departments/parking.yaml",
        written: "sees: penalty_charges, for: streetscene/safety",
        instead: "sees: penalty_charges, including: [vrm], for: streetscene/safety",
      },
      {
        file: "departments/parking.yaml",
        written: "vrm: vehicle_registration\n      keeper",
        instead: "vrm: { is: vehicle_registration, linkage: plates }\n      keeper",
      },
    ],
    told: [
      "departments/parking.yaml:39:126 access[2].until: linkage plates was to be reviewed by 2025-12-31, before anyone could say 2027-03-31; review it, and say in review when it is looked at again",
    ],
  },
  {
    mistake: "a share that outlives the agreement of a partner that it names",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "agreement: ISA-12, until: 2027-03-31",
        instead: "agreement: C-1182, until: 2027-10-31",
      },
    ],
    told: [
      "departments/parking.yaml:39:108 access[2].until: 2027-10-31 is after the end of C-1182 with kerbside_systems; say 2027-09-30 at the latest",
    ],
  },
  {
    mistake: "a made dataset that names another linkage than what it is made from",
    changes: [
      {
        file: "lake.yaml",
        written: "limits:\n",
        instead:
          "linkages:\n  plates: { departments: [parking, streetscene], dpia: DPIA-70, review: 2027-03-31 }\nlimits:\n",
      },
      {
        file: "departments/parking.yaml",
        written: "  penalty_charges_by_ward:",
        instead:
          "  open_charges:\n    description: Charges still open; one row a notice\n    made_from: penalty_charges\n    columns:\n      vrm: { is: vehicle_registration, linkage: plates }\n      ward: area\n  penalty_charges_by_ward:",
      },
    ],
    told: [
      "departments/parking.yaml:39:12 datasets.open_charges.columns.vrm: linkage: vrm comes from penalty_charges in trusted, where it becomes hash with the department's own key; leave linkage out, or change it in penalty_charges",
    ],
  },
];
