import { isDeepStrictEqual } from "node:util";
import type { Deployment, Stack } from "@pulumi/pulumi/automation/index.js";
import { expect } from "chai";
import { localAccount } from "../../local/local-account.ts";
import type { ListedGrant } from "../../provider/resources/listed-grant.ts";
import { bucket, everyResource, officers, role, steward } from "./every-resource.ts";
import { change, type Held, HeldAccount } from "./held-account.ts";
import { importInto, LocalProgram } from "./local-program.ts";

const quiet = { parallel: 64, color: "never" } as const;

describe("every resource of the provider, in a program of its own under Pulumi's engine on the local AWS", function () {
  this.timeout(120_000);
  let local: LocalProgram;
  let account: HeldAccount;
  let stack: Stack;
  let theirs: Held;
  let first: Held;

  before(async function () {
    const started = await LocalProgram.start();
    if ("missing" in started) {
      console.log(`    ${started.missing}`);
      return this.skip();
    }
    local = started.local;
    account = new HeldAccount();
    await account.furnish();
    theirs = await account.holds();
    stack = await local.stack("dev", everyResource("first"));
  });

  after(async () => {
    await local?.stop();
  });

  it("is made as it is declared, beside what others have", async () => {
    const { summary } = await stack.up(quiet);
    expect(summary.resourceChanges).to.deep.equal({ create: 25 });
    first = await account.holds();
    expect(change(theirs, first)).to.deep.equal({
      administrators: ["+ steward"],
      openDefaults: ["- databases", "- tables"],
      tags: ["+ zone: open raw trusted", "- zone: open"],
      expressions: ['+ Opened "trusted" zone=trusted'],
      registrations: ["+ arn:aws:s3:::lake-sales one hybrid"],
      optIns: ["+ analysts database sales"],
      filters: ["+ analysts amount ward where true"],
      tagged: ["+ zone=raw"],
      tables: ["+ visits at:date spaces:int"],
      permissions: [
        "+ IAM_ALLOWED_PRINCIPALS: ALL on sales.visits",
        "+ analysts: CREATE_DATABASE on catalogue",
        "+ analysts: DATA_LOCATION_ACCESS on arn:aws:s3:::lake-sales",
        "+ analysts: DESCRIBE on all tables of sales",
        "+ analysts: DESCRIBE on database sales",
        "+ analysts: DESCRIBE on each DATABASE by zone=raw",
        "+ analysts: DESCRIBE on expression Opened",
        "+ analysts: DESCRIBE on tag zone=raw",
        "+ analysts: SELECT on each TABLE by Opened",
        "+ analysts: SELECT on filter analysts",
        "+ analysts: SELECT on sales.orders",
        "+ auditors: SELECT on all but vrm of sales.orders",
        "+ lakeward/deploy/lake-deploy: ALTER DESCRIBE DROP on sales.orders",
        "+ lakeward/deploy/lake-deploy: ALTER DESCRIBE DROP on sales.visits",
        "+ officers: SELECT on amount vrm ward of sales.orders",
        "- IAM_ALLOWED_PRINCIPALS: ALL on database legacy",
        "- IAM_ALLOWED_PRINCIPALS: ALL on legacy.cards",
        "- lakeward/deploy/lake-deploy: ALL ALTER CREATE_TABLE DESCRIBE DROP on database sales",
        "- lakeward/deploy/lake-deploy: ALL ALTER DELETE DESCRIBE DROP INSERT on sales.orders",
        "- lakeward/deploy/lake-deploy: SELECT on sales.orders",
        "- officers: SELECT on vrm of sales.orders",
      ],
    });
  });

  it("is found by a refresh as it was made, and by the next update too", async () => {
    const { summary } = await stack.up({ ...quiet, refresh: true, expectNoChanges: true });
    expect(summary.resourceChanges).to.deep.equal({ same: 25 });
    expect(await account.holds()).to.deep.equal(first);
  });

  it("is taken over by its id into another stack, which then has nothing to change", async () => {
    // A grant is imported whole: of the columns, also the one that somebody else gave.
    const whole = resourcesOf(await stack.exportStack()).filter(({ name }) => name !== "columns");
    const ids = Object.fromEntries(whole.map(({ name, id }) => [name, id]));
    const other = await local.stack("taken-over", everyResource("first", ids));
    await other.up(quiet);
    await other.preview({ ...quiet, expectNoChanges: true });
    expect(await account.holds()).to.deep.equal(first);
  });

  it("is imported by hand with what is declared of it", async () => {
    const made = resourcesOf(await stack.exportStack());
    const byHand = await local.stack("by-hand", async () => ({}));
    await importInto(
      byHand,
      made.map(({ type, name, id }) => ({ type, name, id })),
    );
    const inputs = new Map(resourcesOf(await byHand.exportStack()).map((each) => [each.name, each.inputs]));
    const otherwise = made.filter(({ name, inputs: declared }) => !isDeepStrictEqual(inputs.get(name), declared));
    // What others have there too, and what nobody can know of the defaults.
    expect(Object.fromEntries(otherwise.map(({ name }) => [name, inputs.get(name)]))).to.deep.equal({
      settings: {
        administrators: [role("another-admin"), localAccount.deployRole, steward],
        readOnlyAdministrators: [],
        takeOverDefaults: false,
      },
      zone: { key: "zone", values: ["open", "raw", "trusted"] },
      columns: {
        principal: officers,
        on: { columns: { database: "sales", table: "orders", names: ["amount", "vrm", "ward"] } },
        permissions: ["SELECT"],
      },
      visits: {
        database: "sales",
        table: "visits",
        // Without the slash that the declaration may have: one place.
        location: `s3://${bucket}/visits`,
        columns: [
          { name: "at", type: "date" },
          { name: "spaces", type: "int" },
        ],
      },
    });
    expect(await account.holds()).to.deep.equal(first);
  });

  it("changes in the account as it changes in the program", async () => {
    stack = await local.stack("dev", everyResource("second"));
    const { summary, outputs } = await stack.up(quiet);
    expect(summary.resourceChanges).to.deep.equal({ replace: 2, same: 5, update: 18 });
    expect(change(first, await account.holds())).to.deep.equal({
      administrators: ["- steward"],
      tags: ["+ zone: open raw refined trusted", "- zone: open raw trusted"],
      expressions: ['+ Opened "trusted or refined" zone=refined|trusted', '- Opened "trusted" zone=trusted'],
      registrations: ["+ arn:aws:s3:::lake-sales two hybrid", "- arn:aws:s3:::lake-sales one hybrid"],
      optIns: ["+ analysts sales.orders", "- analysts database sales"],
      filters: ["+ analysts ward where ward = 'north'", "- analysts amount ward where true"],
      tagged: ["+ zone=refined", "- zone=raw"],
      tables: ["+ visits at:date spaces:bigint ward:string", "- visits at:date spaces:int"],
      permissions: [
        "+ analysts: ALTER on each DATABASE by zone=raw",
        "+ analysts: ASSOCIATE DESCRIBE on tag zone=raw",
        "+ analysts: CREATE_DATABASE CREATE_LF_TAG on catalogue",
        "+ analysts: CREATE_TABLE DESCRIBE on database sales",
        "+ analysts: DESCRIBE INSERT on sales.orders",
        "+ analysts: DESCRIBE on each TABLE by Opened",
        "+ analysts: GRANT_WITH_LF_TAG_EXPRESSION on expression Opened",
        "+ analysts: SELECT on all tables of sales",
        "+ auditors: SELECT on all but amount vrm of sales.orders",
        "+ lakeward/deploy/lake-deploy: ALTER DROP on sales.orders",
        "+ lakeward/deploy/lake-deploy: ALTER DROP on sales.visits",
        "+ officers: SELECT on vrm ward of sales.orders",
        "- IAM_ALLOWED_PRINCIPALS: ALL on database old",
        "- IAM_ALLOWED_PRINCIPALS: ALL on old.cards",
        "- analysts: CREATE_DATABASE on catalogue",
        "- analysts: DESCRIBE on database sales",
        "- analysts: DESCRIBE on each DATABASE by zone=raw",
        "- analysts: DESCRIBE on expression Opened",
        "- analysts: DESCRIBE on tag zone=raw",
        "- analysts: SELECT on each TABLE by Opened",
        "- analysts: SELECT on sales.orders",
        "- auditors: SELECT on all but vrm of sales.orders",
        "- lakeward/deploy/lake-deploy: ALTER DESCRIBE DROP on sales.orders",
        "- lakeward/deploy/lake-deploy: ALTER DESCRIBE DROP on sales.visits",
        "- officers: SELECT on amount vrm ward of sales.orders",
      ],
    });
    // The functions read while the grants change: what nobody changes is certain.
    const said = (list: readonly ListedGrant[]) =>
      list.map(
        ({ principal, resource, permissions }) =>
          `${principal.replace(/^.*\//, "")}: ${permissions.join(" ")} on ${resource}`,
      );
    const { listed, effective } = outputs;
    expect(said(listed?.value.grants)).to.deep.equal(["officers: SELECT on columns:sales.orders"]);
    expect(said(effective?.value.permissions)).to.include.members([
      "another-reader: SELECT on table:sales.orders",
      "analysts: SELECT on filter:sales.orders.analysts",
      "auditors: SELECT on columns-except:sales.orders",
    ]);
  });

  it("goes with all that it made, and nothing of others", async () => {
    await stack.destroy(quiet);
    // Nothing opens again what was open to everybody, or gives back what came with creating.
    const given = [
      "- IAM_ALLOWED_PRINCIPALS: ALL on database legacy",
      "- IAM_ALLOWED_PRINCIPALS: ALL on database old",
      "- IAM_ALLOWED_PRINCIPALS: ALL on legacy.cards",
      "- IAM_ALLOWED_PRINCIPALS: ALL on old.cards",
      "- lakeward/deploy/lake-deploy: ALL ALTER CREATE_TABLE DESCRIBE DROP on database sales",
      "- lakeward/deploy/lake-deploy: ALL ALTER DELETE DESCRIBE DROP INSERT on sales.orders",
      "- lakeward/deploy/lake-deploy: SELECT on sales.orders",
    ];
    expect(change(theirs, await account.holds())).to.deep.equal({
      permissions: ["+ lakeward/deploy/lake-deploy: ALTER DROP on sales.orders", ...given],
    });
  });
});

interface Kept {
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: unknown;
}

/** The provider's resources in a state that Pulumi exported. */
function resourcesOf(state: Deployment): readonly Kept[] {
  const { resources } = state.deployment as {
    readonly resources: readonly { type: string; urn: string; id: string; inputs: unknown }[];
  };
  return resources
    .filter(({ type }) => type.startsWith("lakeward:"))
    .map(({ type, urn, id, inputs }) => ({ type, name: urn.split("::").at(-1) ?? "", id, inputs }));
}
