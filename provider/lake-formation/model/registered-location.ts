import type { ModelContext } from "./model-context.ts";
import type { Registration } from "./model-state.ts";
import { isWithin, locationArn } from "./resource.ts";

/** The registration under which a location lies, the nearest where several do; undefined: none, or no location in S3. */
export function registrationOf(context: ModelContext, location: string | undefined): Registration | undefined {
  if (location === undefined || !/^(s3a?:\/\/|arn:)/.test(location)) return undefined;
  const arn = locationArn(location);
  return [...context.state.registrations.values()]
    .filter((registration) => isWithin(arn, registration.arn))
    .sort((a, b) => b.arn.length - a.arn.length)[0];
}
