import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const role = (condition: unknown, more: object = {}) => [
  resource(
    "aws:iam/role:Role",
    "role",
    {
      assumeRolePolicy: {
        Statement: [
          {
            Effect: "Allow",
            Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: condition,
          },
        ],
      },
    },
    more,
  ),
];
const subject = (value: unknown, operator = "StringEquals") => ({
  [operator]: { "token.actions.githubusercontent.com:sub": value },
});
const elsewhere = (Condition: object) => [
  resource("aws:iam/role:Role", "role", {
    assumeRolePolicy: {
      Statement: [
        {
          Effect: "Allow",
          Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" },
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition,
        },
      ],
    },
  }),
];
const saml = {
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" },
      Action: "sts:AssumeRoleWithSAML",
    },
  ],
};

export const cases: RuleCases = {
  rule: "IAM-10",
  compliant: [
    {
      it: "one repository and environment",
      on: "role",
      resources: role(subject("repo:exampleshire/lake:environment:prod")),
    },
    {
      it: "the body's directory",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", { assumeRolePolicy: saml })],
    },
    {
      it: "an exact subject of another issuer",
      on: "role",
      resources: elsewhere({ StringEquals: { "agent.buildkite.com:sub": "organization:exampleshire:pipeline:lake" } }),
    },
  ],
  failing: [
    {
      it: "any repository",
      on: "role",
      resources: role({ StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } }),
      says: "any repository",
    },
    {
      it: "a pattern of repositories",
      on: "role",
      resources: role(subject("repo:exampleshire/*", "StringLike")),
      says: "not exact",
    },
    { it: "any branch", on: "role", resources: role(subject("repo:exampleshire/lake:*", "StringLike")) },
    { it: "no condition", on: "role", resources: role(undefined) },
    {
      it: "a subject only where the token has one",
      on: "role",
      resources: role(subject("repo:exampleshire/lake:environment:prod", "ForAllValues:StringEquals")),
    },
    {
      it: "any repository, of a provider that the document makes",
      on: "role",
      resources: [
        resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "hub", {
          url: "https://token.actions.githubusercontent.com",
        }),
        resource("aws:iam/role:Role", "role", {
          assumeRolePolicy: {
            Statement: [
              {
                Effect: "Allow",
                Principal: { Federated: reference("hub.arn") },
                Action: "sts:AssumeRoleWithWebIdentity",
              },
            ],
          },
        }),
      ],
      says: "any repository",
    },
    {
      it: "any subject of another issuer",
      on: "role",
      resources: elsewhere({ StringLike: { "agent.buildkite.com:sub": "organization:exampleshire:*" } }),
      says: "not exact",
    },
  ],
  undecided: [
    {
      it: "a subject that is not known yet",
      on: "role",
      resources: role(subject(undefined), {
        unknown: ['assumeRolePolicy.Statement[0].Condition.StringEquals["token.actions.githubusercontent.com:sub"]'],
      }),
    },
    {
      it: "an issuer of which nothing is known",
      on: "role",
      resources: elsewhere({ StringEquals: { "agent.buildkite.com:aud": "sts.amazonaws.com" } }),
    },
  ],
  malformed: [
    {
      it: "a trust that is a text",
      on: "role",
      resources: [resource("aws:iam/role:Role", "role", { assumeRolePolicy: "trust me" })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
