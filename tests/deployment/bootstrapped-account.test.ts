import { expect } from "chai";
import bootstrap from "../../bootstrap/index.ts";
import { bootstrappedAccount } from "../../deployment/bootstrapped-account.ts";
import { previewProgram } from "../../preview/preview-program.ts";

describe("what bootstrap leaves in an account", () => {
  for (const organisation of ["exampleshire", "west_riding"]) {
    it(`is found under the names that bootstrap gave it: ${organisation}`, async () => {
      const at = { organisation, environment: "dev", account: "111122223333", region: "eu-west-2" };
      const { resources } = await previewProgram({
        program: bootstrap,
        project: "lakeward-bootstrap",
        stack: at.environment,
        config: {
          "lakeward-bootstrap:organisation": organisation,
          "lakeward-bootstrap:account": at.account,
          "lakeward-bootstrap:region": at.region,
          "lakeward-bootstrap:repository": "exampleshire/lake",
        },
      });
      const named = (type: string, key: string): readonly unknown[] =>
        resources.filter((one) => one.type === type).map(({ inputs }) => inputs?.[key]);
      const { backend, secretsProvider, previewRole } = bootstrappedAccount(at);
      expect(named("aws:s3/bucket:Bucket", "bucket").map((bucket) => `s3://${bucket}?region=eu-west-2`)).to.deep.equal([
        backend,
      ]);
      expect(named("aws:kms/alias:Alias", "name").map((alias) => `awskms://${alias}?region=eu-west-2`)).to.deep.equal([
        secretsProvider,
      ]);
      expect(named("aws:iam/role:Role", "name").map((name) => `arn:aws:iam::111122223333:role/lakeward/deploy/${name}`))
        .to.include(previewRole)
        .and.to.have.length(2);
    });
  }
});
