/** Words of mailboxes that outlive whoever reads them. */
const ofRoles: ReadonlySet<string> = new Set(
  (
    "admin administrator analytics audit contact corporate customer data desk digital dpo enquiries finance governance group " +
    "head help helpdesk hello helpline hr ict info information insight it lake legal mailbox manager noreply office officer ops owner " +
    "owners performance platform postmaster privacy project records registrar reports risk security service services " +
    "shared siro staff steward stewards support systems team"
  ).split(" "),
);

/** Whether a mailbox looks like a person's: a first name or initial, and a last name, and no word of a role. */
export function isPersonsMailbox(address: string): boolean {
  // What stands behind a plus only sorts the mail.
  const local = address
    .trim()
    .toLowerCase()
    .replace(/[@+].*/, "");
  const words = local.split(/[._-]+/).filter((word) => word !== "");
  return (
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^[a-z']+\d{0,2}$/.test(word)) &&
    !words.some((word) => ofRoles.has(word.replace(/\d+$/, "")))
  );
}
