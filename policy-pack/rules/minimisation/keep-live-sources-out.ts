import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { accountOf, isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";

/** Types by which a system outside the lake is drawn from; where a property says the direction, the words that mean a source. */
const sources: Readonly<Record<string, { readonly path: string; readonly words: readonly string[] } | null>> = {
  "aws:appflow/connectorProfile:ConnectorProfile": null,
  "aws:appflow/flow:Flow": null,
  "aws:athena/dataCatalog:DataCatalog": null,
  "aws:datasync/locationAzureBlob:LocationAzureBlob": null,
  "aws:datasync/locationHdfs:LocationHdfs": null,
  "aws:datasync/locationObjectStorage:LocationObjectStorage": null,
  "aws:datasync/nfsLocation:NfsLocation": null,
  "aws:datasync/locationSmb:LocationSmb": null,
  "aws:dms/endpoint:Endpoint": { path: "endpointType", words: ["source"] },
  "aws:dms/s3Endpoint:S3Endpoint": { path: "endpointType", words: ["source"] },
  "aws:glue/connection:Connection": null,
  "aws:rds/integration:Integration": null,
  "aws:redshift/integration:Integration": null,
  "aws:transfer/connector:Connector": null,
};
const types = Object.keys(sources);
/** Environments that are taken for live where nobody says what data they hold. */
const liveNames = ["live", "prod", "production"];
const madeUp = ["made_up", "synthetic"];

/**
 * MIN-27: an environment that is not live draws from no system with people's real data.
 *
 * A plan does not show what a system holds: where the lake has datasets about people, whatever is drawn from counts as
 * theirs, unless its tag `data` says that what it holds is made up.
 */
export const keepLiveSourcesOut: Rule = (estate) => {
  const live = isLive(estate);
  const personal = holdsPeople(estate);
  return estate.ofType(...types).map((source): Finding => ({ on: source, ...judge(source, live, personal) }));
};

type Answer = "yes" | "no" | "undecided";

/** Whether the environment holds live data: as its account says, else by its name. */
function isLive(estate: Estate): Answer {
  const account = accountOf(estate);
  const data = account?.text("data");
  if (data?.state === "unknown" || data?.state === "malformed") return "undecided";
  if (data?.state === "known") return data.value === "live" ? "yes" : madeUp.includes(data.value) ? "no" : "undecided";
  const environment = account?.text("environment");
  if (environment?.state === "unknown" || environment?.state === "malformed") return "undecided";
  const name = environment?.state === "known" ? environment.value : estate.parameters.environment;
  if (typeof name !== "string" || name === "") return "undecided";
  return liveNames.includes(name) ? "yes" : "no";
}

function holdsPeople(estate: Estate): Answer {
  const datasets = estate.ofType("lakeward:lake:Dataset");
  if (datasets.length === 0) return "undecided";
  if (!datasets.some(isPersonal)) return "no";
  const isHidden = (dataset: Resource) => {
    const about = dataset.elements("about");
    return about.state !== "known" || about.value.some((path) => dataset.text(path).state !== "known");
  };
  return datasets.some((dataset) => isPersonal(dataset) && !isHidden(dataset)) ? "yes" : "undecided";
}

function judge(source: Resource, live: Answer, personal: Answer): Judgement {
  if (live === "yes") return compliant();
  const direction = sources[source.type];
  const read = direction ? source.text(direction.path) : undefined;
  if (read?.state === "known" && !direction?.words.includes(read.value.trim().toLowerCase()))
    return compliant([read.path]);
  if (personal === "no") return compliant();
  const said = source.text("tags.data");
  if (said.state === "known" && madeUp.includes(said.value)) return compliant([said.path]);
  if (said.state === "unknown") return unreadable(said);
  if (read?.state === "unknown") return unreadable(read);
  const message = "draws from a system in an environment that is not live, and nothing says that its data is made up";
  if (live === "undecided")
    return undecided(`${message}, unless the environment is live, which is not said`, ["tags.data"], ["environment"]);
  if (personal === "undecided")
    return undecided(`${message}; whether it is about people is not known`, ["tags.data"], ["about"]);
  return violation(message, ["tags.data"]);
}
