import { nhsCheckDigit, pupilCheckLetter, taxpayerCheckDigit } from "./check-digits.ts";
import { dayBefore, momentBefore } from "./days.ts";
import type { Value } from "./value.ts";

/** How the values of a kind are made up. */
export interface KindShape {
  /** The value number n (from 0); different for each n below the pool at least, and for identifiers for any n. */
  readonly make: (n: number) => Value;
  /** How many different ones are in use: few for identifiers, so that tables find each other. */
  readonly pool: number;
}

/** Different people, homes and accounts in a made-up lake. */
const many = 150;

const padded = (n: number, length: number): string => String(n).padStart(length, "0");
const letter = (n: number, of: string): string => of[n % of.length] ?? "A";
const oneOf = (...words: readonly string[]): KindShape => ({
  make: (n) => words[n % words.length] ?? null,
  pool: words.length,
});
const named = (prefix: string, pool = many): KindShape => ({ make: (n) => `${prefix}${padded(n + 1, 6)}`, pool });

/** Letters of the second half of a postcode (Royal Mail, "Programmer's guide to PAF"). */
const inward = "ABDEFGHJLNPQRSTUWXYZ";
/** There is no postcode area ZZ; the NHS writes ZZ99 for "no address". */
const postcode = (n: number): string =>
  `ZZ${99 - (n % 90)} ${Math.floor(n / 90) % 10}${letter(n, inward)}${letter(Math.floor(n / 20), inward)}`;
const names = ["Alex", "Bobbie", "Charlie", "Dara", "Eden", "Frankie", "Gray", "Harper", "Indy", "Jo"];
const surnames = ["Example", "Sample", "Specimen", "Placeholder", "Madeup", "Pretend", "Notreal"];
/** From RFC 5737, "IPv4 Address Blocks Reserved for Documentation". */
const networks = ["192.0.2", "198.51.100", "203.0.113"];
/** Numbers for drama, which Ofcom gives to nobody ("Telephone numbers for use in TV and radio drama programmes"). */
const phones = ["07700 900", "01632 960", "020 7946 0"];
/** Latitude and longitude between 0 and 1 are in the Gulf of Guinea, where nobody lives. */
const atSea: KindShape = { make: (n) => ((n * 7919 + 3571) % 1_000_000) / 1_000_000, pool: 5000 };
const pounds = (most: number): KindShape => ({ make: (n) => ((n * 7919) % (most * 100)) / 100, pool: 5000 });

/** NHS numbers from 999 on are for tests; of each ten the first whose check digit there is. */
function nhsNumber(n: number): string {
  const first = `999${padded(n, 5)}`;
  const nine = [0, 1].map((last) => `${first}${last}`).find((each) => nhsCheckDigit(each) !== 10) ?? `${first}0`;
  return `${nine}${nhsCheckDigit(nine)}`;
}

