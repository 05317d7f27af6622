import { expect } from "chai";
import { engineWords } from "../../deployment/engine-words.ts";

const command = "code: 255\n stdout: Updating\n stderr: Command failed with exit code 255: pulumi up --yes";

describe("what the engine's own error says", () => {
  it("is its error lines, each once, without command and progress", () => {
    const error = new Error(`${command}\nerror: the stack is locked\n err?: Error\nerror: the stack is locked\n`);
    expect(engineWords(error)).to.equal("the stack is locked");
  });

  it("is that it said nothing when it was killed", () => {
    expect(engineWords(new Error(`${command}\n`))).to.contain("ended without a word");
  });

  it("is any other error as it stands", () => {
    expect(engineWords(new Error("no such stack"))).to.equal("no such stack");
  });

  it("are found where they are the first that the engine printed", () => {
    const text = "code: 255\n stdout: \n stderr: error: no stack named 'dev' found\n\n";
    expect(engineWords(new Error(text))).to.equal("no stack named 'dev' found");
  });
});
