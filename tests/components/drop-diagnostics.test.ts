import * as pulumi from "@pulumi/pulumi";
import log from "@pulumi/pulumi/log/index.js";
import state from "@pulumi/pulumi/runtime/state.js";
import { expect } from "chai";
import { dropDiagnostics } from "../../components/drop-diagnostics.ts";

interface Message {
  readonly getMessage: () => string;
}
const stores = state as unknown as {
  withLocalStorage<T>(work: () => Promise<T>): Promise<T>;
  getStore(): { readonly settings: { engine: unknown } };
};
const messages = log as unknown as { debug: () => Promise<void> };
const { debug } = messages;
const { stackTraceLimit } = Error;

/** What an engine hears of a program that says something at each level. */
async function heard(environment: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const lines: string[] = [];
  const engine = {
    log: (message: Message, told: () => void) => {
      lines.push(message.getMessage());
      told();
    },
  };
  await stores.withLocalStorage(async () => {
    stores.getStore().settings.engine = engine;
    dropDiagnostics(environment);
    await pulumi.log.debug("for the makers of Pulumi");
    await pulumi.log.info("for people");
    await pulumi.log.warn("a warning");
  });
  return lines;
}

describe("the program", () => {
  afterEach(() => {
    messages.debug = debug;
    Error.stackTraceLimit = stackTraceLimit;
  });

  it("renders no stacks, unless somebody asks for them", () => {
    dropDiagnostics({ LAKEWARD_DEBUG: "true" });
    expect(Error.stackTraceLimit).to.equal(stackTraceLimit);
    dropDiagnostics({});
    expect(Error.stackTraceLimit).to.equal(0);
  });

  it("tells the engine what people are to read, and no debug messages", async () => {
    expect(await heard({})).to.deep.equal(["for people", "a warning"]);
  });

  it("sends debug messages too where somebody asks for them", async () => {
    expect(await heard({ LAKEWARD_DEBUG: "true" })).to.deep.equal([
      "for the makers of Pulumi",
      "for people",
      "a warning",
    ]);
  });
});
