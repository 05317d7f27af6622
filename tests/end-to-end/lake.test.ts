import { fileURLToPath } from "node:url";
import { GetTableOptimizerCommand, GlueClient } from "@aws-sdk/client-glue";
import { GrantPermissionsCommand, LakeFormationClient, RevokePermissionsCommand } from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { declaredSnapshot } from "../../access/declared/declared-snapshot.ts";
import { findDrift } from "../../access/drift/find-drift.ts";
import { simulate } from "../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import type { Lake } from "../../declaration/lake.ts";
import { loadDeclarations } from "../../declaration/load.ts";
import { accountHash } from "../../declaration/names.ts";
import type { Deployed } from "../../local/deploy.ts";
import { localAccount } from "../../local/local-account.ts";
import { readBack } from "../../local/read-back.ts";
import { evaluate } from "../../policy-pack/evaluate.ts";
import type { Plan, PlannedResource } from "../../preview/plan.ts";
import { librariesFile, planOf } from "../components/preview-declarations.ts";
import { asOf, sampleFiles } from "../declaration/sample-files.ts";
import {
  accountControls,
  type BucketControls,
  bucketControls,
  keyControls,
  workgroupControls,
} from "./account-controls.ts";
import { AnotherWriter } from "./another-writer.ts";
import { declaredSight, glimpses } from "./consumer-sight.ts";
import { LocalLake } from "./local-lake.ts";
import { itAnswersQueries } from "./queries.ts";

const { account, region } = localAccount;
const parking = "departments/parking.yaml";
const declaredPlace = {
  organisation: "exampleshire",
  environment: "dev",
  account,
  region,
  deployRole: localAccount.deployRole,
};
const role = (group: string): string => `arn:aws:iam::${account}:role/lakeward/group/lake.${group}`;

