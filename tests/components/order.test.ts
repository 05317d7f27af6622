import { expect } from "chai";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { sampleFiles, withChange } from "../declaration/sample-files.ts";
import { planOf } from "./preview-declarations.ts";

describe("the order in which a lake is made", () => {
  let plan: Plan;
  let waitsFor: (resource: PlannedResource) => ReadonlySet<string>;

  before(async () => {
    plan = await planOf(sampleFiles);
    waitsFor = closure(plan);
  });

  it("closes and tags a database before the first table is made in it", () => {
    const tables = [...of(plan, "IcebergTable"), ...of(plan, "CatalogTable")];
    expect(tables).to.have.length.greaterThan(20);
    for (const table of tables) {
      const database = table.inputs.database ?? table.inputs.databaseName;
      for (const kind of ["OpenAccessRevoked", "TagAssignment"]) {
        const closing = of(plan, kind).find(
          (one) => one.inputs.database === database && one.inputs.table === undefined,
        );
        expect(waitsFor(table), `${table.name} after ${kind}`).to.include(closing?.urn);
      }
    }
  });

  it("makes a grant after its filter, the filter after its table, the table after its location is registered", () => {
    const grants = of(plan, "Grant").filter(({ inputs }) => "cellsFilter" in (inputs.on as object));
    expect(grants).to.have.length.greaterThan(10);
    for (const grant of grants) {
      const { cellsFilter } = grant.inputs.on as { cellsFilter: { database: string; table: string; name: string } };
      const filter = of(plan, "DataCellsFilter").find(
        ({ inputs }) =>
          inputs.database === cellsFilter.database &&
          inputs.table === cellsFilter.table &&
          inputs.filterName === cellsFilter.name,
      );
      expect(waitsFor(grant), `${grant.name} after its filter`).to.include(filter?.urn);
      const table = [...of(plan, "IcebergTable"), ...of(plan, "CatalogTable")].find(
        ({ inputs }) =>
          (inputs.database ?? inputs.databaseName) === cellsFilter.database &&
          (inputs.table ?? inputs.name) === cellsFilter.table,
      );
      expect(waitsFor(grant), `${grant.name} after its table`).to.include(table?.urn);
      const [, bucket] = /^s3:\/\/([^/]+)\//.exec(String(table?.inputs.location)) ?? [];
      const registration = of(plan, "Registration").find(
        ({ inputs }) => inputs.resourceArn === `arn:aws:s3:::${bucket}`,
      );
      expect(waitsFor(grant), `${grant.name} after its location`).to.include(registration?.urn);
    }
  });

  it("makes every grant after the role that gets it, and a tag policy after the tags that it asks for", () => {
    for (const grant of of(plan, "Grant")) {
      const name = String(grant.inputs.principal).split("/").at(-1);
      const role = of(plan, "Role").find(({ inputs }) => inputs.name === name);
      expect(waitsFor(grant), `${grant.name} after its role`).to.include(role?.urn);
      const on = grant.inputs.on as { tagPolicy?: { expression: Record<string, string[]> } };
      for (const [key, values] of Object.entries(on.tagPolicy?.expression ?? {})) {
        const tag = of(plan, "Tag").find(
          ({ inputs }) => inputs.key === key && values.every((value) => (inputs.values as string[]).includes(value)),
        );
        expect(waitsFor(grant), `${grant.name} after the tag ${key}`).to.include(tag?.urn);
      }
    }
  });

  it("registers a location after its bucket is locked and its role can use it", () => {
    for (const registration of of(plan, "Registration")) {
      const bucket = String(registration.inputs.resourceArn).slice("arn:aws:s3:::".length);
      const policy = of(plan, "BucketPolicy").find(({ inputs }) => inputs.bucket === bucket);
      expect(waitsFor(registration)).to.include(policy?.urn);
      const roleName = String(registration.inputs.roleArn).split("/").at(-1);
      const rolePolicy = of(plan, "RolePolicy").find(({ inputs }) => inputs.role === roleName);
      expect(waitsFor(registration), `${registration.name} after ${roleName}`).to.include(rolePolicy?.urn);
    }
  });
});

