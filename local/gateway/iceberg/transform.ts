import { invalidInput } from "./invalid-input.ts";

const known = /^(identity|year|month|day|hour|void|bucket\[\d+\]|truncate\[\d+\])$/;

/** A partition or sort transform in the spec's spelling (Iceberg spec, "Partition Transforms"). */
export function transform(text: string | undefined): string {
  const word = (text ?? "").toLowerCase();
  if (!known.test(word)) throw invalidInput(`${text} is not a transform of Iceberg`);
  return word;
}
