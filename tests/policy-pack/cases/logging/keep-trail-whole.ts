import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const trail = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:cloudtrail/trail:Trail", "trail", { ...baseline, ...inputs }, { unknown }),
];
const baseline = { isMultiRegionTrail: true, enableLogFileValidation: true };

export const cases: RuleCases = {
  rule: "LOG-03",
  compliant: [
    { it: "the baseline", on: "trail", resources: trail({}) },
    { it: "logging said", on: "trail", resources: trail({ enableLogging: true }) },
  ],
  failing: [
    { it: "a trail that is off", on: "trail", resources: trail({ enableLogging: false }) },
    { it: "one region", on: "trail", resources: trail({ isMultiRegionTrail: false }) },
    { it: "nothing said of regions", on: "trail", resources: trail({ isMultiRegionTrail: undefined }) },
    { it: "no validation", on: "trail", resources: trail({ enableLogFileValidation: undefined }) },
  ],
  undecided: [{ it: "a value that is not known yet", on: "trail", resources: trail({}, ["isMultiRegionTrail"]) }],
  malformed: [{ it: "a value of the wrong type", on: "trail", resources: trail({ enableLogging: "often" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
