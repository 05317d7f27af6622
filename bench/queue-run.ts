import { setTimeout as wait } from "node:timers/promises";
import { access } from "../provider/account/aws.ts";
import { LakeFormationModel } from "../provider/lake-formation/model/lake-formation-model.ts";
import { shippedLimits } from "../provider/lake-formation/queue/queue-limits.ts";
import { account, deployer, region } from "../tests/provider/account-in-memory.ts";
import { GlueInMemory } from "../tests/provider/glue-in-memory.ts";
import { disturbance } from "./disturbance.ts";
import { columns, grantOf, heldGrants, tableNames } from "./many-grants.ts";

// Grants through the queue in a process of its own; prints what it took as JSON.
const [count = "0", entriesPerRequest = "20", requestsInFlight = "3", latency = "0", share = "0"] =
  process.argv.slice(2);
const glue = new GlueInMemory((event) => event(model), deployer);
const model: LakeFormationModel = new LakeFormationModel({ account, region, catalogue: glue });
const settings = { DataLakeSettings: { DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }] } };
model.call("PutDataLakeSettings", settings, deployer);
glue.addDatabase({ Name: "bench", CreateTableDefaultPermissions: [] });
for (const Name of tableNames) glue.addTable("bench", { Name, StorageDescriptor: { Columns: columns } });

let calls = 0;
const disturb = disturbance(Number(share));
const { permissions } = access(
  {
    account: async () => account,
    glue: () => Promise.reject(new Error("not asked")),
    lakeFormation: async (operation, request) => {
      calls += 1;
      if (latency !== "0") await wait(Number(latency));
      const name = disturb();
      if (name !== undefined) throw Object.assign(new Error("disturbed"), { name });
      // The model answers in AWS's own form.
      return model.call(operation, request, deployer) as never;
    },
  },
  {
    budget: 300_000,
    firstPause: 200,
    longestPause: 10_000,
    clock: { now: () => performance.now(), wait },
    random: Math.random,
    cancelled: new AbortController().signal,
  },
  { requests: 0, retries: 0 },
  () => undefined,
  { ...shippedLimits, entriesPerRequest: Number(entriesPerRequest), requestsInFlight: Number(requestsInFlight) },
);

const began = performance.now();
const told = await Promise.allSettled(
  Array.from({ length: Number(count) }, (_, number) => {
    const { principal, table, permission } = grantOf(number);
    const resource = { Table: { DatabaseName: "bench", Name: table } };
    return permissions.grant({ principal, resource, permissions: [permission] });
  }),
);
const seconds = (performance.now() - began) / 1000;
const held = heldGrants(model);
const failed = told.filter(({ status }) => status === "rejected").length;
console.log(JSON.stringify({ calls, seconds, megabytes: process.resourceUsage().maxRSS / 1024, held, failed }));
