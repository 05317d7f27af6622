import { expect } from "chai";
import type { Plan } from "../../../preview/plan.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { inputsOf, listed, type PlannedStatement, statementsOf } from "../planned.ts";
import { librariesFile, planOf } from "../preview-declarations.ts";

interface Holder {
  readonly name: string;
  readonly department: string;
  readonly arn: string;
  readonly statements: readonly PlannedStatement[];
  readonly grants: readonly {
    readonly on: Readonly<Record<string, unknown>>;
    readonly permissions: readonly string[];
  }[];
}

describe("what roles of a department reach", () => {
  let plan: Plan;
  let groups: readonly Holder[];
  let pipelines: readonly Holder[];

  before(async () => {
    plan = await planOf(new Map([...sampleFiles, librariesFile]));
    groups = holders(plan, "group").filter(({ name }) => !name.startsWith("lake.account."));
    pipelines = holders(plan, "pipeline");
  });

  it("is, for people, no object but query results and scratch tables of their own group", () => {
    expect(groups).to.have.length.greaterThan(12);
    for (const { name, statements } of groups) {
      const [, department = "", group = ""] = name.split(".");
      const own = (place: string): RegExp =>
        new RegExp(
          `^arn:aws:s3:::exampleshire-dev-${department.replaceAll("_", "-")}-${place}-[a-z2-7]{8}/${group}/\\*$`,
        );
      for (const resource of reached(statements, /^s3:GetObject/)) expect(resource, name).to.match(own("results"));
      for (const resource of reached(statements, /^s3:(Put|Delete)/)) {
        expect(own("results").test(resource) || own("scratch").test(resource), `${name}: ${resource}`).to.equal(true);
      }
      for (const statement of statements.filter(({ Action }) =>
        listed(Action).some((action) => /^s3:List(?!Mult)/.test(action)),
      ))
        expect(statement.Condition, name).to.deep.equal({ StringLike: { "s3:prefix": [`${group}/*`] } });
    }
  });

  it("is, for people, one workgroup, one scratch database to write to, and nothing to give on", () => {
    for (const { name, statements } of groups) {
      const [, department = "", group = ""] = name.split(".");
      expect([...reached(statements, /^athena:(?!List|GetDatabase$|GetTableMetadata$)/)], name).to.deep.equal([
        `arn:aws:athena:eu-west-2:111122223333:workgroup/${department}.${group}`,
      ]);
      for (const resource of reached(statements, /^glue:(?!Get|BatchGet)/))
        expect(resource, name).to.match(new RegExp(`:catalog$|/${department}_scratch_${group}(/\\*)?$`));
      // Whoever makes a table may grant it; without this right in IAM nobody can.
      const actions = statements.flatMap(({ Action }) => listed(Action));
      expect(
        actions.filter((action) => /^(lakeformation|iam|sts):/.test(action)),
        name,
      ).to.deep.equal(["lakeformation:GetDataAccess"]);
    }
  });

  it("is, for people in Lake Formation, filters, what is opened, and their own scratch database", () => {
    for (const { name, department, grants } of groups) {
      const [, , group = ""] = name.split(".");
      for (const { on, permissions } of grants) {
        const [form, what] = Object.entries(on)[0] ?? ["nothing", null];
        switch (form) {
          case "cellsFilter":
            expect(permissions, name).to.deep.equal(["SELECT"]);
            break;
          case "tagPolicy":
            expect(what, name).to.be.deep.oneOf([
              { resourceType: "TABLE", expression: { department: [department], visibility: ["department"] } },
              { resourceType: "TABLE", expression: { visibility: ["organisation"] } },
            ]);
            break;
          case "dataLocation":
            expect(JSON.stringify(what), name).to.include(`-${department.replaceAll("_", "-")}-scratch-`);
            expect(JSON.stringify(what), name).to.include(`/${group}/"`);
            break;
          default:
            expect({ on, permissions }, name).to.deep.equal({
              on: { database: { name: `${department}_scratch_${group}` } },
              permissions: ["CREATE_TABLE", "DESCRIBE"],
            });
        }
      }
    }
  });

  it("is, for a pipeline, its own department's zones and databases, and no scratch or results of people", () => {
    expect(pipelines.map(({ department }) => department)).to.deep.equal(["adult_social_care", "libraries", "parking"]);
    for (const { name, department, statements, grants } of pipelines) {
      const zone = new RegExp(
        `^arn:aws:s3:::exampleshire-dev-${department.replaceAll("_", "-")}-(landing|raw|refined|trusted|open)-[a-z2-7]{8}(/\\*)?$`,
      );
      const results = new RegExp(`-${department.replaceAll("_", "-")}-results-[a-z2-7]{8}(/-pipeline/\\*)?$`);
      for (const resource of reached(statements, /^s3:/))
        expect(zone.test(resource) || results.test(resource), `${name}: ${resource}`).to.equal(true);
      for (const resource of reached(statements, /^glue:/))
        expect(resource, name).to.match(new RegExp(`:catalog$|/${department}_(raw|refined|trusted|open)(/\\*)?$`));
      for (const { on } of grants) {
        const text = JSON.stringify(on);
        expect(text, name).to.match(/^\{"(dataLocation|database|allTables)":/);
        expect(text, name).to.match(
          new RegExp(`"${department}_(raw|refined|trusted|open)"|-(raw|refined|trusted|open)-`),
        );
        expect(text, name).not.to.include("scratch");
      }
    }
  });

  it("is a key of data for writers only, and a key of results for the department's own groups", () => {
    const users = (key: string): readonly string[] =>
      listed(
        statementsOf(inputsOf(plan, "Key", key).policy).find(({ Sid }) => Sid === "Use")?.Condition?.ArnEquals?.[
          "aws:PrincipalArn"
        ],
      );
    for (const { department } of pipelines) {
      for (const user of users(`${department}-data-key`))
        expect(user).to.match(new RegExp(`role/lakeward/(pipeline|registration)/lake\\.${department}\\.-`));
      for (const user of users(`${department}-results-key`))
        expect(user).to.match(new RegExp(`role/lakeward/(group|registration)/lake\\.${department}\\.`));
    }
  });

  it("is fully written before Glue is given an optimizer that runs as the pipeline", () => {
    const optimizers = plan.resources.filter(({ type }) => type.endsWith(":CatalogTableOptimizer"));
    expect(optimizers).to.have.length.greaterThan(20);
    const waits = (urn: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const on of plan.resources.find((resource) => resource.urn === urn)?.dependencies ?? [])
        if (!seen.has(on)) waits(on, seen.add(on));
      return seen;
    };
    for (const optimizer of optimizers) {
      const [department] = optimizer.name.split("-");
      const policy = plan.resources.find(({ name, custom }) => custom && name === `${department}-pipeline-policy`);
      expect(waits(optimizer.urn), optimizer.name).to.include(policy?.urn);
    }
    for (const { name, statements } of pipelines)
      expect([...reached(statements, /^logs:PutLogEvents$/)], name).to.deep.equal([
        "arn:aws:logs:eu-west-2:111122223333:log-group:/aws-glue/iceberg-*",
      ]);
  });
});

