import type { Reveals, Treatment } from "../lake.ts";

/** What a column of a kind is: its type, what it says about a person, and what becomes of it. */
export interface Kind {
  /** The Glue type of the values as they came. */
  readonly type: string;
  readonly reveals: Reveals;
  /** The treatment from `from` on; `keep` is none. */
  readonly becomes: Treatment;
  /** The first zone that has the treatment; trusted unless said. */
  readonly from?: "refined";
  /** What is in it, as it stands in messages, comments and the dictionary. */
  readonly what: string;
  /** The entity that it identifies, if it is one of the data dictionary's. */
  readonly entity?: string;
  /** Why a special kind is special: UK GDPR Art 9, Art 10, or protected likewise by our own decision. */
  readonly law?: "article_9" | "article_10" | "protected";
}

/** Kinds of column, by the word that declares them. Special kinds: UK GDPR Art 9(1) and Art 10. */
export const kinds: Readonly<Record<string, Kind>> = {
  text: { type: "string", reveals: "plain", becomes: "keep", what: "short words that say nothing about a person" },
  code: { type: "string", reveals: "plain", becomes: "keep", what: "one of a few set values" },
  reference: { type: "string", reveals: "plain", becomes: "keep", what: "the number or name of a thing" },
  number: { type: "bigint", reveals: "plain", becomes: "keep", what: "a whole number" },
  decimal: { type: "decimal(18,4)", reveals: "plain", becomes: "keep", what: "a number with a fraction" },
  money: { type: "decimal(12,2)", reveals: "plain", becomes: "keep", what: "pounds" },
  percent: { type: "decimal(7,4)", reveals: "plain", becomes: "keep", what: "a share of a hundred" },
  date: { type: "date", reveals: "plain", becomes: "keep", what: "a day" },
  datetime: { type: "timestamp", reveals: "plain", becomes: "keep", what: "a moment, in the lake's time zone" },
  time: { type: "string", reveals: "plain", becomes: "keep", what: "a time of day" },
  year: { type: "int", reveals: "plain", becomes: "keep", what: "a year" },
  yes_no: { type: "boolean", reveals: "plain", becomes: "keep", what: "yes or no" },
  area: { type: "string", reveals: "plain", becomes: "keep", what: "a ward, small area or postcode district" },
  street: { type: "string", reveals: "plain", becomes: "keep", what: "a street name or USRN" },
  coordinate: { type: "decimal(9,6)", reveals: "plain", becomes: "keep", what: "latitude or longitude of a thing" },
  link: { type: "string", reveals: "plain", becomes: "keep", what: "a web address" },
  age_band: { type: "string", reveals: "plain", becomes: "keep", what: "an age already in bands" },
  person_id: {
    type: "string",
    reveals: "direct",
    becomes: "hash",
    what: "a system's own number for a person",
    entity: "person",
  },
  account_number: {
    type: "string",
    reveals: "direct",
    becomes: "hash",
    what: "a council tax, rent, tenancy or customer account",
  },
  nhs_number: { type: "string", reveals: "direct", becomes: "hash", what: "an NHS number", entity: "person" },
  national_insurance_number: {
    type: "string",
    reveals: "direct",
    becomes: "hash",
    what: "a National Insurance number",
  },
  pupil_number: { type: "string", reveals: "direct", becomes: "hash", what: "a unique pupil number" },
  staff_number: { type: "string", reveals: "direct", becomes: "hash", what: "a payroll or staff number" },
  tax_reference: { type: "string", reveals: "direct", becomes: "hash", what: "a unique taxpayer reference" },
  vehicle_registration: { type: "string", reveals: "direct", becomes: "hash", what: "a number plate" },
  username: { type: "string", reveals: "direct", becomes: "hash", what: "a log-in name" },
  device_id: { type: "string", reveals: "direct", becomes: "hash", what: "the phone or card number of a device" },
  person_name: { type: "string", reveals: "direct", becomes: "drop", what: "a name, or a part of it" },
  email: { type: "string", reveals: "direct", becomes: "drop", what: "an e-mail address" },
  phone: { type: "string", reveals: "direct", becomes: "drop", what: "a telephone number" },
  address: { type: "string", reveals: "direct", becomes: "drop", what: "a home or postal address" },
  bank_account: { type: "string", reveals: "direct", becomes: "drop", what: "a sort code or account" },
  passport_number: { type: "string", reveals: "direct", becomes: "drop", what: "a passport number" },
  driving_licence: { type: "string", reveals: "direct", becomes: "drop", what: "a driver number" },
  ip_address: { type: "string", reveals: "direct", becomes: "drop", what: "a network address" },
  photo: {
    type: "string",
    reveals: "direct",
    becomes: "drop",
    what: "a picture, voice or film, or a link to one",
    from: "refined",
  },
  free_text: { type: "string", reveals: "direct", becomes: "drop", what: "notes that people type", from: "refined" },
  document: {
    type: "string",
    reveals: "direct",
    becomes: "drop",
    what: "a file, or JSON of unknown content",
    from: "refined",
  },
  person_location: {
    type: "decimal(9,6)",
    reveals: "direct",
    becomes: "round",
    what: "latitude or longitude of a person or home",
  },
  case_number: {
    type: "string",
    reveals: "indirect",
    becomes: "hash",
    what: "the number of a case, notice, permit or application of one person",
  },
  uprn: {
    type: "string",
    reveals: "indirect",
    becomes: "hash",
    what: "the unique property reference of a home",
    entity: "property",
  },
  date_of_birth: { type: "date", reveals: "indirect", becomes: "age_band", what: "a date of birth" },
  age: { type: "int", reveals: "indirect", becomes: "age_band", what: "an age in years" },
  date_of_death: { type: "date", reveals: "indirect", becomes: "year", what: "a date of death" },
  postcode: { type: "string", reveals: "indirect", becomes: "district", what: "a full postcode" },
  income: { type: "decimal(12,2)", reveals: "indirect", becomes: "round", what: "pay or income" },
  debt: { type: "decimal(12,2)", reveals: "indirect", becomes: "round", what: "money owed" },
  sex: { type: "string", reveals: "indirect", becomes: "keep", what: "sex" },
  marital_status: { type: "string", reveals: "indirect", becomes: "keep", what: "marital status" },
  nationality: { type: "string", reveals: "indirect", becomes: "keep", what: "nationality" },
  language: { type: "string", reveals: "indirect", becomes: "keep", what: "first language" },
  occupation: { type: "string", reveals: "indirect", becomes: "keep", what: "a job" },
  household: { type: "bigint", reveals: "indirect", becomes: "keep", what: "the number in a household" },
  tenure: { type: "string", reveals: "indirect", becomes: "keep", what: "whether a home is owned or rented" },
  school: { type: "string", reveals: "indirect", becomes: "keep", what: "the school attended" },
  benefit: { type: "string", reveals: "indirect", becomes: "keep", what: "a benefit received" },
  personal_fact: { type: "string", reveals: "indirect", becomes: "keep", what: "any other fact about one person" },
  ethnicity: { type: "string", reveals: "special", becomes: "keep", what: "ethnic origin", law: "article_9" },
  religion: { type: "string", reveals: "special", becomes: "keep", what: "religion or belief", law: "article_9" },
  political_opinion: {
    type: "string",
    reveals: "special",
    becomes: "keep",
    what: "political opinion",
    law: "article_9",
  },
  union_membership: {
    type: "string",
    reveals: "special",
    becomes: "keep",
    what: "trade union membership",
    law: "article_9",
  },
  genetic: { type: "string", reveals: "special", becomes: "keep", what: "genetic data", law: "article_9" },
  biometric: { type: "string", reveals: "special", becomes: "keep", what: "biometric data", law: "article_9" },
  health: { type: "string", reveals: "special", becomes: "keep", what: "health", law: "article_9" },
  disability: { type: "string", reveals: "special", becomes: "keep", what: "disability", law: "article_9" },
  care_need: { type: "string", reveals: "special", becomes: "keep", what: "a need for care", law: "article_9" },
  sexual_orientation: {
    type: "string",
    reveals: "special",
    becomes: "keep",
    what: "sexual orientation",
    law: "article_9",
  },
  gender_identity: { type: "string", reveals: "special", becomes: "keep", what: "gender identity", law: "protected" },
  safeguarding: {
    type: "string",
    reveals: "special",
    becomes: "keep",
    what: "what a person is protected from",
    law: "protected",
  },
  immigration_status: {
    type: "string",
    reveals: "special",
    becomes: "keep",
    what: "immigration status",
    law: "protected",
  },
  offence: { type: "string", reveals: "special", becomes: "keep", what: "an offence or conviction", law: "article_10" },
  allegation: { type: "string", reveals: "special", becomes: "keep", what: "an alleged offence", law: "article_10" },
};

/** Kinds that are known so that they can be refused: a body must not collect them. */
export const refusedKinds: Readonly<Record<string, string>> = {
  payment_card: "card numbers must not be collected (PCI DSS); leave the column out",
};
