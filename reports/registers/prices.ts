/** A price of AWS, as it was read. */
export interface Price {
  /** What is paid for, as the register prints it. */
  readonly title: string;
  readonly dollars: number;
  /** What the dollars buy. */
  readonly per: string;
  /** What is free each month for the whole account; null where nothing is. */
  readonly free: string | null;
  /** The region that the source names, or that it names none. */
  readonly region: string;
  readonly source: string;
  /** When the source was published, or when its page was read; the copy of a page may say neither. */
  readonly on: string;
}

const london = "eu-west-2";
const unnamed = "not named by the source";

/**
 * Prices in US dollars without tax, from public copies of AWS's price list and pages: not read from AWS by us. What could
 * not be found with a source is not here.
 */
export const prices = {
  key: {
    title: "Customer key",
    dollars: 1,
    per: "key and month, and again for each yearly version",
    free: null,
    region: london,
    source: "AWS Price List, awskms, eu-west-2-KMS-Keys; https://aws.amazon.com/kms/pricing/",
    on: "2026-09-11",
  },
  keyRequests: {
    title: "Requests of keys",
    dollars: 0.03,
    per: "10,000 requests",
    free: "20,000 requests",
    region: london,
    source: "AWS Price List, awskms, eu-west-2-KMS-Requests",
    on: "2026-09-11",
  },
  storage: {
    title: "Storage in buckets (Standard, first 50 TB)",
    dollars: 0.024,
    per: "GB and month",
    free: null,
    region: london,
    source: "AWS Price List, AmazonS3, EUW2-TimedStorage-ByteHrs",
    on: "2026-09-28",
  },
  writes: {
    title: "Writing and listing files",
    dollars: 0.0053,
    per: "1,000 requests",
    free: null,
    region: london,
    source: "AWS Price List, AmazonS3, EUW2-Requests-Tier1",
    on: "2026-09-28",
  },
  reads: {
    title: "Reading files",
    dollars: 0.0042,
    per: "10,000 requests",
    free: null,
    region: london,
    source: "AWS Price List, AmazonS3, EUW2-Requests-Tier2",
    on: "2026-09-28",
  },
  scan: {
    title: "Queries (Athena)",
    dollars: 5,
    per: "TB scanned",
    free: null,
    region: unnamed,
    source: "https://athena.guide/articles/athena-basics-pricing-model",
    on: "2020-10-15",
  },
  catalogue: {
    title: "Tables, databases and partitions in the catalogue",
    dollars: 1,
    per: "100,000 objects and month",
    free: "1,000,000 objects",
    region: unnamed,
    source: "https://aws.amazon.com/glue/pricing/",
    on: "2026-10-07",
  },
  optimizer: {
    title: "Ending of snapshots and orphaned files (Glue)",
    dollars: 0.44,
    per: "DPU-hour, a minute a run at least",
    free: null,
    region: unnamed,
    source: "https://aws.amazon.com/glue/pricing/",
    on: "2026-10-07",
  },
  budget: {
    title: "Budget with warnings",
    dollars: 0,
    per: "budget and day",
    free: null,
    region: "global",
    source: "AWS Price List, AWSBudgets, BudgetsUsage",
    on: "2026-09-11",
  },
  trail: {
    title: "Audit trail: reads and writes of files",
    dollars: 0.1,
    per: "100,000 events",
    free: null,
    region: unnamed,
    source: "https://aws.amazon.com/cloudtrail/pricing/",
    on: "a day that the copy does not say",
  },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceId = keyof typeof prices;
