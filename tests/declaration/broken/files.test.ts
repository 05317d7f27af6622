import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { loadDeclarations } from "../../../declaration/load.ts";
import { formatProblem } from "../../../declaration/problem.ts";
import { asOf, sampleFiles } from "../sample-files.ts";

const parking = "departments/parking.yaml";
const text = sampleFiles.get(parking) ?? "";
const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");

/** One thing wrong with a file as a file, and everything that the loader tells about it. */
interface BrokenFile {
  readonly mistake: string;
  readonly make: (directory: string) => void;
  readonly told: readonly string[];
}

const write = (file: string, bytes: string | Buffer) => (directory: string) =>
  writeFileSync(join(directory, file), bytes);
/** A command of every POSIX system; Node has no call for it. */
const makePipe = "mkfifo";
const nothing = "departments/housing.yml:1:1 this is read by nothing; name it departments/<id>.yaml";

const broken: readonly BrokenFile[] = [
  { mistake: "an empty file", make: write(parking, ""), told: [`${parking}:1:1 the file is empty`] },
  { mistake: "only spaces", make: write(parking, "  \n\n"), told: [`${parking}:1:1 the file is empty`] },
  { mistake: "only comments", make: write(parking, "# soon\n"), told: [`${parking}:1:1 the file is empty`] },
  { mistake: "only a byte order mark", make: write(parking, "\uFEFF"), told: [`${parking}:1:1 the file is empty`] },
  { mistake: "only ---", make: write(parking, "---\n"), told: [`${parking}:1:1 must be settings: { key: value }`] },
  {
    mistake: "one word",
    make: write(parking, "parking\n"),
    told: [`${parking}:1:1 must be settings: { key: value }`],
  },
  {
    mistake: "a list",
    make: write(parking, "- department: parking\n"),
    told: [`${parking}:1:1 must be settings: { key: value }`],
  },
  {
    mistake: "UTF-16 as an editor of Windows writes it",
    make: write(parking, utf16),
    told: [`${parking}:1:1 the file is UTF-16 or not text at all; save it as UTF-8`],
  },
  {
    mistake: "UTF-16 with the large end first",
    make: write(parking, Buffer.from(utf16).swap16()),
    told: [`${parking}:1:1 the file is UTF-16 or not text at all; save it as UTF-8`],
  },
  {
    mistake: "UTF-16 without a mark",
    make: write(parking, utf16.subarray(2)),
    told: [`${parking}:1:1 the file is UTF-16 or not text at all; save it as UTF-8`],
  },
  {
    mistake: "Latin-1, in which older programs write £",
    make: write(parking, Buffer.from(text.replace("Parking Services", "Parking at £2"), "latin1")),
    told: [`${parking}:3:19 a letter here is not UTF-8, as older programs write £, é or –; save the file as UTF-8`],
  },
  {
    mistake: "UTF-8 that breaks off within a letter",
    make: write(parking, Buffer.concat([Buffer.from(text), Buffer.from("# £").subarray(0, 3)])),
    told: [`${parking}:41:3 a letter here is not UTF-8, as older programs write £, é or –; save the file as UTF-8`],
  },
  {
    mistake: "a picture",
    make: write(parking, Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
    told: [`${parking}:1:1 a letter here is not UTF-8, as older programs write £, é or –; save the file as UTF-8`],
  },
  {
    mistake: "a workbook saved under the name of a declaration",
    make: write(parking, Buffer.from("504b030414000600", "hex")),
    told: [
      `${parking}:1:3 the character U+0003 stands here unseen; leave it out`,
      `${parking}:1:4 the character U+0004 stands here unseen; leave it out`,
      `${parking}:1:5 the character U+0014 stands here unseen; leave it out`,
      `${parking}:1:6 an empty byte (NUL) stands here unseen; leave it out`,
      `${parking}:1:7 the character U+0006 stands here unseen; leave it out`,
      `${parking}:1:8 an empty byte (NUL) stands here unseen; leave it out`,
    ],
  },
  {
    mistake: "more than a million bytes",
    make: write(parking, `${text}${"# more\n".repeat(150_000)}`),
    told: [`${parking}:1:1 the file has 1,051,726 bytes, of 1,000,000 at most; split the department`],
  },
  {
    mistake: "a folder that is called like a file",
    make: (directory) => mkdirSync(join(directory, "departments/housing.yaml")),
    told: ["departments/housing.yaml:1:1 the file is a folder; departments/ holds one file a department"],
  },
  {
    mistake: "a link that leads out of the folder",
    make: (directory) => symlinkSync("/etc/passwd", join(directory, "departments/housing.yaml")),
    told: [
      "departments/housing.yaml:1:1 the file is a symbolic link; put the file itself here, so that whoever owns it reviews its changes",
    ],
  },
  {
    mistake: "a link to another department",
    make: (directory) => symlinkSync("parking.yaml", join(directory, "departments/housing.yaml")),
    told: [
      "departments/housing.yaml:1:1 the file is a symbolic link; put the file itself here, so that whoever owns it reviews its changes",
    ],
  },
  {
    mistake: "a link that leads to itself",
    make: (directory) => symlinkSync("housing.yaml", join(directory, "departments/housing.yaml")),
    told: [
      "departments/housing.yaml:1:1 the file is a symbolic link; put the file itself here, so that whoever owns it reviews its changes",
    ],
  },
  {
    mistake: "a pipe that nobody writes to",
    make: (directory) => execFileSync(makePipe, [join(directory, "departments/housing.yaml")]),
    told: ["departments/housing.yaml:1:1 the file is a pipe or device; put an ordinary file here"],
  },
  { mistake: "the ending .yml", make: write("departments/housing.yml", text), told: [nothing] },
  {
    mistake: "the ending .YAML",
    make: write("departments/housing.YAML", text),
    told: [nothing.replace("housing.yml", "housing.YAML")],
  },
  {
    mistake: "an id with a capital",
    make: write("departments/Housing.yaml", text),
    told: [nothing.replace("housing.yml", "Housing.yaml")],
  },
  {
    mistake: "an id with a space",
    make: write("departments/adult care.yaml", text),
    told: [nothing.replace("housing.yml", "adult care.yaml")],
  },
  {
    mistake: "an id with a dot",
    make: write("departments/parking.old.yaml", text),
    told: [nothing.replace("housing.yml", "parking.old.yaml")],
  },
  {
    mistake: "a file without an id",
    make: write("departments/.yaml", text),
    told: [nothing.replace("housing.yml", ".yaml")],
  },
  {
    mistake: "a file's name that colours a terminal",
    make: write("departments/\u001b[31m.yaml", text),
    told: [nothing.replace("housing.yml", "?[31m.yaml")],
  },
  {
    mistake: "an id that the file does not say",
    make: (directory) => renameSync(join(directory, parking), join(directory, "departments/parkings.yaml")),
    told: [
      "departments/parkings.yaml:2:13 department: parking is not the file's name; write parkings, or rename the file to parking.yaml",
      "departments/parkings.yaml:39:62 access[2].for: streetscene/safety does not use parkings/penalty_charges; streetscene's owner adds it under purposes.safety.uses",
      "departments/streetscene.yaml:12:11 purposes.safety.uses.parking/penalty_charges: there is no department parking; did you mean parkings?",
    ],
  },
  {
    mistake: "a department called lake",
    make: write("departments/lake.yaml", "department: lake\nowner: lake.owner@exampleshire.gov.uk\n"),
    told: ["departments/lake.yaml:1:1 lake is no department's id; rename the department"],
  },
  {
    mistake: "a body without lake.yaml",
    make: (directory) => rmSync(join(directory, "lake.yaml")),
    told: ["lake.yaml:1:1 there is no lake.yaml here; it declares what is one for the whole body"],
  },
  {
    mistake: "lake.yml for lake.yaml",
    make: (directory) => renameSync(join(directory, "lake.yaml"), join(directory, "lake.yml")),
    told: [
      "lake.yaml:1:1 there is no lake.yaml here; it declares what is one for the whole body",
      "lake.yml:1:1 this is read by nothing; name it lake.yaml",
    ],
  },
  {
    mistake: "lake.yaml as a folder",
    make: (directory) => {
      rmSync(join(directory, "lake.yaml"));
      mkdirSync(join(directory, "lake.yaml"));
    },
    told: ["lake.yaml:1:1 the file is a folder; departments/ holds one file a department"],
  },
  {
    mistake: "departments as a file",
    make: (directory) => {
      rmSync(join(directory, "departments"), { recursive: true });
      writeFileSync(join(directory, "departments"), "");
    },
    told: ["departments:1:1 the file cannot be listed (ENOTDIR); departments/ is a folder with one file a department"],
  },
];

describe("a file that is no declaration", () => {
  let directory = "";
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "lakeward-broken-"));
    for (const [file, content] of sampleFiles) {
      mkdirSync(join(directory, "departments"), { recursive: true });
      writeFileSync(join(directory, file), content);
    }
  });
  afterEach(() => rmSync(directory, { recursive: true }));
  const told = () => {
    const result = loadDeclarations(directory, asOf);
    return result.ok ? [] : result.problems.map(formatProblem);
  };

  it("is not among the three departments", () => {
    expect(told()).to.deep.equal([]);
  });

  for (const { mistake, make, told: expected } of broken)
    it(`is told: ${mistake}`, () => {
      make(directory);
      expect(told()).to.deep.equal(expected);
    });

  it("is told together with what is wrong in the others", () => {
    writeFileSync(join(directory, "departments/streetscene.yaml"), utf16);
    writeFileSync(join(directory, parking), text.replace("ward: area", "ward: areas"));
    expect(told()).to.deep.equal([
      `${parking}:21:13 datasets.penalty_charges.columns.ward: "areas" is not a kind; did you mean area (a ward, small area or postcode district)?`,
      "departments/streetscene.yaml:1:1 the file is UTF-16 or not text at all; save it as UTF-8",
    ]);
  });

  it("is told when whoever runs this may not read it", function () {
    chmodSync(join(directory, parking), 0o000);
    chmodSync(directory, 0o755);
    if (process.getuid?.() !== 0) {
      expect(told()).to.deep.equal([`${parking}:1:1 the file cannot be read (EACCES); let whoever runs this read it`]);
      return;
    }
    // Root may read anything; so another user has to try.
    const load = fileURLToPath(new URL("../../../declaration/load.ts", import.meta.url));
    const script = `import { loadDeclarations } from ${JSON.stringify(load)};
      console.log(JSON.stringify(loadDeclarations(${JSON.stringify(directory)}, "${asOf}").problems.map(({ message }) => message)));`;
    const nobody = 65534;
    try {
      execFileSync("cat", [load], { uid: nobody });
      execFileSync(process.execPath, ["--version"], { uid: nobody });
    } catch {
      this.skip();
    }
    const out = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      uid: nobody,
      encoding: "utf8",
    });
    expect(JSON.parse(out)).to.deep.equal(["the file cannot be read (EACCES); let whoever runs this read it"]);
  });

  it("of another name is not looked at: a note, a folder of models", () => {
    writeFileSync(join(directory, "departments/README.md"), "Files of departments");
    mkdirSync(join(directory, "departments/models"));
    cpSync(join(directory, parking), join(directory, "departments/parking.yaml.bak"));
    expect(told()).to.deep.equal([]);
  });

  it("stands nowhere where there is no directory", () => {
    const result = loadDeclarations(join(directory, "none"), asOf);
    expect(result.ok ? [] : result.problems.map(formatProblem)).to.deep.equal([
      "lake.yaml:1:1 there is no lake.yaml here; it declares what is one for the whole body",
    ]);
  });
});
