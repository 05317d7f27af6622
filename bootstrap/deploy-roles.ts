import * as iam from "@pulumi/aws/iam/index.js";
import type * as pulumi from "@pulumi/pulumi";
import { deployStatements, keepState, noData, previewStatements } from "./deploy-statements.ts";
import type { StateStore } from "./state-store.ts";
import type { BootstrapTarget } from "./target.ts";

interface SignedInRole {
  readonly role: iam.Role;
  /** Known before the role is made. */
  readonly arn: string;
}

/** The two roles of GitHub's runners: one reads and compares, one changes; neither reads data. */
export interface DeployRoles {
  readonly preview: SignedInRole;
  readonly deploy: SignedInRole;
}

/** GitHub's tokens, https://docs.github.com/en/actions/reference/security/oidc */
const issuer = "token.actions.githubusercontent.com";

/** Makes the OIDC provider and the roles; a runner signs in for one branch (preview) or one environment (deploy) of one repository. */
export function deployRoles(target: BootstrapTarget, state: StateStore, parent: pulumi.Resource): DeployRoles {
  const provider = new iam.OpenIdConnectProvider(
    "github",
    { url: `https://${issuer}`, clientIdLists: ["sts.amazonaws.com"] },
    { parent },
  );
  const runner = (subject: string): iam.PolicyDocument => ({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: provider.arn },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: {
            [`${issuer}:aud`]: "sts.amazonaws.com",
            [`${issuer}:sub`]: `repo:${target.repository}:${subject}`,
          },
        },
      },
    ],
  });
  const role = (
    name: string,
    description: string,
    subject: string,
    statements: readonly iam.PolicyStatement[],
  ): SignedInRole => {
    const made = new iam.Role(
      name,
      {
        name,
        path: "/lakeward/deploy/",
        description,
        assumeRolePolicy: runner(subject),
        maxSessionDuration: 3600,
        tags: { Application: "lakeward", Environment: target.environment },
      },
      { parent },
    );
    new iam.RolePolicy(
      `${name}-policy`,
      {
        name: "lake",
        role: made.name,
        policy: { Version: "2012-10-17", Statement: [...statements, ...noData(state)] },
      },
      { parent },
    );
    return { role: made, arn: `arn:aws:iam::${target.account}:role/lakeward/deploy/${name}` };
  };
  return {
    preview: role(
      "lake-preview",
      "Compares the declarations with the account; changes nothing",
      "ref:refs/heads/main",
      previewStatements(state),
    ),
    deploy: role("lake-deploy", "Deploys the lake; reads no data", `environment:${target.environment}`, [
      ...deployStatements(target, state),
      ...keepState(state),
    ]),
  };
}
