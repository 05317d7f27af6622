import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const provider = (host: string) => `arn:aws:iam::111122223333:oidc-provider/${host}`;
const github = provider("token.actions.githubusercontent.com");
/** A role with one statement in its trust. */
const trusting = (statement: object, more: object = {}) =>
  resource(
    "aws:iam/role:Role",
    "role",
    { assumeRolePolicy: { Statement: [{ Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", ...statement }] } },
    more,
  );
const role = (Condition: unknown, more: object = {}) => [
  trusting({ Principal: { Federated: github }, Condition }, more),
];
const subject = (value: unknown, operator = "StringEquals", host = "token.actions.githubusercontent.com") => ({
  [operator]: { [`${host}:sub`]: value },
});
const elsewhere = (Condition: object, host = "agent.buildkite.com") => [
  trusting({ Principal: { Federated: provider(host) }, Condition }),
];
const issuing = (name: string, url: unknown) =>
  resource("aws:iam/openIdConnectProvider:OpenIdConnectProvider", name, { url });
const hub = issuing("hub", "https://token.actions.githubusercontent.com");
const pods = issuing("pods", "https://oidc.eks.eu-west-2.amazonaws.com/id/1");
const directory = resource("aws:iam/samlProvider:SamlProvider", "directory", {});
const repository = resource("github:index/repository:Repository", "repository", { name: "lake" });
/** A role of which one part of the trust waits for something. */
const waiting = (at: string, on: readonly PlannedResource[], statement: object) => [
  ...on,
  trusting(statement, {
    unknown: [`assumeRolePolicy.Statement[0].${at}`],
    propertyDependencies: { assumeRolePolicy: on.map(({ urn }) => urn) },
  }),
];
/** Exact where it is not a known code host that issues it. */
const another = subject("organization:exampleshire:pipeline:lake");
const exact = subject("repo:exampleshire/lake:environment:prod");

export const cases: RuleCases = {
  rule: "IAM-10",
  compliant: [
    ...["environment:prod", "ref:refs/heads/main", "ref:refs/tags/v1.0"].map((rest) => ({
      it: `one repository and ${rest}`,
      on: "role",
      resources: role(subject(`repo:exampleshire/lake:${rest}`)),
    })),
    {
      it: "one project of GitLab",
      on: "role",
      resources: elsewhere(subject("project_path:exampleshire/lake:ref_type:branch:ref:main"), "gitlab.com"),
    },
    {
      it: "a repository of the document",
      on: "role",
      resources: [repository, ...role(subject(`repo:exampleshire/${reference("repository.name")}:environment:prod`))],
    },
    {
      it: "the body's directory",
      on: "role",
      resources: [
        trusting({
          Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" },
          Action: "sts:AssumeRoleWithSAML",
        }),
      ],
    },
    ...["sts:AssumeRoleWithSAML", "sts:*"].map((Action) => ({
      it: `a directory of the document, by ${Action}`,
      on: "role",
      resources: [directory, trusting({ Action, Principal: { Federated: reference("directory.arn") } })],
    })),
    {
      it: "a directory by its name, by every action",
      on: "role",
      resources: [
        trusting({ Action: "sts:*", Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" } }),
      ],
    },
    {
      it: "a directory that is not known yet, beside a code host",
      on: "role",
      resources: waiting("Principal.Federated", [directory, hub], { Action: "sts:AssumeRoleWithSAML" }),
    },
    {
      it: "pods, which run no pipelines",
      on: "role",
      resources: [pods, trusting({ Principal: { Federated: reference("pods.arn") } })],
    },
    {
      it: "pods by the name of who issues their tokens",
      on: "role",
      resources: elsewhere({}, "oidc.eks.eu-west-2.amazonaws.com/id/1"),
    },
    {
      it: "a service beside",
      on: "role",
      resources: [
        trusting({
          Principal: { Federated: github, Service: "glue.amazonaws.com" },
          Condition: exact,
          Action: "sts:*",
        }),
      ],
    },
    {
      it: "another role, by every action",
      on: "role",
      resources: [trusting({ Principal: { AWS: "arn:aws:iam::111122223333:role/jobs" }, Action: "sts:*" })],
    },
    {
      it: "pipelines kept out",
      on: "role",
      resources: [trusting({ Effect: "Deny", Principal: { Federated: github } })],
    },
    {
      it: "an exact subject, whoever issues it",
      on: "role",
      resources: waiting("Principal", [], { Condition: exact }),
    },
    {
      it: "somebody who is not known yet, and no tokens",
      on: "role",
      resources: waiting("Principal", [], { Action: "sts:AssumeRole" }),
    },
    {
      it: "an exact subject of another issuer",
      on: "role",
      resources: elsewhere(subject("organization:exampleshire:pipeline:lake", "StringEquals", "agent.buildkite.com")),
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
    ...[
      "repo:exampleshire/lake:pull_request",
      "repo:exampleshire/lake",
      "repo:exampleshire/lake:environment:prod?",
      "",
    ].map((value) => ({
      it: `the subject "${value}"`,
      on: "role",
      resources: role(subject(value)),
      says: "not exact",
    })),
    {
      it: "one exact subject and a pattern",
      on: "role",
      resources: role(subject(["repo:exampleshire/lake:environment:prod", "repo:exampleshire/*"], "StringLike")),
    },
    {
      it: "any environment of a repository of the document",
      on: "role",
      resources: [
        repository,
        ...role(subject(`repo:exampleshire/${reference("repository.name")}:*`, "ForAnyValue:StringLike")),
      ],
    },
    {
      it: "any repository, of a provider that the document makes",
      on: "role",
      resources: [hub, trusting({ Principal: { Federated: reference("hub.arn") } })],
      says: "any repository",
    },
    {
      it: "any repository, of a provider that it waits for",
      on: "role",
      resources: waiting("Principal.Federated", [hub], {}),
      says: "any repository",
    },
    {
      it: "any repository, of a provider in an account of the document",
      on: "role",
      resources: [
        repository,
        trusting({
          Principal: {
            Federated: `arn:aws:iam::${reference("repository.id")}:oidc-provider/token.actions.githubusercontent.com`,
          },
        }),
      ],
      says: "any repository",
    },
    {
      it: "any project of GitLab",
      on: "role",
      resources: elsewhere({ StringEquals: { "gitlab.com:aud": "https://gitlab.com" } }, "gitlab.com"),
      says: "project_path:<group>",
    },
    {
      it: "a statement that does not say what it allows",
      on: "role",
      resources: [trusting({ Action: undefined, Principal: { Federated: github } })],
    },
    {
      it: "any subject of another issuer",
      on: "role",
      resources: elsewhere(subject("organization:exampleshire:*", "StringLike", "agent.buildkite.com")),
      says: "not exact",
    },
    {
      it: "a pattern of subjects, whoever issues them",
      on: "role",
      resources: waiting("Principal", [], { Condition: subject("repo:exampleshire/*", "StringLike") }),
      says: "an exact repository",
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
      it: "a subject that is somebody else's whole",
      on: "role",
      resources: [repository, ...role(subject(reference("repository.subject")))],
    },
    ...["Condition", "Condition.StringEquals", "Effect"].map((at) => ({
      it: `${at} that is not known yet`,
      on: "role",
      resources: role({}, { unknown: [`assumeRolePolicy.Statement[0].${at}`] }),
    })),
    {
      it: "an issuer of which nothing is known",
      on: "role",
      resources: elsewhere({ StringEquals: { "agent.buildkite.com:aud": "sts.amazonaws.com" } }),
    },
    {
      it: "a code host or a cluster's pods",
      on: "role",
      resources: waiting("Principal.Federated", [hub, pods], {}),
      says: "whether who issues the tokens",
    },
    {
      it: "a code host or a directory, by every action",
      on: "role",
      resources: waiting("Principal.Federated", [directory, hub], { Action: "sts:*" }),
    },
    {
      it: "a provider whose place is not known yet",
      on: "role",
      resources: [
        issuing("hidden", undefined),
        trusting({ Principal: { Federated: reference("hidden.arn") }, Condition: another }),
      ],
    },
    {
      it: "a provider that the document names in part",
      on: "role",
      resources: [
        repository,
        trusting({
          Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${reference("repository.host")}` },
          Condition: another,
        }),
      ],
    },
    {
      it: "somebody who is not known yet, with tokens",
      on: "role",
      resources: waiting("Principal", [], {}),
    },
    {
      it: "a subject of another form, whoever issues it",
      on: "role",
      resources: waiting("Principal", [], { Condition: another }),
      says: "the subject",
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
