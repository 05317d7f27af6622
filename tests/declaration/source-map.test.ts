import { expect } from "chai";
import { parseDeclarations } from "../../declaration/parse.ts";
import { asOf, sampleFiles } from "./sample-files.ts";

describe("the way back from the Lake to the line that declares it", () => {
  const result = parseDeclarations(sampleFiles, asOf);
  if (!result.ok) throw new Error("the sample is not right");
  const at = (path: string) => {
    const place = result.sources.place(path);
    return place && `${place.file}:${place.line}:${place.column}`;
  };

  it("leads to departments, purposes, datasets, columns, statements and settings", () => {
    expect(at("parking")).to.equal("departments/parking.yaml:1:1");
    expect(at("parking.purposes.parking")).to.equal("departments/parking.yaml:6:3");
    expect(at("parking.datasets.penalty_charges")).to.equal("departments/parking.yaml:10:3");
    expect(at("parking.datasets.penalty_charges.columns.vrm")).to.equal("departments/parking.yaml:16:7");
    expect(at("parking.access[2]")).to.equal("departments/parking.yaml:39:5");
    expect(at("parking.access[2].for")).to.equal("departments/parking.yaml:39:57");
    expect(at("parking.access[0].including[1]")).to.equal("departments/parking.yaml:37:73");
    expect(at("lake.tags.Department")).to.equal("lake.yaml:69:3");
  });

  it("leads from what a default has made to the nearest part that encloses it", () => {
    expect(at("parking.datasets.penalty_charges_by_ward.columns.count")).to.equal("departments/parking.yaml:35:3");
    expect(at("parking.access[2].reason")).to.equal("departments/parking.yaml:39:5");
    expect(at("lake.zones.trusted.accepts")).to.equal("lake.yaml:22:1");
  });

  it("leads nowhere for what no file declares", () => {
    expect(at("housing.datasets.rents")).to.equal(null);
  });

  it("has a place for every department, dataset, declared column and statement of the Lake", () => {
    const { places } = result.sources;
    const paths = result.lake.departments.flatMap((department) => [
      department.id,
      ...department.access.map(({ path }) => path),
      ...department.datasets.flatMap((dataset) => {
        const path = `${department.id}.datasets.${dataset.id}`;
        const counted = dataset.origin.from === "datasets" && dataset.origin.countBy !== null;
        return [path, ...(counted ? [] : dataset.columns.map(({ name }) => `${path}.columns.${name}`))];
      }),
    ]);
    expect(paths.filter((path) => !places.has(path))).to.deep.equal([]);
  });
});
