import { expect } from "chai";
import { changed, sampleFiles } from "../../declaration/sample-files.ts";
import { inputsOf } from "../planned.ts";
import { planOf } from "../preview-declarations.ts";

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const descriptions = /^[\u0020-\u007E\u00A1-\u00FF]{0,1000}$/;

describe("a role of the lake", () => {
  it("is described in letters that IAM takes, whatever a title is written in", async () => {
    const plan = await planOf(
      changed(
        "departments/parking.yaml",
        "title: Parking Services",
        `title: Tŷ – parcio’r “sir” ${"Caffè ".repeat(200)}`,
      ),
    );
    const roles = plan.resources.filter(({ type }) => type === "aws:iam/role:Role");
    expect(roles).to.have.length.greaterThan(10);
    for (const { name, inputs } of roles) expect(inputs.description, name).to.match(descriptions);
    expect(inputsOf(plan, "Role", "parking-analysts").description).to.match(/^Ty \? parcio\?r \?sir\? Caffè Caffè /);
  });

  it("may be assumed by services for this account only, and is Lake Formation's only where it registers", async () => {
    const plan = await planOf(sampleFiles);
    const trust = (name: string): unknown => inputsOf(plan, "Role", name).assumeRolePolicy;
    const service = (Service: string | readonly string[]): unknown => ({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service },
          Action: "sts:AssumeRole",
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
    expect(trust("parking-registration")).to.deep.equal(service(["glue.amazonaws.com", "lakeformation.amazonaws.com"]));
    expect(trust("parking-pipeline")).to.deep.equal(service("glue.amazonaws.com"));
  });
});
