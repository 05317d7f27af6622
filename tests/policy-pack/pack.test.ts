import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { exitCode } from "../../policy-pack/exit-code.ts";
import { generateControlMatrix } from "../../policy-pack/generate-control-matrix.ts";
import { generatePolicyConfiguration } from "../../policy-pack/generate-policy-configuration.ts";
import type { PackEnvironment } from "../../policy-pack/pack/pack-row.ts";
import { pack } from "../../policy-pack/pack.ts";

const at = (environment: PackEnvironment, level: string) =>
  pack.filter((row) => row.level[environment] === level).map(({ id }) => id);

describe("the policy pack", () => {
  it("stops in production for whatever is critical", () => {
    const critical = pack.filter(({ severity }) => severity === "critical").map(({ id }) => id);
    expect(at("prod", "mandatory")).to.include.members(critical);
    expect(at("default", "mandatory")).to.deep.equal(at("prod", "mandatory"));
    expect(critical).to.not.be.empty;
  });

  it("is sorted, and names each rule after its file", () => {
    expect(pack.map(({ id }) => id)).to.deep.equal(pack.map(({ id }) => id).toSorted());
    const tables = new URL("../../policy-pack/pack/", import.meta.url);
    const source = readdirSync(tables)
      .map((file) => readFileSync(new URL(file, tables), "utf8"))
      .join("\n");
    for (const { name } of pack) expect(source).to.contain(`/${name}.ts"`);
  });

  it("is never stricter on the undecided than on violations", () => {
    for (const { id, level, whenUndecided } of pack) {
      for (const environment of ["default", "dev", "prod"] as const) {
        const stricter = whenUndecided[environment] === "mandatory" && level[environment] === "advisory";
        expect(stricter, `${id} in ${environment}`).to.equal(false);
      }
    }
  });

  it("names controls by the ids that their catalogues give them", () => {
    const forms: Readonly<Record<string, RegExp>> = {
      Checkov: /^CKV2?_AWS_\d+$/,
      Trivy: /^AVD-AWS-\d{4}$/,
      "Security Hub": /^[A-Z][A-Za-z0-9]+\.\d+$/,
      "UK GDPR": /^(Art|Recital) \d+/,
    };
    const odd = pack.flatMap(({ id, controls }) =>
      Object.entries(controls).flatMap(([name, ids]) =>
        ids
          .filter((control) => forms[name] && !forms[name].test(control))
          .map((control) => `${id}: ${name} ${control}`),
      ),
    );
    expect(odd).to.deep.equal([]);
  });

  it("has its matrix of controls and its configurations generated and committed", () => {
    for (const [path, text] of Object.entries({ ...generatePolicyConfiguration(), ...generateControlMatrix() })) {
      expect(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), `${path}: run npm run generate`).to.equal(
        text,
      );
    }
  });
});

describe("the exit code of a judgement", () => {
  const of = (verdict: string, level: string, excepted = false) =>
    exitCode({ verdicts: [{ verdict, level, excepted }] } as unknown as Parameters<typeof exitCode>[0]);

  it("is 1 for a mandatory violation or a mandatory undecided verdict, else 0", () => {
    expect(of("violation", "mandatory")).to.equal(1);
    expect(of("undecided", "mandatory")).to.equal(1);
    expect(of("violation", "advisory")).to.equal(0);
    expect(of("undecided", "advisory")).to.equal(0);
    expect(of("compliant", "mandatory")).to.equal(0);
    expect(of("violation", "mandatory", true)).to.equal(0);
  });
});
