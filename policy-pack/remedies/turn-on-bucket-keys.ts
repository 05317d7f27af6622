import type { Resource } from "../view/resource.ts";

/** Where the forms of a bucket's encryption keep their rules. */
const places = ["rules", "serverSideEncryptionConfiguration", "serverSideEncryptionConfigurations"];

/** Turns the bucket key on in every rule of a bucket's encryption, in each of its forms; which rules need it, ENC-02 says. */
export function turnOnBucketKeys(resource: Resource): Readonly<Record<string, unknown>> {
  const rules = places.flatMap((place) => rulesAt(resource, place));
  return Object.fromEntries(rules.map((rule) => [`${rule}.bucketKeyEnabled`, true]));
}

/** A rule by itself, a list of rules, or what holds one of these. */
function rulesAt(resource: Resource, place: string): readonly string[] {
  const elements = resource.elements(place);
  if (elements.state === "known") return elements.value.flatMap((one) => rulesAt(resource, one));
  if (elements.state !== "malformed") return [];
  const inside = ["rule", "rules"].filter((key) => resource.get(`${place}.${key}`).state !== "absent");
  return inside.length > 0 ? inside.flatMap((key) => rulesAt(resource, `${place}.${key}`)) : [place];
}
