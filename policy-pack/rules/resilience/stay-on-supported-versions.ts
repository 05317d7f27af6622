import { compliant, type Judgement, unreadable, violation } from "../../judgement.ts";
import { isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** The oldest that AWS supports (https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html, November 2026). */
const leastGlue = [4, 0];
/** https://docs.aws.amazon.com/mwaa/latest/userguide/airflow-versions.html, November 2026. */
const leastAirflow = [2, 8];

/** RES-04: clusters and replication take minor versions, and jobs and orchestration run on versions that are supported. */
export const stayOnSupportedVersions: Rule = (estate) => {
  const cluster = isTrue("allowVersionUpgrade", { whenAbsent: "compliant" });
  const replication = isTrue("autoMinorVersionUpgrade", { whenAbsent: "compliant" });
  return [
    ...estate.ofType("aws:redshift/cluster:Cluster").map((on): Finding => ({ on, ...cluster(on) })),
    ...estate
      .ofType("aws:dms/replicationInstance:ReplicationInstance")
      .map((on): Finding => ({ on, ...replication(on) })),
    ...estate
      .ofType("aws:glue/job:Job")
      .map((on): Finding => ({ on, ...judgeVersion(on, "glueVersion", leastGlue, "an older one") })),
    ...estate
      .ofType("aws:mwaa/environment:Environment")
      .map((on): Finding => ({ on, ...judgeVersion(on, "airflowVersion", leastAirflow, "the newest") })),
  ];
};

/** `standing` is what AWS takes where nothing is said. */
function judgeVersion(
  resource: Resource,
  path: string,
  [major = 0, minor = 0]: readonly number[],
  standing: "an older one" | "the newest",
): Judgement {
  const version = resource.text(path);
  if (version.state === "absent" && standing === "the newest") return compliant([path]);
  if (version.state !== "known") return unreadable(version, `${path} is missing, so that AWS takes ${standing}`);
  const [, ownMajor, ownMinor] = /^(\d+)\.(\d+)/.exec(version.value) ?? [];
  if (ownMajor === undefined || ownMinor === undefined) return violation(`${path} is no version such as 5.0`, [path]);
  const isSupported = Number(ownMajor) > major || (Number(ownMajor) === major && Number(ownMinor) >= minor);
  return isSupported
    ? compliant([path])
    : violation(`${path} is ${version.value}, older than ${major}.${minor}`, [path]);
}
