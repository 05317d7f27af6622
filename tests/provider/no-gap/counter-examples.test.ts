import { expect } from "chai";
import { mixedMoments } from "../../../access/transition/mixed-moments.ts";
import type { Plan } from "../../../preview/plan.ts";
import { breachesOf, lakeAsMade, planFor, someBreach, someOrders } from "./lake-updates.ts";
import { baseline, type LakeShape, type Sees } from "./lakes.ts";
import { everyOrder } from "./schedule.ts";

const whole: Sees = { zone: "trusted", including: [], where: null };
const plate: Sees = { ...whole, including: ["vrm"] };
const post: Sees = { ...whole, including: ["postcode"] };
const both: Sees = { ...whole, including: ["vrm", "postcode"] };
type Change = readonly [before: Partial<LakeShape>, after: Partial<LakeShape>];

/** Changes that keep every common right and give nothing between, in whatever order the engine takes what may go side by side. */
const holding: Readonly<Record<string, Change>> = {
  "columns change places between two purposes of one group": [
    { parking: plate, appeals: post },
    { parking: post, appeals: plate },
  ],
  "rows and columns change places between two purposes of one group": [
    { parking: { ...plate, where: "open" }, appeals: { ...post, where: "paid" } },
    { parking: { ...plate, where: "paid" }, appeals: { ...post, where: "open" } },
  ],
  "a column goes from one purpose to another that is new": [{ parking: both }, { parking: post, appeals: plate }],
  "a column comes back from a purpose that ends": [{ parking: post, appeals: plate }, { parking: both }],
  "the only filter of a group shows other columns of other rows": [
    { parking: { ...plate, where: "open" } },
    { parking: { ...post, where: "paid" } },
  ],
  "a statement goes to another purpose": [
    { parking: plate, appeals: null },
    { parking: null, appeals: plate },
  ],
  "a statement goes to another zone": [{ parking: plate }, { parking: { ...plate, zone: "refined" } }],
  "a table opened to the organisation is left to the department, and to one group of another by a filter": [
    { deprivation: "organisation" },
    { deprivation: "department and group" },
  ],
  "a group of another department sees by the tag what it saw by a filter": [
    { deprivation: "department and group" },
    { deprivation: "organisation" },
  ],
  "a table is closed but for one group's filter": [{ deprivation: "organisation" }, { deprivation: "group" }],
  "what one group saw by a filter is opened to everyone": [{ deprivation: "group" }, { deprivation: "organisation" }],
  "a department comes while another's table is opened": [
    { deprivation: "nobody" },
    { deprivation: "organisation", libraries: "organisation" },
  ],
  "a department goes while another's table is closed": [
    { libraries: "organisation" },
    { deprivation: "nobody", libraries: "no" },
  ],
  "a dataset goes with its tables, and another zone's table with it": [{ permits: "trusted" }, { permits: "no" }],
  "all tables of a zone move to other databases and buckets": [{ trusted: "trusted" }, { trusted: "gold" }],
  "an opened table gains a column that everyone is to see": [{ score: false }, { score: true }],
  "a column is retired while a filter goes on without it": [
    { colour: true, parking: plate },
    { colour: false, parking: post },
  ],
};

/** Changes of which no order of calls is without a moment that neither state gives; in two updates they are. */
const refused: Readonly<Record<string, readonly [...Change, between: Partial<LakeShape>]>> = {
  "a department comes while a table is closed: new tag policy, old tag": [
    { deprivation: "organisation", libraries: "no" },
    { deprivation: "department", libraries: "closed" },
    { deprivation: "department", libraries: "no" },
  ],
  "a department goes while a table is opened: old tag policy, new tag": [
    { deprivation: "nobody", libraries: "closed" },
    { deprivation: "organisation", libraries: "no" },
    { deprivation: "nobody", libraries: "no" },
  ],
  "a table is left to the department while it gains a column: old tag, new columns": [
    { deprivation: "organisation", score: false },
    { deprivation: "department", score: true },
    { deprivation: "department", score: false },
  ],
  "a department goes while an opened table gains a column: old tag policy, new columns": [
    { libraries: "closed", score: false },
    { libraries: "no", score: true },
    { libraries: "no", score: false },
  ],
  "a department comes while an opened table loses a column: new tag policy, old columns": [
    { libraries: "no", score: true },
    { libraries: "closed", score: false },
    { libraries: "no", score: false },
  ],
};

