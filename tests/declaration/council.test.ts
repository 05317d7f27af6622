import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { loadDeclarations } from "../../declaration/load.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { routes } from "../../declaration/vocabulary/routes.ts";
import { asOf } from "./sample-files.ts";

const council = loadDeclarations(fileURLToPath(new URL("../..", import.meta.url)), asOf);
const departments = council.ok ? council.lake.departments : [];

describe("the sample council", () => {
  it("is right, whole", () => {
    expect(council.ok ? [] : council.problems.map(formatProblem)).to.deep.equal([]);
  });

  it("takes data by every route", () => {
    const used = new Set(departments.flatMap(({ sources }) => sources.map(({ route }) => route)));
    expect([...used].sort()).to.deep.equal(Object.keys(routes).sort());
  });

  it("takes no column that says something of a person and that nobody sees or matches rows by", () => {
    const idle = departments.flatMap(({ id, datasets, access }) =>
      datasets.flatMap((dataset) => {
        const named = access.filter(({ sees }) => sees.some((each) => each.dataset === dataset.id));
        const needed = new Set([...dataset.key, ...named.flatMap(({ including }) => including)]);
        return dataset.columns
          .filter(({ name, reveals }) => reveals !== "plain" && !needed.has(name))
          .map(({ name }) => `${id}/${dataset.id}.${name}`);
      }),
    );
    expect(idle).to.deep.equal([]);
  });

  it("gives another department what one of its purposes uses, and nothing is used that is not given", () => {
    const given = departments.flatMap(({ id, access }) =>
      access.flatMap(({ who, purpose, sees }) =>
        who.kind === "group" && who.department !== id && purpose
          ? sees.map(({ dataset }) => `${purpose.department}/${purpose.id} uses ${id}/${dataset}`)
          : [],
      ),
    );
    const used = departments.flatMap(({ id, purposes }) =>
      purposes.flatMap((purpose) =>
        purpose.uses.map((each) => `${id}/${purpose.id} uses ${each.department}/${each.dataset}`),
      ),
    );
    expect([...new Set(given)].sort()).to.deep.equal(used.sort());
  });
});
