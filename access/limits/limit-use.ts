import type { AwsLimit, AwsLimitId } from "./aws-limits.ts";

/** How much of a limit of AWS the declarations use. */
export interface LimitUse {
  readonly id: AwsLimitId;
  readonly limit: AwsLimit;
  /** What is counted on: `the account`, `parking/analysts on parking_trusted.permits`, `lake.parking.-pipeline`. */
  readonly subject: string;
  /** Where in the declarations it would be made less; `lake` for the whole. */
  readonly path: string;
  readonly used: number;
  readonly quota: number;
  /** Of the quota, one decimal; over 100 where it is exceeded. */
  readonly percentage: number;
}