describe("what a plan may hold", () => {
  it("names no folder of the machine and nothing secret", async () => {
    const text = JSON.stringify((await planOf(sampleFiles)).resources.map(({ inputs }) => inputs));
    expect(text).not.to.include(process.cwd());
    expect(text).not.to.match(/AKIA[A-Z0-9]{12}|BEGIN [A-Z ]*PRIVATE KEY|"password"/i);
  });

  it("takes tags from lake.yaml, and reads `shared` where a resource has no such part", async () => {
    const plan = await planOf(sampleFiles);
    const tags = (name: string): Record<string, string> =>
      of(plan, "Bucket").find((bucket) => bucket.name === name)?.inputs.tags as Record<string, string>;
    expect(tags("parking-raw")).to.include({ Department: "parking", Environment: "dev", CostCentre: "parking" });
    expect(tags("account-audit")).to.include({ Department: "shared", TeamEmail: "shared" });
  });

  it("protects and retains in prod what bears data, and nothing else", async () => {
    const plan = await planOf(sampleFiles, { environment: "prod" });
    const bearing = new Set(plan.resources.filter(({ options }) => options?.protect).map(kindOf));
    expect([...bearing].toSorted()).to.deep.equal(["Bucket", "CatalogDatabase", "CatalogTable", "IcebergTable", "Key"]);
    for (const resource of plan.resources.filter(({ type }) => bearing.has(kindOf({ type })))) {
      if (!resource.type.startsWith("lakeward:storage:"))
        expect(resource.options, resource.urn).to.include({ protect: true, retainOnDelete: true });
    }
    const dev = await planOf(sampleFiles);
    const kept = dev.resources.filter(({ options }) => options?.protect || options?.retainOnDelete);
    // Other people's metadata is written with it, wherever the lake is.
    expect(kept.map(({ name }) => name)).to.deep.equal(["account-catalogue-key"]);
  });

  it("makes a scratch database for each group that a statement names, and keeps it when the grant has ended", async () => {
    const ended = withChange(
      sampleFiles,
      "departments/parking.yaml",
      "for: streetscene/safety, agreement: ISA-12, until: 2027-03-31",
      "for: streetscene/safety, agreement: ISA-12, until: 2026-01-31",
    );
    for (const [files, grants] of [
      [sampleFiles, 1],
      [ended, 0],
    ] as const) {
      const plan = await planOf(files);
      const share = (type: string): number =>
        of(plan, type).filter(({ name }) => name.includes("streetscene.analysts.for")).length;
      expect(share("Grant")).to.equal(grants);
      expect(share("DataCellsFilter")).to.equal(grants);
      expect(of(plan, "CatalogDatabase").map(({ inputs }) => inputs.name)).to.include("streetscene_scratch_analysts");
    }
  });
});

function kindOf({ type }: Pick<PlannedResource, "type">): string {
  return type.split(":").at(-1) ?? type;
}

function of(plan: Plan, kind: string): readonly PlannedResource[] {
  return plan.resources.filter((resource) => resource.custom === true && kindOf(resource) === kind);
}

/** Everything that a resource waits for, directly or not. */
function closure(plan: Plan): (resource: PlannedResource) => ReadonlySet<string> {
  const byUrn = new Map(plan.resources.map((resource) => [resource.urn, resource]));
  const known = new Map<string, ReadonlySet<string>>();
  const of = (urn: string): ReadonlySet<string> => {
    const found = known.get(urn);
    if (found !== undefined) return found;
    const direct = byUrn.get(urn)?.dependencies ?? [];
    const all = new Set(direct.flatMap((dependency) => [dependency, ...of(dependency)]));
    known.set(urn, all);
    return all;
  };
  return ({ urn }) => of(urn);
}
