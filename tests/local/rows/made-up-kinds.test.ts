import { expect } from "chai";
import fc from "fast-check";
import { kinds } from "../../../declaration/vocabulary/kinds.ts";
import { nhsCheckDigit, pupilCheckLetter, taxpayerCheckDigit } from "../../../local/rows/check-digits.ts";
import { kindShapes } from "../../../local/rows/kind-shapes.ts";

const any = fc.integer({ min: 0, max: 999 });
const made = (kind: string, n: number): string => String(kindShapes[kind]?.make(n));

describe("made-up values", () => {
  it("are there for every kind of the vocabulary, and for no other", () => {
    expect(Object.keys(kindShapes).toSorted()).to.deep.equal(Object.keys(kinds).toSorted());
  });

  it("differ within what is in use of a kind", () => {
    for (const [kind, { make, pool }] of Object.entries(kindShapes)) {
      if (["yes_no", "time", "photo", "coordinate", "person_location", "age"].includes(kind)) continue;
      if (kinds[kind]?.type.startsWith("decimal") || kind === "date_of_birth") continue;
      const values = new Set(Array.from({ length: pool }, (_, n) => make(n)));
      expect(values.size, kind).to.equal(pool);
    }
  });

  it("that identify differ for as many rows as a key may have", () => {
    for (const [kind, { reveals, type }] of Object.entries(kinds)) {
      if (reveals !== "direct" || type !== "string" || kind === "person_name") continue;
      const values = new Set(Array.from({ length: 700 }, (_, n) => made(kind, n)));
      expect(values.size, kind).to.equal(700);
    }
  });

  it("are NHS numbers of the range for tests, with a right check digit", () => {
    fc.assert(
      fc.property(any, (n) => {
        const number = made("nhs_number", n);
        expect(number).to.match(/^999\d{7}$/);
        expect(nhsCheckDigit(number)).to.equal(Number(number[9]));
      }),
    );
    // The example of the NHS Data Dictionary.
    expect(nhsCheckDigit("943476591")).to.equal(9);
  });

  it("are National Insurance numbers whose prefix is never given", () => {
    fc.assert(fc.property(any, (n) => void expect(made("national_insurance_number", n)).to.match(/^QQ\d{6}[A-D]$/)));
  });

  it("are pupil numbers of a local authority that there is not, and tax references with a wrong check digit", () => {
    fc.assert(
      fc.property(any, (n) => {
        const pupil = made("pupil_number", n);
        expect(pupil).to.match(/^[A-HJ-NP-RT-Z]000\d{9}$/);
        expect(pupil[0]).to.equal(pupilCheckLetter(pupil.slice(1)));
        const tax = made("tax_reference", n);
        expect(tax).to.match(/^\d{10}$/);
        expect(Number(tax[0])).not.to.equal(taxpayerCheckDigit(tax.slice(1)));
      }),
    );
  });

  it("are addresses, numbers and networks that are kept for examples", () => {
    fc.assert(
      fc.property(any, (n) => {
        expect(made("email", n)).to.match(/@example\.(com|net|org)$/);
        expect(made("phone", n)).to.match(/^(07700 900\d{3}|01632 960\d{3}|020 7946 0\d{3})$/);
        expect(made("postcode", n)).to.match(/^ZZ\d\d \d[ABD-HJLNP-UW-Z]{2}$/);
        expect(made("address", n)).to.match(/, ZZ\d\d \d[A-Z]{2}$/);
        expect(made("ip_address", n)).to.match(/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/);
        expect(made("vehicle_registration", n)).to.match(/^QI\d\d [A-Z]{3}$/);
        expect(made("bank_account", n)).to.match(/X$/);
        expect(made("driving_licence", n))
          .to.match(/^99999\d1332\d99\d[A-Z]{2}$/)
          .and.to.have.length(16);
        expect(made("uprn", n)).to.match(/^\d{13}$/);
      }),
    );
  });

  it("are places at sea", () => {
    fc.assert(
      fc.property(any, (n) => {
        const degrees = Number(made("person_location", n));
        expect(degrees).to.be.within(0, 1);
      }),
    );
  });
});
