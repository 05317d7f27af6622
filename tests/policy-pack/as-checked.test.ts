import { expect } from "chai";
import { evaluate } from "../../policy-pack/evaluate.ts";
import taggableTypes from "../../policy-pack/rules/tagging/taggable-types.json" with { type: "json" };
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { planOf as planOfDeclarations } from "../components/preview-declarations.ts";
import { sampleFiles } from "../declaration/sample-files.ts";
import { allCases } from "./all-cases.ts";
import { planOf } from "./estate-of.ts";

const taggable: ReadonlySet<string> = new Set(taggableTypes);
const withoutRegion = /^aws:(iam|budgets|cloudfront|organizations|route53|shield|account)\//;
/** Types that the provider names after the resource where the program does not, and the property that holds the name. */
const named: Readonly<Record<string, string>> = {
  "aws:s3/bucket:Bucket": "bucket",
  "aws:s3/bucketV2:BucketV2": "bucket",
  "aws:cloudwatch/logGroup:LogGroup": "name",
  "aws:glue/job:Job": "name",
  "aws:iam/role:Role": "name",
  "aws:lambda/function:Function": "name",
  "aws:secretsmanager/secret:Secret": "name",
  "aws:athena/workgroup:Workgroup": "name",
  "aws:glue/catalogDatabase:CatalogDatabase": "name",
  "aws:kms/alias:Alias": "name",
  "aws:sqs/queue:Queue": "name",
  "aws:sns/topic:Topic": "name",
};

/** A resource as the AWS provider's Check hands it on: with its region, its merged tags and its made-up name. */
function asChecked(resource: PlannedResource): PlannedResource {
  const { type, name, inputs, unknown = [], provider } = resource;
  if (!type.startsWith("aws:")) return resource;
  const isOpen = (property: string) =>
    inputs[property] === undefined && !unknown.some((path) => path.split(/[.[]/)[0] === property);
  const { region, defaultTags } = (provider?.inputs ?? {}) as { region?: unknown; defaultTags?: { tags?: object } };
  const property = named[type];
  const tags = { ...defaultTags?.tags, ...(typeof inputs.tags === "object" ? inputs.tags : {}) };
  return {
    ...resource,
    inputs: {
      ...inputs,
      ...(typeof region === "string" && !withoutRegion.test(type) && isOpen("region") ? { region } : {}),
      ...(taggable.has(type) && isOpen("tagsAll") && !unknown.some((path) => path.startsWith("tags"))
        ? { tagsAll: tags }
        : {}),
      ...(property !== undefined && isOpen(property) && isOpen(`${property}Prefix`)
        ? { [property]: `${type.startsWith("aws:s3/") ? name.toLowerCase() : name}-1a2b3c4` }
        : {}),
    },
  };
}

function saidOf(plan: Plan): readonly string[] {
  const options = { environment: "prod", asOf: "2026-11-21", all: false, strictUndecided: false };
  return evaluate(plan, options).verdicts.map(({ rule, resource, verdict }) => `${rule} ${verdict} ${resource}`);
}

describe("rules on resources as the program wrote them and as the provider checked them", () => {
  const checked = (plan: Plan): Plan => ({ ...plan, resources: plan.resources.map(asChecked) });

  for (const { rule, compliant, failing, undecided, malformed } of allCases) {
    it(`say the same: ${rule}`, () => {
      for (const one of [...compliant, ...failing, ...undecided, ...malformed]) {
        const plan = planOf(one.resources, one.plan);
        expect(saidOf(checked(plan)), one.it).to.deep.equal(saidOf(plan));
      }
    });
  }

  it("say the same of the sample lake", async () => {
    const plan = await planOfDeclarations(sampleFiles);
    expect(checked(plan)).not.to.deep.equal(plan);
    expect(saidOf(checked(plan))).to.deep.equal(saidOf(plan));
  });
});
