/** Names of what is secret, by their words; the long ones are told from within a word too (`PGPASSWORD`). */
const secretName =
  /((^|[^a-z])(pass|pwd|pw|token|sas|salt|pepper|sql_alchemy_conn)|password|passwd|passphrase|secret|credential|(^|[^a-z])(api|access|private|signing|hmac|shared|account|storage|master|client|pseudonym)[_-]?key)s?([^a-z]|$)/i;
/** The name of a secret, or a way to it, is none. */
const referringName = /(arn|_?id|name|path|ref|reference|location|uri|url|ttl|expiry|length|enabled|backend|kwargs)$/i;
const referringValue = /^(arn:|alias\/|\{\{resolve:|ssm:|secretsmanager:|\$\{|true$|false$|$)/i;
/** A number of seconds, characters or tokens; not where a name says password. */
const countingValue = /^\d{1,6}$/;
const passwordName = /pass|pwd|(^|[^a-z])pw/i;

/** What gives itself away, whatever it is called. */
const secretValues: readonly RegExp[] = [
  /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /:\/\/[^\s/:@]+:[^\s/@]+@/,
  /\b\w*(password|pwd|secret|token|accountkey|sharedaccesskey)\s*=\s*(?!(?:arn:|\$\{|\{\{resolve:))[^\s;&{]{3,}/i,
  /\bpassword\s+'[^']+'/i,
  /"(password|secret|token|private_key|client_secret)"\s*:\s*"(?!(?:arn:|\$\{|\{\{resolve:))[^"]{3,}"/i,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bgithub_pat_\w{22,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
];

/** Whether an entry is a secret in the clear, by its name or by its value; without a value, by the name alone. */
export function tellsSecret(name: string, value: unknown): boolean {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
  const isNamed = secretName.test(words) && !referringName.test(words);
  if (value === undefined) return isNamed;
  if (typeof value === "object") return isNamed;
  const text = String(value);
  if (secretValues.some((pattern) => pattern.test(text))) return true;
  return isNamed && !referringValue.test(text) && (passwordName.test(words) || !countingValue.test(text));
}
