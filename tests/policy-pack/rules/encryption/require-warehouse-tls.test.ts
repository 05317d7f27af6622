import { expect } from "chai";
import { parameterised, requireSsl } from "../../../../policy-pack/requirements/warehouse-parameters.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

const groupType = "aws:redshift/parameterGroup:ParameterGroup";
const patched = (inputs: object, more: object = {}, type = groupType) => {
  const [group] = new Estate(planOf([resource(type, "group", inputs, more)])).ofType(...parameterised);
  return group && requireSsl(group);
};
const other = { name: "auto_analyze", value: "false" };

describe("what turns require_ssl on in a warehouse's parameters", () => {
  it("sets it where it is off", () => {
    expect(patched({ parameters: [other, { name: "require_ssl", value: "false" }] })).to.deep.equal({
      "parameters[1].value": "true",
    });
  });

  it("adds it to others, and to none", () => {
    const required = { name: "require_ssl", value: "true" };
    expect(patched({ parameters: [other] })).to.deep.equal({ parameters: [other, required] });
    expect(patched({})).to.deep.equal({ parameters: [required] });
  });

  it("calls name and value as a workgroup does", () => {
    const inputs = { configParameters: [{ parameterKey: "auto_mv", parameterValue: "false" }] };
    expect(patched(inputs, {}, "aws:redshiftserverless/workgroup:Workgroup")).to.deep.equal({
      configParameters: [...inputs.configParameters, { parameterKey: "require_ssl", parameterValue: "true" }],
    });
  });

  for (const unknown of ["parameters", "parameters[0].name", "parameters[0].value"]) {
    it(`writes over nothing while ${unknown} is not known`, () => {
      expect(patched({ parameters: [other] }, { unknown: [unknown] })).to.deep.equal({});
    });
  }

  it("writes over nothing that is no list", () => {
    expect(patched({ parameters: "require_ssl" })).to.deep.equal({});
  });
});