describe("a whole lake on the local AWS", function () {
  this.timeout(300_000);
  let lake: LocalLake;
  let plan: Plan;
  let first: Deployed;
  let snapshot: LakeFormationSnapshot;
  let buckets: readonly BucketControls[];
  let theirs: unknown;
  const times: string[] = [];
  const another = new AnotherWriter();
  const environment = { ...process.env };

  async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work();
    times.push(`${what} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  }

  before(async function () {
    const started = await timed("local AWS", () => LocalLake.start(asOf));
    if ("missing" in started) {
      if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error(started.missing);
      console.log(`    skipped: ${started.missing}`);
      this.skip();
    }
    lake = started.lake;
    await another.settle();
    theirs = await another.belongings();
    plan = await planOf(sampleFiles);
    first = await timed("up", () => lake.up());
    snapshot = (await timed("read back", readBack)).snapshot;
    buckets = await bucketControls();
  });

  after(async () => {
    await lake?.stop();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    if (times.length > 0) console.log(`    ${times.join(", ")}`);
  });

  const planned = (kind: string): readonly PlannedResource[] =>
    plan.resources.filter((resource) => resource.custom === true && resource.type.endsWith(`:${kind}`));

  it("makes each resource of the offline plan, and no other", async () => {
    expect(first.changes).to.deep.equal({ create: plan.resources.length - 1 });
    const state = await lake.state();
    const urns = state.deployment.resources.map(({ urn }) => urn.replace("urn:pulumi:local::", "urn:pulumi:dev::"));
    expect(urns.filter((urn) => !urn.includes("pulumi:pulumi:Stack")).toSorted()).to.deep.equal(
      plan.resources.map(({ urn }) => urn).filter((urn) => !urn.includes("pulumi:pulumi:Stack")),
    );
  });

  it("is judged in the engine as it is offline", () => {
    const { verdicts } = evaluate(plan, { environment: "dev", asOf, all: false, strictUndecided: false });
    const told = first.advisories.map((advisory) => /\b[A-Z]+-\d+\b/.exec(advisory)?.[0]);
    const violated = verdicts.filter(({ verdict }) => verdict === "violation").map(({ rule }) => rule);
    // What is undecided is told once a rule.
    const undecided = new Set(verdicts.filter(({ verdict }) => verdict === "undecided").map(({ rule }) => rule));
    expect(told.toSorted()).to.deep.equal([...violated, ...undecided].toSorted());
  });

  it("gives every bucket its controls: a key of ours, no public access, versions, TLS, an end", async () => {
    expect(buckets.map(({ name }) => name).toSorted()).to.deep.equal(
      planned("Bucket")
        .map(({ inputs }) => inputs.bucket)
        .toSorted(),
    );
    for (const bucket of buckets) {
      expect(bucket, bucket.name).to.deep.include({
        algorithm: "aws:kms",
        bucketKey: true,
        versioning: "Enabled",
        ownership: "BucketOwnerEnforced",
        public: false,
        oldVersionsAfter: 30,
      });
      expect(bucket.denied, bucket.name).to.deep.equal(["TlsOnly", "NoOtherKey", "NoOtherAlgorithm"]);
      expect((await keyControls(bucket.key ?? "")).rotates, bucket.name).to.equal(true);
    }
    const expiry = (department: string, zone: string): number | undefined =>
      buckets.find(({ name }) => name === `exampleshire-dev-${department}-${zone}-${accountHash(account, region)}`)
        ?.expiresAfter;
    expect([
      expiry("parking", "landing"),
      expiry("parking", "raw"),
      expiry("parking", "scratch"),
      expiry("parking", "results"),
    ]).to.deep.equal([7, 60, 30, 7]);
    expect([expiry("parking", "refined"), expiry("parking", "trusted"), expiry("parking", "open")]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("lets no group of people use the key of a department's data", async () => {
    const data = buckets.find(({ name }) => name.includes("-parking-trusted-"));
    expect((await keyControls(data?.key ?? "")).users).to.deep.equal([
      `arn:aws:iam::${account}:role/lakeward/pipeline/lake.parking.-pipeline`,
      `arn:aws:iam::${account}:role/lakeward/registration/lake.parking.-registration`,
    ]);
    const results = buckets.find(({ name }) => name.includes("-parking-results-"));
    expect((await keyControls(results?.key ?? "")).users).to.include(role("parking.analysts"));
  });

  it("enforces each group's workgroup: limit, encryption, a result folder of its own", async () => {
    expect(await workgroupControls("parking.analysts")).to.deep.equal({
      enforced: true,
      scanLimit: 100 * 1024 ** 3,
      results: `s3://exampleshire-dev-parking-results-${accountHash(account, region)}/analysts/`,
      encryption: "SSE_KMS",
    });
  });

  it("encrypts the catalogue and keeps a trail", async () => {
    const controls = await accountControls();
    expect(controls.catalogue).to.equal("SSE-KMS");
    expect(controls.trailBucket).to.equal(`exampleshire-dev-account-audit-${accountHash(account, region)}`);
    expect(controls.trailKey).to.match(/^arn:aws:kms:/);
  });

  it("registers the locations, with the department's own role and without hybrid access", () => {
    const registered = (snapshot.registrations ?? []).map(({ ResourceArn, RoleArn, HybridAccessEnabled = false }) => ({
      ResourceArn,
      RoleArn,
      HybridAccessEnabled,
    }));
    expect(registered.toSorted(by(({ ResourceArn }) => ResourceArn))).to.deep.equal(
      planned("Registration")
        .map(({ inputs }) => ({ ResourceArn: inputs.resourceArn, RoleArn: inputs.roleArn, HybridAccessEnabled: false }))
        .toSorted(by(({ ResourceArn }) => String(ResourceArn))),
    );
  });

  it("tags each database with its department, its zone, and restricted", () => {
    for (const database of planned("CatalogDatabase")) {
      const [department = "", zone = ""] = [database.name.split("-")[0], database.name.split("-")[1]];
      const tags = snapshot.databases.find(({ Name }) => Name === database.inputs.name)?.LFTags ?? [];
      expect(
        Object.fromEntries(tags.map(({ TagKey, TagValues }) => [TagKey, TagValues[0]])),
        database.name,
      ).to.deep.equal({ department, zone, visibility: "restricted" });
    }
  });

  it("closes its databases and tables: whoever IAM lets in holds nothing on them", () => {
    const open = (snapshot.permissions ?? []).filter(
      ({ Principal, Resource }) =>
        Principal.DataLakePrincipalIdentifier === "IAM_ALLOWED_PRINCIPALS" && Resource.Catalog === undefined,
    );
    expect(open.map(({ Resource }) => Resource.Database?.Name)).to.deep.equal(["another_team"]);
  });

  it("makes each filter with the columns and rows of the plan", () => {
    const filters = (snapshot.filters ?? []).map(({ DatabaseName, TableName, Name, ColumnNames = [], RowFilter }) => ({
      at: `${DatabaseName}.${TableName} ${Name}`,
      columns: ColumnNames.toSorted(),
      rows: RowFilter?.FilterExpression ?? "all",
    }));
    expect(filters.toSorted(by(({ at }) => at))).to.deep.equal(
      planned("DataCellsFilter")
        .map(({ inputs }) => ({
          at: `${inputs.database}.${inputs.table} ${inputs.filterName}`,
          columns: inputs.columns,
          rows: inputs.rowExpression ?? "all",
        }))
        .toSorted(by(({ at }) => at)),
    );
  });

  it("grants people filters, opened tables and their scratch databases, and nothing with the grant option", () => {
    const grants = (snapshot.permissions ?? []).filter(({ Principal }) =>
      Principal.DataLakePrincipalIdentifier.includes(":role/lakeward/group/"),
    );
    expect(grants.length).to.be.greaterThan(40);
    for (const { Principal, Resource, Permissions, PermissionsWithGrantOption = [] } of grants) {
      const whose = `${Principal.DataLakePrincipalIdentifier}: ${JSON.stringify(Resource)}`;
      expect(PermissionsWithGrantOption, whose).to.deep.equal([]);
      if (Resource.DataCellsFilter !== undefined) expect(Permissions, whose).to.deep.equal(["SELECT"]);
      else if (Resource.LFTagPolicy !== undefined)
        expect(JSON.stringify(Resource.LFTagPolicy), whose).to.include("visibility");
      else if (Resource.Database !== undefined) expect(Resource.Database.Name, whose).to.include("_scratch_");
      else expect(Resource.DataLocation?.ResourceArn, whose).to.include("-scratch-");
    }
  });

  it("ends snapshots and orphaned files of every Iceberg table", async () => {
    const glue = new GlueClient({});
    for (const { inputs } of planned("CatalogTableOptimizer")) {
      const { TableOptimizer } = await glue.send(
        new GetTableOptimizerCommand({
          CatalogId: account,
          DatabaseName: String(inputs.databaseName),
          TableName: String(inputs.tableName),
          Type: inputs.type as "retention",
        }),
      );
      expect(TableOptimizer?.configuration?.enabled, `${inputs.tableName} ${inputs.type}`).to.equal(true);
    }
  });

  it("answers from the account what the declarations say: each group sees its columns and no others", () => {
    const sight = declaredSight(lakeOf(lake), asOf);
    const seen = new Set<string>();
    const simulation = simulate(snapshot);
    for (const { id, groups } of lakeOf(lake).departments) {
      for (const group of groups) {
        for (const { DatabaseName, Name } of snapshot.tables) {
          const table = `${DatabaseName}.${Name}`;
          const principal = role(`${id}.${group.id}`);
          for (const column of simulation.ask({ principal, action: "SELECT", table }).columns ?? [])
            seen.add(`${id}.${group.id} ${table}.${column}`);
        }
      }
    }
    expect([...seen].toSorted()).to.deep.equal([...sight].toSorted());
  });

  it("gives in the account the answers that the declarations give, for every role and table of them", () => {
    const declared = declaredSnapshot(lakeOf(lake), asOf, declaredPlace);
    const [expected, found] = [simulate(declared), simulate(snapshot)];
    for (const { arn: principal } of declared.principals ?? []) {
      for (const table of expected.tables) {
        for (const action of ["SELECT", "INSERT", "DESCRIBE"] as const) {
          // Reasons are worded as the account lists its grants.
          const [right, answer] = [expected, found].map((each) => {
            const { reasons: _, ...said } = each.ask({ principal, action, table });
            return said;
          });
          expect(answer, `${principal} ${action} ${table}`).to.deep.equal(right);
        }
      }
    }
  });

  itAnswersQueries(() => ({
    checkout: lake.places.root,
    lake: lakeOf(lake),
    declared: declaredSnapshot(lakeOf(lake), asOf, declaredPlace),
  }));

  it("has no drift but another team's administrators, until somebody grants by hand", async () => {
    const declared = declaredSnapshot(lakeOf(lake), asOf, declaredPlace);
    const drift = (live: LakeFormationSnapshot) => findDrift(declared, live).map(({ says }) => says);
    const theirs = [
      `arn:aws:iam::${account}:role/another-team-admin is a data lake administrator, which no declaration makes it; remove it`,
      `arn:aws:iam::${account}:role/another-team-reader is a read-only administrator, which no declaration makes it; remove it`,
    ];
    expect(drift(snapshot)).to.deep.equal(theirs);
    const somebody = `arn:aws:iam::${account}:role/somebody`;
    const byHand = {
      Principal: { DataLakePrincipalIdentifier: somebody },
      Resource: { Table: { DatabaseName: "parking_refined", Name: "penalty_charges" } },
      Permissions: ["SELECT" as const],
    };
    const client = new LakeFormationClient({});
    await client.send(new GrantPermissionsCommand(byHand));
    expect(drift((await readBack()).snapshot)).to.deep.equal([
      ...theirs,
      `${somebody} holds SELECT on table parking_refined.penalty_charges, which no declaration gives; ` +
        "declare it or revoke it",
    ]);
    await client.send(new RevokePermissionsCommand(byHand));
    expect(drift((await readBack()).snapshot)).to.deep.equal(theirs);
  });

  it("keeps no secret, and in inputs and outputs no path of this machine", async () => {
    const state = await lake.state();
    const kept = JSON.stringify(state.deployment.resources.map(({ inputs, outputs }) => [inputs, outputs]));
    expect(kept).not.to.include(lake.places.root);
    expect(kept).not.to.include(process.cwd());
    expect(JSON.stringify(state)).not.to.match(/AKIA[A-Z0-9]{12}|BEGIN [A-Z ]*PRIVATE KEY/);
    expect(JSON.stringify(state)).not.to.include(localAccount.secretAccessKey);
  });

  it("changes nothing when it is run again", async () => {
    const before = lake.calls().length;
    const again = await timed("up again", () => lake.up());
    expect(again.changes).to.deep.equal({ same: plan.resources.length - 1 });
    const mutating = lake
      .calls()
      .slice(before)
      .filter(({ operation }) => /^(Batch|Create|Put|Update|Delete|Grant|Revoke|Add|Remove|Register)/.test(operation));
    expect(mutating.map(({ service, operation }) => `${service} ${operation}`)).to.deep.equal([]);
  });

  it("follows a change: one column less, one department more, one grant past its day", async () => {
    const from = lake.calls().length + 1;
    const old = declaredSight(lakeOf(lake), asOf);
    await lake.change(parking, "including: [vrm, postcode]", "including: [vrm]");
    await lake.change(parking, "agreement: ISA-12, until: 2027-03-31", "agreement: ISA-12, until: 2026-10-31");
    await lake.add(...librariesFile);
    const changed = await timed("change", () => lake.up());
    expect(changed.changes).to.include({ update: 2, delete: 3 });
    snapshot = (await readBack()).snapshot;
    const reading = simulate(snapshot);
    const read = (group: string, table: string) => reading.ask({ principal: role(group), action: "SELECT", table });
    const charges = (group: string) => read(group, "parking_trusted.penalty_charges");
    expect(charges("parking.analysts").columns).not.to.include("postcode");
    expect(charges("parking.analysts").columns).to.include("vrm");
    expect(charges("streetscene.analysts").allowed).to.equal(false);
    expect(read("libraries.analysts", "libraries_trusted.loans").columns).to.deep.equal(["branch", "lent_on"]);

    const after = lakeOf(lake);
    const consumers = after.departments.flatMap(({ id, groups }) => groups.map((group) => `${id}.${group.id}`));
    const allowed = new Set([...old, ...declaredSight(after, asOf)]);
    const calls = lake.calls();
    const seen = await timed("replay", async () => glimpses(calls, from, consumers, allowed, { account, region }));
    expect(seen).to.deep.equal([]);
  });

  it("never let a group see a column that neither declaration shows, at any call of the first run", () => {
    const first = loadedLake(fileURLToPath(new URL("../three-departments", import.meta.url)));
    const consumers = first.departments.flatMap(({ id, groups }) => groups.map((group) => `${id}.${group.id}`));
    const upToChange = lake.calls().filter(({ request }) => !JSON.stringify(request ?? "").includes("libraries"));
    const seen = glimpses(upToChange, 1, consumers, declaredSight(first, asOf), { account, region });
    expect(seen).to.deep.equal([]);
  });

  it("leaves nothing of ours when it is removed, and all of another's", async () => {
    await timed("destroy", () => lake.destroy());
    const after = (await readBack()).snapshot;
    expect(after.databases.map(({ Name }) => Name)).to.deep.equal(["another_team"]);
    expect({ filters: after.filters, tags: after.tags, registrations: after.registrations }).to.deep.equal({
      filters: [],
      tags: [],
      registrations: [],
    });
    expect(
      (after.permissions ?? []).filter(({ Principal }) =>
        Principal.DataLakePrincipalIdentifier.includes("/lakeward/group/"),
      ),
    ).to.deep.equal([]);
    expect(await bucketControls()).to.deep.equal([]);
    expect(await another.belongings()).to.deep.equal(theirs);
  });
});

function lakeOf(lake: LocalLake): Lake {
  return loadedLake(lake.places.root);
}

function loadedLake(directory: string): Lake {
  const loaded = loadDeclarations(directory, asOf);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.lake;
}

function by<T>(key: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
