import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { tagStandard: ["department", "environment"] });
const both = { department: "parking", environment: "dev" };
const queue = (inputs: object, more: object = {}) => [account, resource("aws:sqs/queue:Queue", "queue", inputs, more)];
const byProvider = (defaultTags: unknown) => ({ provider: { package: "aws", inputs: { defaultTags } } });
const group = (tags: readonly object[], more: object = {}) => [
  account,
  resource("aws:autoscaling/group:Group", "group", { tags }, more),
];
const standard = (tagStandard: unknown, more: object = {}) =>
  resource("lakeward:lake:Account", "account", { tagStandard }, more);

export const cases: RuleCases = {
  rule: "TAG-01",
  compliant: [
    { it: "tags of its own", on: "queue", resources: queue({ tags: both }) },
    {
      it: "tags of its provider",
      on: "queue",
      resources: queue({}, byProvider({ tags: both })),
    },
    {
      it: "a tag of which the value is not known yet",
      on: "queue",
      resources: queue({ tags: both }, { unknown: ["tags.department"] }),
    },
    {
      it: "pairs of key and value, one of them not known yet",
      on: "group",
      resources: group([{ key: "department" }, { key: "environment", value: "dev" }], { unknown: ["tags[0].value"] }),
    },
    {
      it: "the standard where the account names none",
      on: "queue",
      resources: [
        resource("lakeward:lake:Account", "account", {}),
        resource("aws:sqs/queue:Queue", "queue", {
          tags: Object.fromEntries(
            [
              "department",
              "environment",
              "zone",
              "data-owner",
              "cost-centre",
              "classification",
              "personal-data",
              "managed-by",
            ].map((key) => [key, "shared"]),
          ),
        }),
      ],
    },
  ],
  failing: [
    { it: "a missing tag", on: "queue", resources: queue({ tags: { department: "parking" } }), says: "environment" },
    {
      it: "a standard of no tags",
      on: "account",
      resources: [standard([])],
      says: "empty",
    },
    {
      it: "two missing tags",
      on: "queue",
      resources: queue({ tags: {} }),
      says: "the tags department, environment",
    },
    {
      it: "a blank tag of its provider",
      on: "queue",
      resources: queue({ tags: { department: "parking" } }, byProvider({ tags: { environment: "" } })),
      says: "environment",
    },
    {
      it: "default tags that are none",
      on: "queue",
      resources: queue({ tags: { department: "parking" } }, byProvider("environment")),
      says: "environment",
    },
    { it: "default tags that are a list", on: "queue", resources: queue({}, byProvider(["tags"])) },
    { it: "no pairs", on: "group", resources: group([]), says: "is a list" },
    {
      it: "a type of which nobody knows that it takes tags, by those that it has in all",
      on: "thing",
      resources: [account, resource("aws:future/thing:Thing", "thing", { tagsAll: { department: "parking" } })],
      says: "environment",
    },
    {
      it: "tags by a standard of which a key is missing",
      on: "queue",
      resources: [standard(["department", null]), ...queue({ tags: both }).slice(1)],
      says: "data-owner",
    },
  ],
  undecided: [
    { it: "tags that are not known yet", on: "queue", resources: queue({}, { unknown: ["tags"] }) },
    {
      it: "a standard that is not known yet",
      on: "account",
      resources: [standard(undefined, { unknown: ["tagStandard"] })],
    },
    {
      it: "a standard of which a key is not known yet",
      on: "account",
      resources: [standard(["department"], { unknown: ["tagStandard[1]"] })],
    },
    {
      it: "a pair of which the key is not known yet",
      on: "group",
      resources: group([{ key: "department", value: "parking" }, { value: "dev" }], { unknown: ["tags[1].key"] }),
    },
  ],
  malformed: [
    { it: "tags that are a text", on: "queue", resources: queue({ tags: "department=parking" }) },
    {
      it: "a pair without a key",
      on: "group",
      resources: group([{ key: "department", value: "parking" }, { value: "dev" }]),
    },
    { it: "a standard that is a text", on: "account", resources: [standard("department")] },
    {
      it: "a standard of a number",
      on: "account",
      resources: [standard(["department", 7])],
      says: "tagStandard[1]",
    },
  ],
  notApplicable: [
    { it: "a component", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
    {
      it: "what is another provider's, and has tags",
      on: "repository",
      resources: [resource("github:index/repository:Repository", "repository", { tags: {} })],
    },
    { it: "what takes no tags", on: "policy", resources: [resource("aws:s3/bucketPolicy:BucketPolicy", "policy", {})] },
  ],
};
