import { compliant, type Judgement, unreadable, violation } from "../../judgement.ts";
import { judged } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { saysNothing } from "./says-nothing.ts";

const registerKey = /^(iar|iarid|assetid|assetregister|informationasset(id|register(id)?)?|register|registerid)$/;

/**
 * TAG-05: every database is in the information asset register: by what its department declares (each dataset is an entry of its
 * own, `parking/permits`), or by a number in its tags or parameters. Whether another register knows the number, no plan shows.
 */
export const standInRegister: Rule = (estate) => [
  ...estate.ofType("aws:glue/catalogDatabase:CatalogDatabase").map((on): Finding => ({ on, ...judgeDatabase(on) })),
  ...estate.ofType("lakeward:lake:Department").map(
    (on): Finding => ({
      on,
      ...judged(
        on.text("register"),
        { whenAbsent: "compliant" },
        (value) => isNumber(value) || "register is no number in a register",
      ),
    }),
  ),
];

function judgeDatabase(database: Resource): Judgement {
  if (database.ancestor("lakeward:lake:Department")) return compliant();
  const maps = ["tags", "parameters"].map((path) => ({ path, keys: database.keys(path) }));
  const entries = maps.flatMap(({ path, keys }) =>
    keys.state === "known"
      ? keys.value.filter(isRegisterKey).map((key) => database.text(`${path}[${JSON.stringify(key)}]`))
      : [],
  );
  const [first] = entries;
  if (first) return judgeNumber(first);
  const [unread] = maps.flatMap(({ keys }) => (keys.state === "unknown" || keys.state === "malformed" ? [keys] : []));
  return unread
    ? unreadable(unread)
    : violation("stands in no register: no department above it, and no number in its tags or parameters", ["tags"]);
}

function judgeNumber(entry: Reading<string>): Judgement {
  if (entry.state !== "known") return unreadable(entry);
  return isNumber(entry.value)
    ? compliant([entry.path])
    : violation(`${entry.path} is no number in a register`, [entry.path]);
}

function isNumber(text: string): boolean {
  return /[A-Za-z0-9]/.test(text) && !saysNothing(text);
}

function isRegisterKey(key: string): boolean {
  return registerKey.test(key.toLowerCase().replaceAll(/[^a-z]/g, ""));
}
