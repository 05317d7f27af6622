import { awsAt } from "../../../local/aws-provider/aws.ts";
import { StandIn } from "../../../local/aws-provider/stand-in.ts";
import { table } from "../../../local/aws-provider/table.ts";
import { type LocalAws, localAws } from "../gateway/local-aws.ts";

/** Account of the local AWS. */
export const account = "111122223333";

/** A stand-in on a local AWS of this `describe`; without moto the tests are skipped, with the reason printed. */
export function localStandIn(): { readonly aws: LocalAws; standIn(): StandIn } {
  const aws = localAws();
  const outside: Record<string, string | undefined> = {};
  before(() => {
    const { accessKeyId, secretAccessKey } = aws.client().credentials;
    for (const [name, value] of Object.entries({
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
    })) {
      outside[name] = process.env[name];
      process.env[name] = value;
    }
  });
  after(() => {
    for (const [name, value] of Object.entries(outside)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  return {
    aws,
    standIn: () => {
      const { endpoint } = aws.client();
      const surroundings = { region: "eu-west-2", defaultTags: { organisation: "council" } };
      return new StandIn(table, surroundings, (region) => awsAt({ endpoint, region, account }));
    },
  };
}
