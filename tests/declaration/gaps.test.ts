import { expect } from "chai";
import { compileAccess } from "../../access/compile.ts";
import { asOf, changed, lakeOf, told, withChange } from "./sample-files.ts";

const care = "departments/adult_social_care.yaml";

/** What docs/decisions/0012 says to write today, where the language has no word of its own yet. */
describe("what the language has no word for", () => {
  it("rows restricted by another dataset's column: a made dataset that carries the column", () => {
    const made = changed(
      care,
      "  packages_by_service:",
      `  open_packages:
    description: Packages with whether only a named team may open the client's record; one row a service in a period
    for: care
    made_from: [clients, packages]
    columns:
      client_id: { is: person_id, of: clients }
      service: code
      restricted: { is: yes_no, description: Of the client }
  packages_by_service:`,
    );
    const files = withChange(
      made,
      care,
      "[clients where restricted = false, packages, visits, placements]",
      "[clients where restricted = false, open_packages where restricted = false, visits, placements]",
    );
    const filter = compileAccess(lakeOf(files), asOf).filtered.find(({ dataset }) => dataset === "open_packages");
    expect(filter?.rowExpression).to.equal("restricted = false");
  });

  const fromBirth = changed(care, "8 years after closed_on", "8 years after date_of_birth");

  it("retention from birth, where the day of birth is banded, is refused with what would be right", () => {
    expect(told(fromBirth)).to.deep.equal([
      "departments/adult_social_care.yaml:62:11 datasets.clients.keep: date_of_birth becomes age_band in trusted, so rows cannot be counted from it there; say becomes: keep (only a statement that names it shows it), or let clients end before trusted",
    ]);
  });

  it("retention from birth: the day stays as it came, and is seen by those only to whom a statement shows it", () => {
    const files = withChange(
      fromBirth,
      care,
      "date_of_birth: date_of_birth",
      "date_of_birth: { is: date_of_birth, becomes: keep }",
    );
    expect(told(files)).to.deep.equal([]);
    const unnamed = withChange(files, care, "[client_id, postcode, date_of_birth, sex,", "[client_id, postcode, sex,");
    const analysts = compileAccess(lakeOf(unnamed), asOf).filtered.find(
      ({ dataset, receiver, zone }) => dataset === "clients" && receiver.group === "analysts" && zone === "trusted",
    );
    expect(analysts?.columns).not.to.include("date_of_birth");
  });

  it("personal data that is public by law: what is about the thing, not about who holds it", () => {
    const register = (holder: string) =>
      changed(
        care,
        "  packages_by_service:",
        `  care_homes:
    description: Homes that are registered to give care; one row a home
    about: nobody
    from: reference/homes_*.csv
    columns:
      home: { is: text, description: Name of the home }
      ward: area
${holder}  packages_by_service:`,
      );
    const seen = (files: ReadonlyMap<string, string>) =>
      withChange(files, care, "sees: [deprivation, packages_by_service]", "sees: [care_homes, deprivation]");
    expect(told(seen(register("")))).to.deep.equal([]);
    expect(told(seen(register("      manager: person_name\n")))).to.deep.equal([
      "departments/adult_social_care.yaml:183:16 datasets.care_homes.columns.manager: person_name says something about a person, and care_homes is about nobody; say whom it is about, or leave the column out",
    ]);
  });
});
