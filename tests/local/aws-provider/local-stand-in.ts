import { awsAt } from "../../../local/aws-provider/aws.ts";
import { StandIn } from "../../../local/aws-provider/stand-in.ts";
import { table } from "../../../local/aws-provider/table.ts";
import { type LocalAws, localAws } from "../gateway/local-aws.ts";

/** Account of the local AWS. */
export const account = "111122223333";

/** A stand-in on a local AWS of this `describe`; without moto the tests are skipped, with the reason printed. */
export function localStandIn(): { readonly aws: LocalAws; standIn(): StandIn } {
  const aws = localAws();
  return {
    aws,
    standIn: () => {
      const surroundings = { region: "eu-west-2", defaultTags: { organisation: "council" } };
      return new StandIn(table, surroundings, (region) => awsAt({ ...aws.client(), region }, account));
    },
  };
}

/** An address where nothing listens. */
export const nowhere = {
  endpoint: "http://127.0.0.1:9",
  credentials: { accessKeyId: "deploy", secretAccessKey: "local" },
  region: "eu-west-2",
};
