/** Names of what is secret, by their words. */
const secretName =
  /(^|[^a-z])(pass(word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|sas|sql_alchemy_conn)([^a-z]|$)/i;
/** The name of a secret, or a way to it, is none. */
const referringName = /(arn|_?id|name|path|ref|reference|location|uri|url|ttl|expiry|length|enabled|backend|kwargs)$/i;
const referringValue = /^(arn:|\{\{resolve:|ssm:|secretsmanager:|\$\{|true$|false$|\d{1,6}$|$)/i;

/** What gives itself away, whatever it is called. */
const secretValues: readonly RegExp[] = [
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /:\/\/[^\s/:@]+:[^\s/@]+@/,
  /\b(password|pwd|secret|token)\s*=\s*[^\s;&{]{3,}/i,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
];

/** Whether an entry is a secret in the clear, by its name or by its value; without a value, by the name alone. */
export function tellsSecret(name: string, value: unknown): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  const isNamed = secretName.test(words) && !referringName.test(words);
  if (value === undefined) return isNamed;
  if (typeof value !== "string") return isNamed && typeof value === "object";
  if (secretValues.some((pattern) => pattern.test(value))) return true;
  return isNamed && !referringValue.test(value);
}
