import type { Check } from "./check.ts";

/** What AWS takes in tags: https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html */
const limits = { tags: 50, value: 256 } as const;
const allowed = /^[\p{L}\p{N}\p{Zs}_.:/=+\-@]*$/u;
const letters = "letters, digits, spaces and _ . : / = + - @";

/** AWS tags are such as AWS takes: the templates of lake.yaml, and what departments put into them. */
export const tags: Check = ({ lake, context: { report } }) => {
  if (lake.tags.length > limits.tags)
    report("lake.tags", `there are ${lake.tags.length} tags; AWS takes at most ${limits.tags} on a resource`);
  for (const { key, value } of lake.tags) {
    const path = `lake.tags.${key}`;
    const literal = value.replace(/\{\w+\}/g, "");
    if (literal.length > limits.value || !allowed.test(literal))
      report(path, `"${value}" is no value of an AWS tag; write at most ${limits.value} ${letters}`);
  }
  for (const { id, costCentre, owner, steward } of lake.departments) {
    const values = { cost_centre: costCentre, owner: owner.mail, steward };
    for (const [key, value] of Object.entries(values)) {
      const used = lake.tags.some((template) => template.value.includes(`{${key}}`));
      if (used && (value.length > limits.value || !allowed.test(value)))
        report(`${id}.${key}`, `"${value}" goes into an AWS tag, which takes at most ${limits.value} ${letters}`);
    }
  }
};
