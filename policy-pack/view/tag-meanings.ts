import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

/** What a tag says, whatever a body calls it. */
export type TagMeaning =
  | "classification"
  | "cost centre"
  | "department"
  | "environment"
  | "managed by"
  | "marking"
  | "owner"
  | "personal data"
  | "zone";

const meanings: Readonly<Record<string, TagMeaning>> = {
  classification: "classification",
  confidentiality: "marking",
  costcenter: "cost centre",
  costcentre: "cost centre",
  dataowner: "owner",
  department: "department",
  env: "environment",
  environment: "environment",
  handling: "marking",
  managedby: "managed by",
  marking: "marking",
  owner: "owner",
  owneremail: "owner",
  personaldata: "personal data",
  protectivemarking: "marking",
  securityclassification: "classification",
  teamemail: "owner",
  zone: "zone",
};

/** One tag with a meaning that the pack knows. */
export interface MeantTag {
  readonly meaning: TagMeaning;
  readonly value: Reading<string>;
}

export interface TaggedResource {
  readonly resource: Resource;
  readonly tags: readonly MeantTag[];
  /** The tags, or some of them, are not known yet or malformed. */
  readonly unread: Exclude<Reading<unknown>, { readonly state: "known" | "absent" }> | undefined;
}

/** All resources of AWS that carry tags of their own, with those whose meaning is known. */
export function taggedResources(estate: Estate): readonly TaggedResource[] {
  return estate.resources
    .filter(({ type }) => type.startsWith("aws:"))
    .flatMap((resource): readonly TaggedResource[] => {
      const keys = resource.keys("tags");
      if (keys.state === "absent") return [];
      // Lists of key and value, as Auto Scaling groups take them, are judged by TAG-01 only.
      if (keys.state === "malformed" && isOfPairs(resource)) return [];
      if (keys.state !== "known") return [{ resource, tags: [], unread: keys }];
      const tags = keys.value.flatMap((key): readonly MeantTag[] => {
        const meaning = meaningOf(key);
        return meaning === undefined ? [] : [{ meaning, value: resource.text(`tags[${JSON.stringify(key)}]`) }];
      });
      return [{ resource, tags, unread: undefined }];
    });
}

function isOfPairs(resource: Resource): boolean {
  const list = resource.elements("tags");
  return list.state === "known" && list.value.every((entry) => resource.get(`${entry}.key`).state !== "absent");
}

function meaningOf(key: string): TagMeaning | undefined {
  const plain = key.toLowerCase().replaceAll(/[^a-z]/g, "");
  return Object.hasOwn(meanings, plain) ? meanings[plain] : undefined;
}
