import { compliant, type Judgement, unreadable } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { endsWithin } from "../../view/scratch-places.ts";

/** Days for which a query's result may lie in a bucket: Lake Formation does not guard it there (our choice). */
const mostDays = 7;
const managed = "configuration.managedQueryResultsConfiguration.enabled";
const location = "configuration.resultConfiguration.outputLocation";

/** MIN-15: results of queries lie outside the lake's zones and are gone within days; results that Athena manages end after a day by themselves. */
export const endQueryResults: Rule = (estate) =>
  estate
    .ofType("aws:athena/workgroup:Workgroup")
    .map((workgroup): Finding => ({ on: workgroup, ...judge(workgroup, estate) }));

function judge(workgroup: Resource, estate: Estate): Judgement {
  const isManaged = workgroup.flag(managed);
  if (isManaged.state === "known" && isManaged.value) return compliant([managed]);
  if (isManaged.state === "malformed") return unreadable(isManaged);
  const place = workgroup.text(location);
  const judged =
    place.state === "absent"
      ? unreadable(place, `${location} is missing, so that each client says where results lie`)
      : endsWithin(workgroup, location, mostDays, estate);
  return isManaged.state === "unknown" && judged.verdict !== "compliant" ? unreadable(isManaged) : judged;
}
