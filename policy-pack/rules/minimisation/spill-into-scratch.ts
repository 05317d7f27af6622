import { compliant, type Judgement, unreadable, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { endsWithin } from "../../view/scratch-places.ts";

/** Days for which what a job lays aside may stay: as long as scratch keeps things (vocabulary, zones). */
const mostDays = 30;
/** Where jobs lay aside temporary files, spilled rows and event logs: type → properties. */
const places: Readonly<Record<string, readonly string[]>> = {
  "aws:dms/endpoint:Endpoint": ["redshiftSettings.bucketName"],
  "aws:emr/cluster:Cluster": ["logUri"],
  "aws:glue/job:Job": ["--TempDir", "--spark-event-logs-path", "--redshift-temp-dir"].flatMap((name) => [
    `defaultArguments["${name}"]`,
    `nonOverridableArguments["${name}"]`,
  ]),
  "aws:lambda/function:Function": ["spill_bucket", "SPILL_BUCKET"].map((name) => `environment.variables.${name}`),
};
/** MIN-16: what jobs lay aside (temporary files, spilled rows, event logs) lies outside the lake's zones and is gone within a month; what a job writes of its own accord, such as an UNLOAD in its SQL, a plan does not show. */
export const spillIntoScratch: Rule = (estate) =>
  Object.entries(places).flatMap(([type, paths]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...judge(on, paths, estate) })),
  );

function judge(job: Resource, paths: readonly string[], estate: Estate): Judgement {
  const judged = paths.map((path): Judgement => {
    return job.text(path).state === "absent" ? compliant([path]) : endsWithin(job, path, mostDays, estate);
  });
  return worst([...judged, ...shuffles(job, estate)]);
}

const shuffleBucket = /spark\.shuffle\.(?:glue\.s3ShuffleBucket|storage\.path)\s*=\s*(\S+)/gi;

/** Glue spills rows that fit no worker's memory to a bucket of its configuration (Glue's S3 shuffle plug-in). */
function shuffles(job: Resource, estate: Estate): readonly Judgement[] {
  return ["defaultArguments", "nonOverridableArguments"].flatMap((path): readonly Judgement[] => {
    const at = `${path}["--conf"]`;
    const configuration = job.text(at);
    if (configuration.state === "absent") return [];
    if (configuration.state !== "known") return [unreadable(configuration)];
    return [...configuration.value.matchAll(shuffleBucket)].flatMap(([, place]) =>
      place === undefined ? [] : [endsWithin(job, at, mostDays, estate, place)],
    );
  });
}
