import { setTimeout as wait } from "node:timers/promises";
import { AccountOverHttp } from "../tests/provider/service/account-over-http.ts";
import { disturbance } from "./disturbance.ts";
import { columns, heldGrants, tableNames } from "./many-grants.ts";

/** What the account tells when it is asked. */
export interface AccountTold {
  /** Every call to Lake Formation and Glue. */
  readonly calls: number;
  readonly held: number;
}

// The account in memory in a process of its own, as AWS is: the first argument is milliseconds that each call takes longer, the
// second the share of calls that are disturbed. Any message is answered with what was called and is held.
const [latency = "0", share = "0"] = process.argv.slice(2);
const there = await AccountOverHttp.start();
there.inMemory.glue.addDatabase({ Name: "bench", CreateTableDefaultPermissions: [] });
for (const Name of tableNames) there.inMemory.glue.addTable("bench", { Name, StorageDescriptor: { Columns: columns } });
const disturb = disturbance(Number(share));
there.disturb = async () => {
  if (latency !== "0") await wait(Number(latency));
  return disturb();
};
process.on("message", () => {
  const calls = there.asked.filter((operation) => operation !== "GetCallerIdentity").length;
  process.send?.({ calls, held: heldGrants(there.inMemory.model) } satisfies AccountTold);
});
process.on("disconnect", () => process.exit());
process.send?.(there.url);
