import { expect } from "chai";
import { tellingNames } from "../../../declaration/vocabulary/telling-names.ts";
import { toldByName } from "../../../policy-pack/view/telling-names.ts";

const telling = [
  "nhs_no",
  "NHSNumber",
  "partner_nino",
  "ni_number",
  "vrm",
  "number_plate",
  "dob",
  "DateOfBirth",
  "post_code",
  "uprn",
  "e_mail",
  "home_telephone",
  "MobileNo",
  "surname",
  "sort_code",
  "passport_no",
  "upn",
  "ethnic_origin_code",
  "ip_address",
];

describe("a column's name", () => {
  for (const name of telling)
    it(`tells what it holds: ${name}`, () => {
      expect(toldByName(name)).to.be.a("string");
    });

  for (const name of [
    "postcode_district",
    "phone_type",
    "nhs_trust",
    "bay_no",
    "email_sent_on",
    "description",
    "ship",
    "",
  ])
    it(`tells nothing of a person: ${name || "no name"}`, () => {
      expect(toldByName(name)).to.equal(undefined);
    });

  it("tells at least what the declarations are refused for", () => {
    const ours = telling.map((name) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase());
    const missed = tellingNames.filter(
      ({ name }) => !ours.some((one) => name.test(one) && toldByName(one) !== undefined),
    );
    expect(missed.map(({ kind }) => kind)).to.deep.equal([]);
  });
});
