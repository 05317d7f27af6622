/** Ends of column names that tell an identifier or a special fact, as UK public systems and their suppliers write them. */
const endings: Readonly<Record<string, readonly string[]>> = {
  "an NHS number": ["nhs", "nhs no", "nhs num", "nhs number"],
  "a National Insurance number": [
    "nino",
    "ni no",
    "ni num",
    "ni number",
    "national insurance",
    "national insurance no",
    "national insurance number",
  ],
  "a number plate": ["vrm", "vrn", "number plate", "vehicle registration", "registration mark", "reg plate"],
  "a date of birth": ["dob", "date of birth", "birth date", "birthday"],
  "a postcode": ["postcode", "post code", "postal code"],
  "a property reference": ["uprn"],
  "an e-mail address": ["email", "e mail", "email address", "mail address"],
  "a telephone number": [
    "phone",
    "telephone",
    "mobile",
    "phone no",
    "phone number",
    "telephone no",
    "telephone number",
    "mobile no",
    "mobile number",
  ],
  "a name": [
    "forename",
    "forenames",
    "surname",
    "first name",
    "last name",
    "middle name",
    "full name",
    "family name",
    "given name",
    "maiden name",
  ],
  "an address": ["address line 1", "address line1", "address 1", "home address", "postal address", "street address"],
  "a bank account": ["sort code", "iban", "bank account", "bank account no", "bank account number"],
  "a payment card": ["card number", "card no", "credit card", "debit card", "payment card"],
  "a passport number": ["passport", "passport no", "passport number"],
  "a driving licence": ["driving licence", "driving licence no", "driving licence number", "driver number"],
  "a pupil number": ["upn", "unique pupil number"],
  "a taxpayer reference": ["utr", "unique taxpayer reference"],
  "a network address": ["ip", "ip address"],
  "an ethnic origin": ["ethnicity", "ethnic origin", "ethnicity code", "ethnic origin code"],
  "a religion": ["religion", "faith"],
  "a sexual orientation": ["sexual orientation"],
};

/** Words behind a name that leave it what it is. */
const modifiers: ReadonlySet<string> = new Set([
  "current",
  "full",
  "new",
  "old",
  "orig",
  "original",
  "previous",
  "primary",
  "raw",
  "secondary",
  "text",
  "txt",
  "value",
]);

/** The same without spaces: `nhsno` and `nhs_no` are one. */
const byEnding: ReadonlyMap<string, string> = new Map(
  Object.entries(endings).flatMap(([what, all]) => all.map((end) => [end.replaceAll(" ", ""), what] as const)),
);

/** What a column's name says that it holds about a person, in words; undefined when it says nothing of the kind. */
export function toldByName(name: string): string | undefined {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  // `email_2` and `postcode_full` are an e-mail address and a postcode still.
  while (words.length > 1 && (modifiers.has(words.at(-1) ?? "") || /^\d+$/.test(words.at(-1) ?? ""))) words.pop();
  for (let start = 0; start < words.length; start++) {
    const told = byEnding.get(words.slice(start).join(""));
    if (told !== undefined) return told;
  }
  return undefined;
}
