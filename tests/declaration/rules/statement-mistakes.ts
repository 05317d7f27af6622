import type { RuleMistake } from "./rule-mistake.ts";

/** Statements and uses that do not go together. */
export const statementMistakes: readonly RuleMistake[] = [
  {
    mistake: "a dataset named twice",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "sees: [penalty_charges, permits]",
        instead: "sees: [permits, permits where scheme = A]",
      },
    ],
    told: [
      "departments/parking.yaml:37:28 access[0].sees: permits is named twice; join the conditions with or",
      "departments/parking.yaml:37:76 access[0].including: there is no column postcode in permits; there are permit_no, uprn, vrm",
    ],
  },
  {
    mistake: "a delivery to our own people",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "who: officers,",
        instead: "who: officers, deliver: { sftp: kerbside_systems },",
      },
    ],
    told: [
      "departments/parking.yaml:38:31 access[1].deliver: we deliver to partners only; whoever is in the lake reads it there",
    ],
  },
  {
    mistake: "a delivery to a partner without an address",
    changes: [
      {
        file: "lake.yaml",
        written: "    address: sftp://cld.example.nhs.uk/in\n",
        instead: "",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:208:22 access[4].deliver.sftp: nhs_england has no address; say it under partners",
    ],
  },
  {
    mistake: "another department's purpose for our own people",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "including: [vrm, postcode], for: parking",
        instead: "including: [vrm, postcode], for: streetscene/safety",
      },
    ],
    told: [
      "departments/parking.yaml:37:89 access[0].for: streetscene/safety is another department's purpose, and who is not of streetscene; take one of parking",
    ],
  },
  {
    mistake: "a column that leaves though it serves fewer purposes than its dataset",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "  parking: { about",
        instead:
          "  appeals: { about: driver, basis: public_task, power: Traffic Management Act 2004, dpia: DPIA-89, review: 2027-03-31 }\n  parking: { about",
      },
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/pcn_*.csv\n",
        instead: "    from: kerbside/pcn_*.csv\n    for: [parking, appeals]\n",
      },
      {
        file: "departments/parking.yaml",
        written: "    from: kerbside/permits_*.csv\n",
        instead: "    from: kerbside/permits_*.csv\n    for: parking\n",
      },
      {
        file: "departments/parking.yaml",
        written: "postcode: postcode\n      issued",
        instead: "postcode: { is: postcode, for: appeals }\n      issued",
      },
      {
        file: "departments/parking.yaml",
        written: "sees: penalty_charges, for: streetscene/safety",
        instead: "sees: penalty_charges, including: [postcode], for: streetscene/safety",
      },
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "{ parking/penalty_charges: [postcode] }",
      },
      {
        file: "departments/parking.yaml",
        written: "including: [vrm, postcode], for: parking",
        instead: "including: [vrm], for: parking",
      },
    ],
    told: [
      "departments/parking.yaml:42:68 access[2].including: postcode serves appeals only, and does not leave the department",
    ],
  },
  {
    mistake: "a column for another purpose than the statement's",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "including: [client_id, postcode, date_of_birth, primary_need, notes]\n    for: care",
        instead: "including: [uprn]\n    for: statutory_return",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:192:16 access[1].including: uprn serves care only, not statutory_return; leave it out",
    ],
  },
  {
    mistake: "a special column for a receiver's purpose that has no condition",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "      ward: area",
        instead: "      badge: disability\n      ward: area",
      },
      {
        file: "departments/parking.yaml",
        written: "dpia: DPIA-88",
        instead: "condition: health_or_social_care, dpia: DPIA-88",
      },
      {
        file: "departments/parking.yaml",
        written: "sees: penalty_charges, for: streetscene/safety",
        instead: "sees: penalty_charges, including: [badge], for: streetscene/safety",
      },
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "{ parking/penalty_charges: [badge] }",
      },
    ],
    told: [
      "departments/parking.yaml:40:68 access[2].including: badge is special, and streetscene/safety has no condition; say the condition for special categories (Art 9), or leave the column out",
      "departments/parking.yaml:41:26 access[3].sees: penalty_charges_by_ward counts data for parking, which has a condition; the dataset must say tested, the motivated-intruder test",
    ],
  },
  {
    mistake: "a column named for everyone",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "{ who: organisation, sees: deprivation }",
        instead: "{ who: organisation, sees: deprivation, including: [lsoa] }",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:210:56 access[5].including: lsoa is plain, which whoever sees the dataset sees; leave it out",
      "departments/adult_social_care.yaml:210:56 access[5].including: the whole organisation sees plain columns only; leave including out",
    ],
  },
  {
    mistake: "a purpose for everyone",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "{ who: organisation, sees: deprivation }",
        instead: "{ who: organisation, sees: deprivation, for: care }",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:210:50 access[5].for: the whole organisation needs no purpose; leave for out",
    ],
  },
  {
    mistake: "our own group named as another department's",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "who: analysts",
        instead: "who: parking/analysts",
      },
    ],
    told: [
      "departments/parking.yaml:37:12 access[0].who: parking/analysts is a group of this department; write analysts",
    ],
  },
  {
    mistake: "two statements of the same share",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "  - { who: public",
        instead:
          "  - { who: streetscene/analysts, sees: penalty_charges, for: streetscene/safety, agreement: ISA-13, until: 2027-01-31 }\n  - { who: public",
      },
    ],
    told: [
      "departments/parking.yaml:40:5 access[3]: access[2] already says what streetscene/analysts sees of penalty_charges in trusted for the same purpose; say it in one statement",
    ],
  },
  {
    mistake: "two statements for everyone",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "  - { who: organisation, sees: deprivation }",
        instead: "  - { who: organisation, sees: deprivation }\n  - { who: organisation, sees: deprivation }",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:211:5 access[6]: access[5] already says what organisation sees of deprivation in trusted for the same purpose; say it in one statement",
    ],
  },
  {
    mistake: "two statements for a partner",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "  - { who: organisation, sees: deprivation }",
        instead:
          "  - { who: nhs_england, sees: client_level_data, in: refined, for: statutory_return, agreement: DSA-44, until: 2027-01-31, deliver: { sftp: nhs_england } }\n  - { who: organisation, sees: deprivation }",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:210:5 access[5]: access[4] already says what nhs_england sees of client_level_data in refined for the same purpose; say it in one statement",
    ],
  },
  {
    mistake: "a group's statement on a table that its department sees",
    changes: [
      {
        file: "departments/adult_social_care.yaml",
        written: "{ who: organisation, sees: deprivation }",
        instead:
          "{ who: department, sees: deprivation }\n  - { who: analysts, sees: deprivation, for: care, until: 2027-01-31 }",
      },
    ],
    told: [
      "departments/adult_social_care.yaml:211:5 access[6]: access[5] opens deprivation to the whole department already; leave it out here",
    ],
  },
  {
    mistake: "a use of the department's own data",
    changes: [
      {
        file: "departments/parking.yaml",
        written: "review: 2027-03-31 }",
        instead: "review: 2027-03-31, uses: [parking/permits] }",
      },
    ],
    told: [
      "departments/parking.yaml:6:126 purposes.parking.uses.parking/permits: parking/permits is the department's own; uses names other departments' datasets",
    ],
  },
  {
    mistake: "a use of a dataset that does not exist",
    changes: [
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "[parking/penalty_charge]",
      },
    ],
    told: [
      "departments/parking.yaml:39:62 access[2].for: streetscene/safety does not use parking/penalty_charges; streetscene's owner adds it under purposes.safety.uses",
      "departments/streetscene.yaml:12:11 purposes.safety.uses.parking/penalty_charge: parking has no dataset penalty_charge; did you mean penalty_charges?",
    ],
  },
  {
    mistake: "a use of a department that does not exist",
    changes: [
      {
        file: "departments/streetscene.yaml",
        written: "[parking/penalty_charges]",
        instead: "[parkings/penalty_charges]",
      },
    ],
    told: [
      "departments/parking.yaml:39:62 access[2].for: streetscene/safety does not use parking/penalty_charges; streetscene's owner adds it under purposes.safety.uses",
      "departments/streetscene.yaml:12:11 purposes.safety.uses.parkings/penalty_charges: there is no department parkings; did you mean parking?",
    ],
  },
];
