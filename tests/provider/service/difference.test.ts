import { expect } from "chai";
import { resourceTypes } from "../../../provider/service/resource-types.ts";

const table = { database: "sales", table: "orders", location: "s3://lake/orders/", columns: [] };

describe("a difference", () => {
  it("names a key that is no plain name in brackets, so that the engine finds it and shows the change", () => {
    const parameters = (given: object) => ({ ...table, parameters: { ...given } });
    const state = { ...parameters({ "write.format.default": "avro", team: "a" }), fieldIds: {}, lastFieldId: 0 };
    const wanted = parameters({ "write.format.default": "parquet", team: "b", 'cost "centre"': "x", "0": "y" });
    const { detail } = resourceTypes["lakeward:glue:IcebergTable"]?.diff(state, wanted) ?? {};
    expect(Object.fromEntries(detail ?? [])).to.eql({
      'parameters["write.format.default"]': "update",
      "parameters.team": "update",
      'parameters["cost \\"centre\\""]': "add",
      'parameters["0"]': "add",
    });
  });
});
