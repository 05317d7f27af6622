import { expect } from "chai";
import * as fc from "fast-check";
import { cacheDirectory, cacheKey } from "../../../local/toolchain/cache.ts";

describe("the cache of engine, emulator and plugins", () => {
  it("lies where LAKEWARD_CACHE says, else in XDG's folder, else in ~/.cache", () => {
    const everything = { LAKEWARD_CACHE: "/big/disk", XDG_CACHE_HOME: "/xdg", HOME: "/home/ann" };
    expect(cacheDirectory(everything)).to.equal("/big/disk");
    expect(cacheDirectory({ ...everything, LAKEWARD_CACHE: "" })).to.equal("/xdg/lakeward");
    expect(cacheDirectory({ HOME: "/home/ann" })).to.equal("/home/ann/.cache/lakeward");
  });

  it("gives the same thing the same folder, named after what it is", () => {
    expect(cacheKey("engine", "3.259.0", ["linux-x64"])).to.match(/^engine-3\.259\.0-[0-9a-f]{12}$/);
    expect(cacheKey("engine", "3.259.0", ["linux-x64"])).to.equal(cacheKey("engine", "3.259.0", ["linux-x64"]));
  });

  it("gives any other recipe another folder, wherever its parts are divided", () => {
    const recipe = fc.array(fc.string(), { maxLength: 4 });
    fc.assert(
      fc.property(recipe, recipe, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(cacheKey("moto", "5", one)).not.to.equal(cacheKey("moto", "5", other));
      }),
    );
    expect(cacheKey("moto", "5", ["ab", "c"])).not.to.equal(cacheKey("moto", "5", ["a", "bc"]));
  });
});
