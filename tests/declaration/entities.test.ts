import { expect } from "chai";
import { changed, lakeOf, sampleFiles, told } from "./sample-files.ts";

const entities = `person:
  title: Person
  description: Anyone the council serves or employs
  known_by: [person_id, nhs_number]
  lives_in: household
household: { description: People who live together, in: property }
property: { title: Property, description: A home or other premises, known_by: uprn }
`;
const withEntities = (text = entities, files = sampleFiles) => new Map(files).set("entities.yaml", text);

describe("entities.yaml", () => {
  it("is in the Lake, sorted, with its defaults", () => {
    expect(lakeOf(withEntities()).entities).to.deep.equal([
      {
        id: "household",
        title: "Household",
        description: "People who live together",
        knownBy: [],
        relations: [{ name: "in", to: "property" }],
      },
      {
        id: "person",
        title: "Person",
        description: "Anyone the council serves or employs",
        knownBy: ["nhs_number", "person_id"],
        relations: [{ name: "lives_in", to: "household" }],
      },
      { id: "property", title: "Property", description: "A home or other premises", knownBy: ["uprn"], relations: [] },
    ]);
  });

  it("may be left out, and then there are none", () => {
    expect(lakeOf(sampleFiles).entities).to.deep.equal([]);
  });

  const mistakes: readonly (readonly [mistake: string, written: string, instead: string, told: string])[] = [
    [
      "a kind that does not exist",
      "nhs_number]",
      "nhs_numbr]",
      'entities.yaml:4:13 person.known_by: "nhs_numbr" is not a kind; did you mean nhs_number?',
    ],
    [
      "a relation to what is not declared",
      "lives_in: household",
      "lives_in: houshold",
      "entities.yaml:5:13 person.lives_in: there is no entity houshold; did you mean household?",
    ],
    [
      "a misspelt key, which looks like a relation",
      "known_by: [",
      "know_by: [",
      "entities.yaml:4:12 person.know_by: must be a name of lower-case words joined by _, not a list or settings; for example household",
    ],
    [
      "no description",
      "description: A home or other premises, ",
      "",
      "entities.yaml:7:11 property: description must be said, for example People who live together in one home",
    ],
  ];
  for (const [mistake, written, instead, expected] of mistakes)
    it(`tells of ${mistake}`, () => {
      expect(told(withEntities(entities.replace(written, instead)))).to.deep.equal([expected]);
    });

  it("declares the entities that a column's entity names", () => {
    const column = (entity: string) =>
      changed("departments/parking.yaml", "scheme: area", `scheme: { is: area, entity: ${entity} }`);
    expect(told(withEntities(entities, column("household")))).to.deep.equal([]);
    const place = "departments/parking.yaml:33:15 datasets.permits.columns.scheme:";
    expect(told(withEntities(entities, column("houshold")))).to.deep.equal([
      `${place} entity: there is no houshold in entities.yaml; did you mean household?`,
    ]);
    expect(told(column("household"))).to.deep.equal([`${place} entity: there is no household in entities.yaml`]);
    expect(told(withEntities("- a\n", column("household")))).to.deep.equal([
      "entities.yaml:1:1 must be a map of names",
    ]);
  });

  it("and lake.yaml are no department's file", () => {
    expect(told(new Map(sampleFiles).set("departments/entities.yaml", "").set("Entities.yml", ""))).to.deep.equal([
      "Entities.yml:1:1 this is read by nothing; name it entities.yaml",
      "departments/entities.yaml:1:1 entities is no department's id; rename the department",
    ]);
  });
});