/** The roles of a kind with their policy and their grants. */
function holders(plan: Plan, kind: string): readonly Holder[] {
  const grants = plan.resources.filter(({ type }) => type === "lakeward:lakeformation:Grant");
  return plan.resources
    .filter(({ type, inputs }) => type === "aws:iam/role:Role" && inputs.path === `/lakeward/${kind}/`)
    .map(({ name, inputs }) => {
      const arn = `arn:aws:iam::111122223333:role/lakeward/${kind}/${inputs.name}`;
      return {
        name: String(inputs.name),
        department: String(inputs.name).split(".")[1] ?? "",
        arn,
        statements: statementsOf(inputsOf(plan, "RolePolicy", `${name}-policy`).policy),
        grants: grants
          .filter((grant) => grant.inputs.principal === arn)
          .map((grant) => ({
            on: grant.inputs.on as Readonly<Record<string, unknown>>,
            permissions: grant.inputs.permissions as readonly string[],
          })),
      };
    });
}

/** The resources of every statement that allows an action of a form. */
function reached(statements: readonly PlannedStatement[], action: RegExp): ReadonlySet<string> {
  return new Set(
    statements
      .filter(({ Effect, Action }) => Effect === "Allow" && listed(Action).some((one) => action.test(one)))
      .flatMap(({ Resource }) => listed(Resource)),
  );
}
