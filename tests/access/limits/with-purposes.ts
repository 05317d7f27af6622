import { sampleFiles, withChange } from "../../declaration/sample-files.ts";

/** The sample with that many purposes of parking, each with a statement for its analysts. */
export function withPurposes(count: number): ReadonlyMap<string, string> {
  const ids = Array.from({ length: count }, (_, at) => `p${at}`);
  const purposes = ids.map(
    (id) => `  ${id}: { about: driver, basis: public_task, power: Any Act, dpia: DPIA-88, review: 2027-03-31 }\n`,
  );
  const statements = ids.map((id) => `  - { who: analysts, sees: permits, for: ${id}, until: 2027-03-31 }\n`);
  const parking = "departments/parking.yaml";
  const wider = withChange(sampleFiles, parking, "purposes:\n", `purposes:\n${purposes.join("")}`);
  const named = withChange(
    wider,
    parking,
    "    from: kerbside/permits_*.csv\n",
    `    from: kerbside/permits_*.csv\n    for: [parking, ${ids.join(", ")}]\n`,
  );
  const rest = withChange(
    named,
    parking,
    "    from: kerbside/pcn_*.csv\n",
    "    from: kerbside/pcn_*.csv\n    for: parking\n",
  );
  return withChange(rest, parking, "access:\n", `access:\n${statements.join("")}`);
}