/** The long run tries many more orders: `LAKEWARD_LONG=1 npm run no-gap`. */
const long = process.env.LAKEWARD_LONG === "1";

const shaped = (change: Partial<LakeShape>): LakeShape => ({ ...baseline, ...change });

describe("at every moment of an update", function () {
  this.timeout(long ? 3_600_000 : 60_000);

  for (const [what, [before, after]] of Object.entries(holding)) {
    it(`no common right is lost and none is added: ${what}`, async () => {
      const from = await lakeAsMade(shaped(before));
      const to = await planFor(shaped(after));
      expect(mixedMoments(from.plan.resources, to.resources)).to.deep.equal([]);
      const large = before.trusted !== after.trusted;
      expect(await breachesOf(from, to, someOrders(long ? 100 : large ? 1 : 2))).to.deep.equal([]);
      if (!large) expect(await breachesOf(from, to, everyOrder(long ? 400 : 6))).to.deep.equal([]);
    });
  }

  for (const [what, [before, after, between]] of Object.entries(refused)) {
    it(`what no order can do is refused, and goes in two: ${what}`, async () => {
      const from = await lakeAsMade(shaped(before));
      const to = await planFor(shaped(after));
      expect(mixedMoments(from.plan.resources, to.resources)).not.to.deep.equal([]);
      expect(await someBreach(from, to, 80), "the refusal is needed").not.to.deep.equal([]);
      const halfway = await lakeAsMade(shaped(between));
      for (const [start, end] of [
        [from, halfway.plan],
        [halfway, to],
      ] as const) {
        expect(mixedMoments(start.plan.resources, end.resources)).to.deep.equal([]);
        expect(await breachesOf(start, end, someOrders(long ? 50 : 2))).to.deep.equal([]);
      }
    });
  }
});

describe("the designs that were ruled out", () => {
  it("filters that keep their names, and so change in place, lose what changes places between two of them", async () => {
    const from = await lakeAsMade(shaped({ parking: plate, appeals: post }), inPlace);
    const to = inPlace(await planFor(shaped({ parking: post, appeals: plate })));
    const found = await someBreach(from, to, 40);
    expect(found.join("\n")).to.match(
      /^lost: .*lake\.parking\.analysts parking_trusted\.penalty_charges (vrm|postcode)/m,
    );
  });

  it("a tag that does not wait for the filters' grants takes away what a filter is to go on showing", async () => {
    const from = await lakeAsMade(shaped({ deprivation: "organisation" }));
    const to = unordered(await planFor(shaped({ deprivation: "department and group" })));
    const found = await someBreach(from, to, 40);
    expect(found.join("\n")).to.match(/^lost: .*lake\.streetscene\.analysts adult_social_care_trusted\.deprivation/m);
  });
});

/** A plan with filters named by receiver and purpose alone. */
function inPlace(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan).replaceAll(/(\.for\.[a-z_]+\.[a-z_]+)\.[0-9a-f]{8}"/g, '$1"'));
}

/** A plan in which tags wait for no grant. */
function unordered(plan: Plan): Plan {
  const isGrant = (urn: string): boolean => urn.includes("lakeward:lakeformation:Grant::");
  const resources = plan.resources.map((resource) =>
    resource.name.endsWith("-opened")
      ? { ...resource, dependencies: (resource.dependencies ?? []).filter((urn) => !isGrant(urn)) }
      : resource,
  );
  return { ...plan, resources };
}
