import { expect } from "chai";
import { changed, sampleFiles, told } from "../sample-files.ts";

/** The sample with one more department, of a few lines. */
function withDepartment(id: string, said: string, files = sampleFiles): ReadonlyMap<string, string> {
  return new Map(files).set(`departments/${id}.yaml`, `${said}\nowner: x@exampleshire.gov.uk\n`);
}

describe("a department's id", () => {
  it("must be said", () => {
    expect(told(withDepartment("libraries", "title: Libraries"))).to.deep.equal([
      "departments/libraries.yaml:1:1 department: libraries must be said (or project: libraries)",
    ]);
  });

  it("is the file's name, whether a department's or a project's", () => {
    expect(told(withDepartment("libraries", "project: library"))).to.deep.equal([
      "departments/libraries.yaml:1:10 project: library is not the file's name; write libraries, or rename the file to library.yaml",
    ]);
  });

  it("is lower-case words", () => {
    expect(told(withDepartment("_libraries", "department: libraries"))).to.deep.equal([
      'departments/_libraries.yaml:1:1 "_libraries" is not a name of lower-case words joined by _; rename the file',
      "departments/_libraries.yaml:1:13 department: libraries is not the file's name; write _libraries, or rename the file to libraries.yaml",
    ]);
  });

  it("is short enough for the names that are made of it", () => {
    expect(told(withDepartment("libraries_and_museums_too", "department: libraries_and_museums_too"))).to.deep.equal([
      "departments/libraries_and_museums_too.yaml:1:13 department: libraries_and_museums_too has 25 characters; at most 24 fit into derived names",
    ]);
  });

  it("means nothing else in declarations", () => {
    expect(told(withDepartment("account", "department: account"))).to.deep.equal([
      "departments/account.yaml:1:13 department: account means something else in declarations; take another id",
    ]);
  });

  it("makes no name that another department has", () => {
    const zones = changed("lake.yaml", "raw: { keep: 60 days }", "landing: { called: services_raw }");
    expect(told(withDepartment("parking_services", "department: parking_services", zones))).to.deep.equal([
      "departments/parking_services.yaml:1:13 department: the bucket of parking_services in raw is also that of parking in services_raw; take another id, or call the zone otherwise",
      "departments/parking_services.yaml:1:13 department: the database parking_services_raw of parking_services in raw is also that of parking in landing; take another id",
    ]);
  });
});
