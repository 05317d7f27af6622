import messages from "@pulumi/pulumi/proto/provider_pb.js";
import { expect } from "chai";
import structs from "google-protobuf/google/protobuf/struct_pb.js";
import type { Configuration } from "../../../provider/account/configuration.ts";
import { Plugin } from "../../../provider/service/plugin.ts";
import { resourceProvider } from "../../../provider/service/resource-provider.ts";
import { AccountInMemory } from "../account-in-memory.ts";

const region = "eu-west-2";
const allowedAccountIds = '["111122223333"]';
const assumeRole = '{"roleArn":"arn:aws:iam::111122223333:role/deploy","externalId":"x"}';
const secret = (value: string) => ({
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
  value,
});

describe("a provider that is configured with secrets", () => {
  it("reads them: the engine marks them in the arguments, though nowhere else [pulumi provider_plugin.go: Configure]", async () => {
    const there = new AccountInMemory();
    const opened: Configuration[] = [];
    const plugin = new Plugin((configuration) => {
      opened.push(configuration);
      return there.aws;
    });
    const log = () => undefined;
    const service = resourceProvider(plugin, { version: "0.0.0", cancel: log, attach: log, log });
    const request = new messages.ConfigureRequest();
    for (const [key, value] of Object.entries({ region, allowedAccountIds, assumeRole }))
      request.getVariablesMap().set(`lakeward:config:${key}`, value);
    const args = { region, allowedAccountIds: secret(allowedAccountIds), assumeRole: secret(assumeRole) };
    request.setArgs(structs.Struct.fromJavaScript(args));
    await new Promise<void>((done, failed) => {
      const configure = service.configure as (call: object, callback: (error: Error | null) => void) => void;
      configure({ request }, (error) => (error ? failed(error) : done()));
    });
    await plugin.read("lakeward:lakeformation:Tag", "visibility", {});
    expect(opened).to.have.length(1);
    expect(opened[0]).to.deep.include({ region, allowedAccountIds: ["111122223333"] });
    expect(opened[0]?.assumeRole).to.deep.include(JSON.parse(assumeRole));
  });
});
