/** Answers to calls of provider functions (`aws:index/getRegion:getRegion`): token → arguments → result. */
export type CallAnswers = Readonly<
  Record<string, (args: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
>;

/** Where the stack lives, as far as configuration says it. */
export interface StackPlace {
  readonly account: string;
  readonly region: string;
}

/**
 * The three questions about the caller that every AWS program may ask, answered from configuration. Partition and
 * suffix follow from the region's prefix. Source: AWS General Reference, "Amazon Resource Names", partitions.
 */
export function callerAnswers(place: StackPlace): CallAnswers {
  const { account, region } = place;
  const partition = partitionOf(region);
  return {
    "aws:index/getCallerIdentity:getCallerIdentity": () => ({
      id: account,
      accountId: account,
      arn: `arn:${partition.name}:iam::${account}:role/preview`,
      userId: "preview",
    }),
    "aws:index/getRegion:getRegion": (args) => {
      const asked = typeof args.region === "string" ? args.region : region;
      return {
        id: asked,
        name: asked,
        region: asked,
        endpoint: `ec2.${asked}.${partition.suffix}`,
        description: asked,
      };
    },
    "aws:index/getPartition:getPartition": () => ({
      id: partition.name,
      partition: partition.name,
      dnsSuffix: partition.suffix,
      reverseDnsPrefix: partition.suffix.split(".").reverse().join("."),
    }),
  };
}

function partitionOf(region: string): { readonly name: string; readonly suffix: string } {
  if (region.startsWith("cn-")) return { name: "aws-cn", suffix: "amazonaws.com.cn" };
  if (region.startsWith("us-gov-")) return { name: "aws-us-gov", suffix: "amazonaws.com" };
  return { name: "aws", suffix: "amazonaws.com" };
}