/** Every kind of the vocabulary, made up so that no value can be a real person's, home's or account's. */
export const kindShapes: Readonly<Record<string, KindShape>> = {
  text: { make: (n) => `made-up text ${n + 1}`, pool: 60 },
  code: { make: (n) => `C${padded(n + 1, 2)}`, pool: 8 },
  reference: named("REF-"),
  number: { make: (n) => n + 1, pool: 1000 },
  decimal: { make: (n) => (n + 1) / 4, pool: 4000 },
  money: pounds(900),
  percent: { make: (n) => (n % 1001) / 10, pool: 1001 },
  date: { make: dayBefore, pool: 1000 },
  datetime: { make: (n) => momentBefore(n * 97), pool: 10_000 },
  time: { make: (n) => `${padded((n * 7) % 24, 2)}:${padded((n * 13) % 60, 2)}`, pool: 120 },
  year: { make: (n) => 2026 - n, pool: 20 },
  yes_no: { make: (n) => n % 4 === 0, pool: 4 },
  area: { make: (n) => `Made-up ward ${n + 1}`, pool: 20 },
  street: { make: (n) => `Nowhere Street ${n + 1}`, pool: 60 },
  coordinate: atSea,
  link: { make: (n) => `https://www.example.org/made-up/${n + 1}`, pool: 1000 },
  age_band: { make: (n) => (n % 19 === 18 ? "90 and over" : `${(n % 19) * 5} to ${(n % 19) * 5 + 4}`), pool: 19 },
  person_id: named("P-"),
  account_number: named("A-"),
  nhs_number: { make: nhsNumber, pool: many },
  // QQ is a prefix that is never given (HM Revenue & Customs, National Insurance Manual, NIM39110).
  national_insurance_number: { make: (n) => `QQ${padded(n + 1, 6)}${letter(n, "ABCD")}`, pool: many },
  // There is no local authority 000.
  pupil_number: {
    make: (n) => `${pupilCheckLetter(`00000002${padded(n % 10_000, 4)}`)}00000002${padded(n % 10_000, 4)}`,
    pool: many,
  },
  staff_number: named("S-"),
  // A check digit that is wrong, so that it is nobody's.
  tax_reference: {
    make: (n) => `${(taxpayerCheckDigit(padded(n + 1, 9)) + 5) % 10}${padded(n + 1, 9)}`,
    pool: many,
  },
  // No mark of today begins with Q, and I is in none (DVLA, INF104 "Vehicle registration numbers and number plates").
  vehicle_registration: {
    make: (n) =>
      `QI${padded(n % 100, 2)} ${letter(Math.floor(n / 100), inward)}${letter(Math.floor(n / 2000), inward)}${letter(n, inward)}`,
    pool: many,
  },
  username: named("made.up."),
  device_id: named("DEVICE-"),
  person_name: {
    make: (n) => `${names[n % names.length]} ${surnames[Math.floor(n / names.length) % surnames.length]}`,
    pool: 70,
  },
  // Reserved for examples by RFC 2606.
  email: { make: (n) => `made.up.${n + 1}@example.${["com", "net", "org"][n % 3]}`, pool: many },
  phone: { make: (n) => `${phones[n % 3]}${padded(Math.floor(n / 3) % 1000, 3)}`, pool: many },
  address: { make: (n) => `${n + 1} Nowhere Street, Exampleton, ${postcode(n)}`, pool: many },
  // An account number has digits alone.
  bank_account: { make: (n) => `00-00-00 ${padded(n + 1, 7)}X`, pool: many },
  passport_number: { make: (n) => `TEST${padded(n + 1, 5)}`, pool: many },
  // Born on the 32nd of a thirteenth month.
  driving_licence: {
    make: (n) => `99999${n % 10}1332${Math.floor(n / 10) % 10}99${Math.floor(n / 100) % 10}${letter(n, inward)}Z`,
    pool: many,
  },
  ip_address: { make: (n) => `${networks[n % 3]}.${Math.floor(n / 3) % 256}`, pool: many },
  photo: { make: (n) => `https://media.example/made-up/${n + 1}.jpg`, pool: 1000 },
  free_text: { make: (n) => `Made-up note ${n + 1}: Alex Example of ${postcode(n)} called again`, pool: 1000 },
  document: { make: (n) => JSON.stringify({ madeUp: true, number: n + 1 }), pool: 1000 },
  person_location: atSea,
  case_number: named("CASE-"),
  // A UPRN has at most twelve digits, and this has thirteen.
  uprn: { make: (n) => `9999${padded(n + 1, 9)}`, pool: many },
  date_of_birth: { make: (n) => dayBefore(60 + ((n * 7919) % 36_000)), pool: many },
  age: { make: (n) => (n * 7) % 101, pool: 101 },
  date_of_death: { make: dayBefore, pool: 4000 },
  postcode: { make: postcode, pool: many },
  income: pounds(60_000),
  debt: pounds(8_000),
  sex: oneOf("F", "M", "X"),
  marital_status: oneOf("single", "married", "civil partnership", "divorced", "widowed"),
  nationality: oneOf("British", "Irish", "Polish", "Indian", "Romanian", "Nigerian"),
  language: oneOf("English", "Polish", "Punjabi", "Urdu", "British Sign Language"),
  occupation: oneOf("carer", "driver", "teacher", "retired", "student", "shop assistant"),
  household: { make: (n) => (n % 7) + 1, pool: 7 },
  tenure: oneOf("owned", "private rent", "council rent", "housing association"),
  school: oneOf("Made-up Primary School", "Made-up Academy", "Made-up High School"),
  benefit: oneOf("Universal Credit", "Housing Benefit", "Council Tax Reduction", "none"),
  personal_fact: oneOf("made-up fact A", "made-up fact B", "made-up fact C"),
  ethnicity: oneOf("White", "Mixed", "Asian", "Black", "Other", "not stated"),
  religion: oneOf("none", "Christian", "Muslim", "Hindu", "Sikh", "Jewish", "Buddhist", "not stated"),
  political_opinion: oneOf("made-up opinion A", "made-up opinion B"),
  union_membership: oneOf("member", "no member"),
  genetic: oneOf("made-up marker A", "made-up marker B"),
  biometric: { make: (n) => `made-up template ${n + 1}`, pool: many },
  health: oneOf("made-up condition A", "made-up condition B", "none recorded"),
  disability: oneOf("mobility", "hearing", "sight", "learning", "none recorded"),
  care_need: oneOf("physical support", "memory and cognition", "learning disability", "sensory support"),
  sexual_orientation: oneOf("heterosexual", "gay or lesbian", "bisexual", "not stated"),
  gender_identity: oneOf("same as at birth", "different", "not stated"),
  safeguarding: oneOf("physical", "financial", "neglect", "domestic", "other"),
  immigration_status: oneOf("settled", "limited leave", "no restriction", "not stated"),
  offence: oneOf("made-up offence A", "made-up offence B"),
  allegation: oneOf("made-up allegation A", "made-up allegation B"),
};
