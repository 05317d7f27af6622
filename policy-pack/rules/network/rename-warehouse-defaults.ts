import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** What Redshift takes where nothing is said, and what everybody tries first. */
const forms = [
  {
    type: "aws:redshift/cluster:Cluster",
    defaults: [
      ["databaseName", "dev"],
      ["masterUsername", "awsuser"],
    ],
  },
  {
    type: "aws:redshiftserverless/namespace:Namespace",
    defaults: [
      ["dbName", "dev"],
      ["adminUsername", "admin"],
    ],
  },
] as const;
const defaultPort = 5439;

/** NET-06: a warehouse has not the database, administrator and port that everybody tries first. */
export const renameWarehouseDefaults: Rule = (estate) =>
  forms.flatMap(({ type, defaults }) =>
    estate.ofType(type).map((on): Finding => {
      const named = defaults.map(([path, standing]) => judgeName(on, path, standing));
      return { on, ...worst(type.includes("cluster") ? [...named, judgePort(on)] : named) };
    }),
  );

function judgeName(resource: Resource, path: string, standing: string): Judgement {
  const name = resource.text(path);
  if (name.state !== "known") return unreadable(name, `${path} is missing, so that it is ${standing}`);
  return name.value === standing ? violation(`${path} is ${standing}`, [path]) : compliant([path]);
}

function judgePort(resource: Resource): Judgement {
  const port = resource.number("port");
  if (port.state !== "known") return unreadable(port, `port is missing, so that it is ${defaultPort}`);
  return port.value === defaultPort ? violation(`port is ${defaultPort}`, ["port"]) : compliant(["port"]);
}
