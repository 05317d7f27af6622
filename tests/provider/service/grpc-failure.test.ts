import messages from "@pulumi/pulumi/proto/provider_pb.js";
import statusMessages from "@pulumi/pulumi/proto/status_pb.js";
import { expect } from "chai";
import { CallFailure } from "../../../provider/account/call-failure.ts";
import { failed } from "../../../provider/service/grpc-failure.ts";
import { PartlyDone } from "../../../provider/service/partly-done.ts";

describe("a failure that the engine is told", () => {
  it("carries the state of what was partly done, so that the next run goes on from there", () => {
    const { details, metadata } = failed(
      new PartlyDone("half; run it again", { key: "zone", gone: undefined }),
      "zone",
    );
    expect(details).to.equal("half; run it again");
    const [bytes] = metadata?.get("grpc-status-details-bin") ?? [];
    const [any] = statusMessages.Status.deserializeBinary(Buffer.from(bytes ?? "")).getDetailsList();
    const detail = any?.unpack(messages.ErrorResourceInitFailed.deserializeBinary, "pulumirpc.ErrorResourceInitFailed");
    expect(detail?.getId()).to.equal("zone");
    expect(detail?.getProperties()?.toJavaScript()).to.eql({ key: "zone" });
  });

  it("says what failed, what was and was not changed, and how to go on", () => {
    const line = (uncertain: boolean) =>
      failed(new CallFailure("UpdateLFTag", "AccessDeniedException", "no", uncertain), undefined).details;
    expect(line(false)).to.match(
      /^UpdateLFTag: AccessDeniedException: no; this call changed nothing, .*; give the deploying role/,
    );
    expect(line(true)).to.match(/; this call may or may not have had its effect, /);
  });
});
