import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { arnOf, bridgedGrant, grant, queue } from "../../small-lake.ts";

const whole = { scope: { account: true, departments: ["parking"] } };
const tag = (key: unknown, values: unknown, planned: object = {}) =>
  resource("lakeward:lakeformation:Tag", `tag-${key}`, { key, values }, planned);
const bridgedTag = (key: string, values: unknown) =>
  resource("aws:lakeformation/lfTag:LfTag", `tag-${key}`, { key, values });
const vocabulary = [
  tag("department", ["parking"]),
  tag("zone", ["raw", "trusted"]),
  tag("visibility", ["department", "organisation", "restricted"]),
];
const assigned = (tags: unknown, planned: object = {}) =>
  resource("lakeward:lakeformation:TagAssignment", "tags", { database: "parking_trusted", tags }, planned);
const asking = (expression: unknown, planned: object = {}) =>
  grant(arnOf("analysts"), { tagPolicy: { resourceType: "TABLE", expression } }, ["SELECT"], planned);
const bridgedAsking = (expressions: unknown) =>
  bridgedGrant(arnOf("analysts"), { lfTagPolicy: { resourceType: "TABLE", expressions } });

export const cases: RuleCases = {
  rule: "LF-18",
  compliant: [
    {
      it: "tags of the vocabulary",
      on: "tags",
      resources: [...vocabulary, assigned({ zone: "trusted" })],
      plan: whole,
    },
    {
      it: "their spelling in capitals",
      on: "tags",
      resources: [...vocabulary, assigned({ Zone: "Trusted" })],
      plan: whole,
    },
    {
      it: "a policy for the department",
      on: "grant",
      resources: [...vocabulary, asking({ department: ["parking"], visibility: ["department"] })],
      plan: whole,
    },
    {
      it: "a policy for what is opened to the organisation",
      on: "grant",
      resources: [...vocabulary, asking({ visibility: ["organisation"] })],
      plan: whole,
    },
    {
      it: "bridged tags and policies",
      on: "grant",
      resources: [bridgedTag("department", ["parking"]), bridgedAsking([{ key: "department", values: ["parking"] }])],
      plan: whole,
    },
    {
      it: "a key whose values are declared one by one",
      on: "tags",
      resources: [tag("zone", ["raw"]), bridgedTag("Zone", ["trusted"]), assigned({ zone: "trusted" })],
      plan: whole,
    },
    {
      it: "a policy for every zone of the department",
      on: "grant",
      resources: [...vocabulary, asking({ department: ["parking"], zone: ["*"] })],
      plan: whole,
    },
    { it: "tags of a vocabulary that another program holds", on: "tags", resources: [assigned({ zone: "trusted" })] },
  ],
  failing: [
    {
      it: "a key that is not declared",
      on: "tags",
      resources: [...vocabulary, assigned({ sensitivity: "high" })],
      plan: whole,
      says: "sensitivity",
    },
    {
      it: "a value that is not declared",
      on: "tags",
      resources: [...vocabulary, assigned({ zone: "gold" })],
      plan: whole,
      says: "gold",
    },
    {
      it: "two values that are not declared",
      on: "grant",
      resources: [...vocabulary, asking({ department: ["parking"], zone: ["gold", "raw", "bronze"] })],
      says: "no value bronze, gold",
    },
    ...[tag(7, ["high"]), tag("sensitivity", 7), tag("sensitivity", [7])].map((declared) => ({
      it: `a tag of which no value can be read: ${JSON.stringify(declared.inputs)}`,
      on: "tags",
      resources: [...vocabulary, declared, assigned({ sensitivity: "high" })],
      plan: whole,
    })),
    {
      it: "a saved expression without a value",
      on: "saved",
      resources: [
        ...vocabulary,
        resource("lakeward:lakeformation:TagExpression", "saved", { name: "none", expression: { zone: [] } }),
      ],
      says: "without a value",
    },
    {
      it: "a policy for every department",
      on: "grant",
      resources: [...vocabulary, asking({ department: ["*"], visibility: ["department"] })],
      says: "every department",
    },
    {
      it: "a policy for a department, and once more for every one",
      on: "grant",
      resources: [
        ...vocabulary,
        bridgedAsking([
          { key: "department", values: ["parking"] },
          { key: "Department", values: ["*"] },
        ]),
      ],
    },
    {
      it: "a policy for what is opened to the organisation, and for what is not",
      on: "grant",
      resources: [...vocabulary, asking({ visibility: ["organisation", "restricted"] })],
    },
    {
      it: "the same in two expressions",
      on: "grant",
      resources: [
        ...vocabulary,
        bridgedAsking([
          { key: "visibility", values: ["organisation"] },
          { key: "visibility", values: ["restricted"] },
        ]),
      ],
    },
    {
      it: "an expression of no tags",
      on: "grant",
      resources: [...vocabulary, asking({})],
      says: "on names no department",
    },
    {
      it: "a policy for a department that is not declared",
      on: "grant",
      resources: [...vocabulary, asking({ department: ["parks"] })],
      plan: whole,
    },
    {
      it: "a bridged assignment",
      on: "tags",
      resources: [
        ...vocabulary,
        resource("aws:lakeformation/resourceLfTags:ResourceLfTags", "tags", {
          database: { name: "parking_trusted" },
          lfTags: [{ key: "zone", value: "gold" }],
        }),
      ],
    },
    {
      it: "a bridged assignment of one tag",
      on: "tags",
      resources: [
        ...vocabulary,
        resource("aws:lakeformation/resourceLfTag:ResourceLfTag", "tags", {
          database: { name: "parking_trusted" },
          lfTag: { key: "zone", value: "gold" },
        }),
      ],
    },
    {
      it: "a saved expression",
      on: "saved",
      resources: [
        ...vocabulary,
        resource("lakeward:lakeformation:TagExpression", "saved", { name: "gold", expression: { zone: ["gold"] } }),
      ],
    },
    {
      it: "a bridged saved expression",
      on: "saved",
      resources: [
        ...vocabulary,
        resource("aws:lakeformation/lfTagExpression:LfTagExpression", "saved", {
          expressions: [{ tagKey: "zone", tagValues: ["gold"] }],
        }),
      ],
    },
    {
      it: "a policy without department",
      on: "grant",
      resources: [...vocabulary, asking({ visibility: ["department"] })],
      says: "department",
    },
    {
      it: "a bridged policy without department",
      on: "grant",
      resources: [...vocabulary, bridgedAsking([{ key: "zone", values: ["trusted"] }])],
    },
    {
      it: "a visibility of no value",
      on: "grant",
      resources: [...vocabulary, asking({ visibility: [] })],
      plan: whole,
      says: "names no department",
    },
    { it: "no tags", on: "tags", resources: [...vocabulary, assigned(undefined)], plan: whole },
    { it: "a tag policy of no tags", on: "grant", resources: [...vocabulary, bridgedAsking(undefined)], plan: whole },
  ],
  undecided: [
    {
      it: "a value that is not known yet",
      on: "tags",
      resources: [...vocabulary, assigned({}, { unknown: ["tags.zone"] })],
      plan: whole,
    },
    {
      it: "a vocabulary that another program holds",
      on: "stack",
      resources: [assigned({ zone: "trusted", sensitivity: "high" })],
      says: "the LF-tags sensitivity, zone are declared",
    },
    {
      it: "a declared tag whose key is not known yet",
      on: "tags",
      resources: [...vocabulary, tag("any", ["high"], { unknown: ["key"] }), assigned({ sensitivity: "high" })],
      plan: whole,
      undecidedOn: [tag("any", []).urn],
    },
    {
      it: "a declared value that is not known yet",
      on: "tags",
      resources: [tag("zone", ["raw"], { unknown: ["values[1]"] }), assigned({ zone: "gold" })],
      plan: whole,
    },
    {
      it: "a policy that may be for the department",
      on: "grant",
      resources: [
        ...vocabulary,
        bridgedGrant(
          arnOf("analysts"),
          {
            lfTagPolicy: {
              resourceType: "TABLE",
              expressions: [{ values: ["parking"] }, { key: "visibility", values: ["restricted"] }],
            },
          },
          { unknown: ["lfTagPolicy.expressions[0].key"] },
        ),
      ],
    },
    {
      it: "a policy for a visibility that is not known yet",
      on: "grant",
      resources: [...vocabulary, asking({}, { unknown: ["on.tagPolicy.expression.visibility"] })],
    },
    {
      it: "declared values that are not known yet",
      on: "tags",
      resources: [tag("zone", undefined, { unknown: ["values"] }), assigned({ zone: "gold" })],
      plan: whole,
    },
  ],
  malformed: [
    { it: "tags that are a list", on: "tags", resources: [...vocabulary, assigned(["zone"])], plan: whole },
    {
      it: "a tag policy that is a number",
      on: "grant",
      resources: [...vocabulary, grant(arnOf("analysts"), { tagPolicy: 7 })],
      plan: whole,
    },
  ],
  notApplicable: [
    {
      it: "a grant on a table",
      on: "grant",
      resources: [grant(arnOf("analysts"), { table: { database: "parking_trusted", name: "charges" } })],
    },
    { it: "a lake whose tags are all declared", on: "stack", resources: [...vocabulary, assigned({ zone: "raw" })] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
