import { all, isTrue, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const flags = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];
/** Access points block all four where nothing is said. */
const blocked = (path: string): Requirement =>
  all(flags.map((flag) => isTrue(`${path}.${flag}`, { whenAbsent: "compliant" })));

const demands: Readonly<Record<string, Requirement>> = {
  "aws:s3/accessPoint:AccessPoint": blocked("publicAccessBlockConfiguration"),
  "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint": blocked("details.publicAccessBlock"),
};

/** PUB-07: an access point refuses public access in all four ways, as its bucket does. */
export const blockAccessPoints: Rule = (estate) =>
  Object.entries(demands).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
