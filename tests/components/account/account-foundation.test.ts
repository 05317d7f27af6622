import { expect } from "chai";
import type { Plan } from "../../../preview/plan.ts";
import { changed, sampleFiles } from "../../declaration/sample-files.ts";
import { inputsOf, listed, statementsOf } from "../planned.ts";
import { planOf } from "../preview-declarations.ts";

describe("the foundation of an account", () => {
  let plan: Plan;
  before(async () => {
    plan = await planOf(sampleFiles);
  });

  it("lets whoever may read the catalogue have Glue decrypt it, without a right to the key of their own, and nobody else", () => {
    const readers = statementsOf(inputsOf(plan, "Key", "account-catalogue-key").policy).find(
      ({ Sid }) => Sid === "CatalogueReaders",
    );
    // A root principal only lets policies of the readers allow it, and no group's policy names this key.
    expect(readers?.Principal).to.deep.equal({ AWS: "*" });
    expect(readers?.Condition).to.deep.equal({
      StringEquals: { "kms:CallerAccount": "111122223333", "kms:ViaService": "glue.eu-west-2.amazonaws.com" },
    });
  });

  it("lets no administrator of a key give its use to others by a grant", () => {
    const keys = plan.resources.filter(({ type }) => type === "aws:kms/key:Key");
    expect(keys).to.have.length.greaterThan(5);
    for (const key of keys) {
      const allowed = statementsOf(key.inputs.policy).flatMap(({ Action }) => listed(Action));
      expect(
        allowed.filter((action) => covers(action, "kms:CreateGrant")),
        key.name,
      ).to.deep.equal([]);
    }
  });

  it("lets the caller keep the right to change a key's policy, or KMS refuses to make the key", () => {
    for (const key of plan.resources.filter(({ type }) => type === "aws:kms/key:Key")) {
      const administration = statementsOf(key.inputs.policy).find(({ Sid }) => Sid === "Administration");
      expect(administration?.Principal).to.deep.equal({ AWS: "arn:aws:iam::111122223333:root" });
      expect(listed(administration?.Action).some((action) => covers(action, "kms:PutKeyPolicy"))).to.equal(true);
    }
  });

  it("takes CloudTrail's digest files, which are under S3's own keys, and in no other bucket such files", () => {
    const algorithms = (bucket: string): readonly string[] =>
      listed(
        statementsOf(inputsOf(plan, "BucketPolicy", `${bucket}-policy`).policy).find(
          ({ Sid }) => Sid === "NoOtherAlgorithm",
        )?.Condition?.StringNotEquals?.["s3:x-amz-server-side-encryption"],
      );
    expect(algorithms("account-audit")).to.deep.equal(["aws:kms", "AES256"]);
    expect(algorithms("parking-raw")).to.deep.equal(["aws:kms"]);
  });

  it("writes down every object's reads and writes in every bucket of the lake, for an id with _ too", async () => {
    for (const files of [
      sampleFiles,
      changed("lake.yaml", "organisation: exampleshire", "organisation: north_shire"),
    ]) {
      const lake = await planOf(files);
      const buckets = lake.resources
        .filter(({ type }) => type === "aws:s3/bucket:Bucket")
        .map(({ inputs }) => String(inputs.bucket));
      expect(buckets).to.have.length.greaterThan(10);
      for (const bucket of buckets) {
        const isTrails = bucket.includes("-account-audit-");
        expect(isLogged(lake, `arn:aws:s3:::${bucket}/key`, true), `reads of ${bucket}`).to.equal(true);
        // The trail's own deliveries would be logged, and that log delivered, without end.
        expect(isLogged(lake, `arn:aws:s3:::${bucket}/key`, false), `writes to ${bucket}`).to.equal(!isTrails);
      }
    }
  });

  it("makes each auditor's role one that reads no data", () => {
    const role = statementsOf(inputsOf(plan, "RolePolicy", "account-auditors-sg_data_auditors-policy").policy);
    for (const action of role.flatMap(({ Action }) => listed(Action)))
      expect(action).to.match(/^(glue:Get(Database|Table)s?|lakeformation:(Get|List|Describe)\w+)$/);
    expect(role.flatMap(({ Action }) => listed(Action))).not.to.include("lakeformation:GetDataAccess");
  });
});

/** Whether an action of a policy, with `*`, covers another. */
function covers(pattern: string, action: string): boolean {
  return new RegExp(`^${pattern.replaceAll("*", ".*")}$`, "i").test(action);
}

/** Whether the trail of a plan takes an event on an object, by CloudTrail's rule: any selector, all of its fields. */
function isLogged(plan: Plan, arn: string, readOnly: boolean): boolean {
  const { advancedEventSelectors } = inputsOf(plan, "Trail", "account-trail") as {
    advancedEventSelectors: readonly {
      fieldSelectors: readonly {
        field: string;
        equals?: readonly string[];
        startsWiths?: readonly string[];
        notStartsWiths?: readonly string[];
      }[];
    }[];
  };
  const event: Readonly<Record<string, string>> = {
    eventCategory: "Data",
    "resources.type": "AWS::S3::Object",
    "resources.ARN": arn,
    readOnly: String(readOnly),
  };
  return advancedEventSelectors.some(({ fieldSelectors }) =>
    fieldSelectors.every(({ field, equals, startsWiths, notStartsWiths }) => {
      const value = event[field] ?? "";
      return (
        (equals?.includes(value) ?? true) &&
        (startsWiths?.some((start) => value.startsWith(start)) ?? true) &&
        (notStartsWiths?.every((start) => !value.startsWith(start)) ?? true)
      );
    }),
  );
}
