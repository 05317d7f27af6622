/** A form that values of personal data have. */
interface Shape {
  /** The kind that a column of such values is. */
  readonly kind: string;
  /** In messages: `the values look like …`. */
  readonly what: string;
  /** Whether one whole value has the form. */
  matches(value: string): boolean;
  /** The form inside a longer text, where it is distinct enough to be looked for. */
  readonly within?: RegExp;
}

const email = /[^\s@<>"',;]+@[^\s@<>"',;]+\.[a-z]{2,}/i;
/** Outward and inward code; the form of BS 7666, without checking that the area exists. */
const postcode = /\b(gir ?0aa|[a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})\b/i;
/** Prefix letters and suffix as HMRC gives them out (National Insurance Manual NIM39110). */
const nationalInsurance = /\b[abceghj-prstw-z][abceghj-nprstw-z] ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/i;
/** Current style (since 2001), and prefix and suffix styles with at least two digits. */
const plate = /^([a-z]{2}\d{2} ?[a-z]{3}|[a-z]\d{2,3} ?[a-z]{3}|[a-z]{3} ?\d{2,3}[a-z])$/i;

/** Forms of personal data, the more distinct before the less. */
export const shapes: readonly Shape[] = [
  { kind: "email", what: "e-mail addresses", matches: whole(email), within: email },
  {
    kind: "national_insurance_number",
    what: "National Insurance numbers",
    matches: whole(nationalInsurance),
    within: nationalInsurance,
  },
  { kind: "postcode", what: "postcodes", matches: whole(postcode), within: postcode },
  { kind: "nhs_number", what: "NHS numbers, with right check digits", matches: isNhsNumber },
  { kind: "vehicle_registration", what: "number plates", matches: (value) => plate.test(value) },
  {
    kind: "ip_address",
    what: "network addresses",
    matches: (value) =>
      /^(\d{1,3}\.){3}\d{1,3}$/.test(value) ||
      /^(?=.*:.*:)[\da-f:]{4,39}$/i.test(value.replace(/^\d\d?:\d\d(:\d\d)?$/, "")),
  },
  { kind: "bank_account", what: "sort codes or account numbers", matches: isBankAccount },
  {
    kind: "phone",
    what: "telephone numbers",
    matches: (value) => /^(\+44|0044|0)[12378]\d{8,9}$/.test(value.replace(/\(0\)|[\s()-]/g, "")),
  },
  { kind: "uprn", what: "property references (UPRN)", matches: (value) => /^[12]00\d{7,9}$/.test(value) },
  {
    kind: "driving_licence",
    what: "driver numbers",
    matches: (value) => /^[a-z9]{5}\d{6}[a-z9]{2}[a-z\d]{3}$/i.test(value),
  },
  { kind: "payment_card", what: "numbers of payment cards, with right check digits", matches: isPaymentCard },
  {
    kind: "pupil_number",
    what: "pupil numbers",
    matches: (value) => /^[a-hj-np-rt-z]\d{11}[a-hj-np-rt-z\d]$/i.test(value),
  },
];

const day = "(0?[1-9]|[12]\\d|3[01])";
const month = "(0?[1-9]|1[0-2])";
const year = "(\\d{4}|\\d{2})";
const gap = "[/.-]";
const dated = `(\\d{4}-\\d{2}-\\d{2}|${day}${gap}${month}${gap}${year}|${month}${gap}${day}${gap}${year}|${day}[ -][a-z]{3}[ -]${year})`;

/** Forms of values that say nothing about a person by themselves. */
const plainForms = {
  date: new RegExp(`^${dated}$`, "i"),
  dayFirst: new RegExp(`^${day}${gap}${month}${gap}${year}\\b`),
  datetime: new RegExp(`^${dated}[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?( ?[ap]m)?(Z|[+-]\\d{2}:?\\d{2})?$`, "i"),
  time: /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
  year: /^(19|20)\d{2}$/,
  wholeNumber: /^[+-]?(\d{1,3}(,\d{3})+|\d+)$/,
  fraction: /^[+-]?(\d{1,3}(,\d{3})+|\d+)\.\d+$/,
  money: /^-?[£$€] ?-?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/,
  yesNo: /^(y|n|yes|no|true|false|t|f)$/i,
  sex: /^(m|f|u|x|male|female|unknown|not known|other)$/i,
  link: /^https?:\/\/\S+$/i,
} as const;

type PlainForm = keyof typeof plainForms;

/** How values of a column looked; counts only, so that nothing of a row can be printed from it. */
export interface ValueShapes {
  /** Values that were not empty. */
  readonly seen: number;
  /** How many different ones, counted up to `mostDistinct`. */
  readonly distinct: number;
  /** Characters of the longest. */
  readonly longest: number;
  /** By the kind of a shape: how many values were of that form. */
  readonly whole: Readonly<Record<string, number>>;
  /** By the kind of a shape: how many longer values had it within. */
  readonly within: Readonly<Record<string, number>>;
  /** How many values had each form that says nothing about a person. */
  readonly plain: Readonly<Record<PlainForm, number>>;
}

/** A form shows within so many characters of a value; more would only take time. */
const mostCharacters = 500;
/** Beyond so many different values a column is no list of codes. */
const mostDistinct = 50;

/** Gathers how values of one column look; the values themselves are gone with it. */
export class ShapeGatherer {
  private seen = 0;
  private longest = 0;
  private readonly distinct = new Set<string>();
  private readonly whole = new Map<string, number>();
  private readonly within = new Map<string, number>();
  private readonly plain = new Map<string, number>();

  /** Looks at one value. */
  look(written: string): void {
    const value = written.slice(0, mostCharacters).trim();
    if (value === "" || /^(null|n\/a|na|none|-)$/i.test(value)) return;
    this.seen += 1;
    this.longest = Math.max(this.longest, value.length);
    if (this.distinct.size <= mostDistinct) this.distinct.add(value);
    for (const shape of shapes) {
      if (shape.matches(value)) count(this.whole, shape.kind);
      else if (shape.within?.test(value)) count(this.within, shape.kind);
    }
    for (const [form, pattern] of Object.entries(plainForms)) if (pattern.test(value)) count(this.plain, form);
  }

  /** What was seen, without what was there. */
  result(): ValueShapes {
    const forms = Object.keys(plainForms).map((form) => [form, this.plain.get(form) ?? 0]);
    return {
      seen: this.seen,
      distinct: this.distinct.size,
      longest: this.longest,
      whole: Object.fromEntries(this.whole),
      within: Object.fromEntries(this.within),
      plain: Object.fromEntries(forms) as Record<PlainForm, number>,
    };
  }
}

function count(counts: Map<string, number>, of: string): void {
  counts.set(of, (counts.get(of) ?? 0) + 1);
}

function whole(pattern: RegExp): (value: string) => boolean {
  const anchored = new RegExp(`^(?:${pattern.source})$`, pattern.flags);
  return (value) => anchored.test(value);
}

/** Ten digits of which the last is the check digit by modulus 11 (NHS Data Dictionary, NHS NUMBER). */
function isNhsNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, "");
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** 13 to 19 digits of which the last is the check digit by the Luhn formula (ISO/IEC 7812-1). */
function isPaymentCard(value: string): boolean {
  const digits = value.replace(/[ -]/g, "");
  if (!/^[3-6]\d{12,18}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** A sort code with its hyphens, or an IBAN of the United Kingdom. */
function isBankAccount(value: string): boolean {
  if (/^gb\d{2} ?[a-z]{4}( ?\d){14}$/i.test(value)) return true;
  const [, day, month] = /^(\d{2})-(\d{2})-\d{2}$/.exec(value) ?? [];
  return day !== undefined && (Number(day) > 31 || Number(month) > 12 || Number(day) === 0 || Number(month) === 0);
}
