import { expect } from "chai";
import { isWorldRange } from "../../../policy-pack/view/address-range.ts";

describe("a range of addresses", () => {
  const answers = {
    yes: ["0.0.0.0/0", "1.2.3.4/0", "0.0.0.0/00", "128.0.0.0/1", "0.0.0.0/7", "::/0", "::/1", "2000::/3"],
    no: ["10.0.0.0/8", "192.0.2.7", "192.0.2.0/24", "2001:db8::/32", "fc00::/7", "fd12:3456::/8", "::1"],
    undecided: ["anywhere", "", "10.0.0.0/8 or so", "pl-1"],
  };
  for (const [answer, ranges] of Object.entries(answers)) {
    for (const range of ranges) {
      it(`is the internet: ${answer} for ${JSON.stringify(range)}`, () => {
        expect(isWorldRange(range)).to.equal(answer);
      });
    }
  }
});
