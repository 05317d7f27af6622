import type { Resource } from "../view/resource.ts";

/** Turns the bucket key on in every rule of a bucket's encryption, in each of its forms; which rules need it, ENC-02 says. */
export function turnOnBucketKeys(resource: Resource): Readonly<Record<string, unknown>> {
  const elements = (path: string): readonly string[] => {
    const reading = resource.elements(path);
    return reading.state === "known" ? reading.value : [];
  };
  const rules = [
    ...elements("rules"),
    "serverSideEncryptionConfiguration.rule",
    ...elements("serverSideEncryptionConfigurations").flatMap((one) => elements(`${one}.rules`)),
  ];
  return Object.fromEntries(rules.map((rule) => [`${rule}.bucketKeyEnabled`, true]));
}
