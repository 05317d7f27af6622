import { compliant, undecided, unreadable, violation } from "../../judgement.ts";
import { parameterised, requiresSsl } from "../../requirements/warehouse-parameters.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";

const groupType = "aws:redshift/parameterGroup:ParameterGroup";
/** AWS's own group in which require_ssl is on. */
const strictDefault = "default.redshift-2.0";

/**
 * ENC-19: a warehouse refuses connections in the clear: `require_ssl` is on in the workgroup, or in the parameter group
 * that the cluster names. A cluster has to name one: which group it gets else depends on when it was made.
 */
export const requireWarehouseTls: Rule = (estate) => [
  ...estate.ofType(...parameterised).map((on): Finding => ({ on, ...requiresSsl(on) })),
  ...judgeClusters(estate),
];

function judgeClusters(estate: Estate): readonly Finding[] {
  const path = "clusterParameterGroupName";
  const groups = new Candidates(estate.ofType(groupType), ["name", "id"]);
  return estate.ofType("aws:redshift/cluster:Cluster").map((on): Finding => {
    const named = on.text(path);
    const group = groups.join(on, path);
    // The group itself is judged where it stands.
    if (group.state === "joined") return { on, ...compliant([path]), related: [group.to.urn] };
    if (named.state !== "known")
      return { on, ...unreadable(named, `${path} is missing, so that AWS chooses the group`) };
    if (named.value === strictDefault) return { on, ...compliant([path]) };
    if (named.value.startsWith("default."))
      return { on, ...violation(`${path} is a group without require_ssl`, [path]) };
    const message = `${path} names a group that is not in the document`;
    return { on, ...undecided(message, [path], [path]) };
  });
}
