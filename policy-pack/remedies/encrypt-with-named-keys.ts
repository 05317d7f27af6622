import type { Resource } from "../view/resource.ts";

const at = "encryptionConfiguration";
/** What jobs leave behind: its settings, the name of the mode there, and the mode that uses a key of KMS. */
const traces = [
  { settings: `${at}.s3Encryption`, mode: "s3EncryptionMode", byKey: "SSE-KMS" },
  { settings: `${at}.cloudwatchEncryption`, mode: "cloudwatchEncryptionMode", byKey: "SSE-KMS" },
  { settings: `${at}.jobBookmarksEncryption`, mode: "jobBookmarksEncryptionMode", byKey: "CSE-KMS" },
];

/** Turns encryption on where a key is named and not used; which key to use is somebody's decision, so none is put there. */
export function encryptWithNamedKeys(configuration: Resource): Readonly<Record<string, unknown>> {
  const named = traces.filter(({ settings }) => configuration.get(`${settings}.kmsKeyArn`).state !== "absent");
  if (named.length < traces.length) return {};
  return Object.fromEntries(named.map(({ settings, mode, byKey }) => [`${settings}.${mode}`, byKey]));
}
