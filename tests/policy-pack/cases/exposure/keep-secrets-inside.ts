import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const statement = (inputs: object) => ({
  Effect: "Allow",
  Action: "secretsmanager:GetSecretValue",
  Resource: "*",
  Principal: { AWS: "arn:aws:iam::111122223333:role/loader" },
  ...inputs,
});
const policy = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const register = { parameters: { allowedAccounts: ["111122223333"] } };
const own = (text: unknown, inputs: object = {}, more: object = {}) => [
  resource(
    "aws:secretsmanager/secretPolicy:SecretPolicy",
    "policy",
    { policy: text, blockPublicPolicy: true, ...inputs },
    more,
  ),
];

export const cases: RuleCases = {
  rule: "PUB-10",
  compliant: [{ it: "a named role", on: "policy", resources: own(policy(statement({}))), plan: register }],
  failing: [
    { it: "anyone", on: "policy", resources: own(policy(statement({ Principal: "*" }))), plan: register },
    {
      it: "anyone in-line",
      on: "secret",
      resources: [
        resource("aws:secretsmanager/secret:Secret", "secret", {
          policy: JSON.stringify(policy(statement({ Principal: "*" }))),
        }),
      ],
      plan: register,
    },
    {
      it: "everybody but one",
      on: "policy",
      resources: own(policy(statement({ Principal: undefined, NotPrincipal: { AWS: "111122223333" } }))),
      plan: register,
    },
    {
      it: "another account",
      on: "policy",
      resources: own(policy(statement({ Principal: { AWS: "999988887777" } }))),
      plan: register,
    },
    {
      it: "no check when it is written",
      on: "policy",
      resources: own(policy(statement({})), { blockPublicPolicy: false }),
      plan: register,
    },
    {
      it: "nothing said of the check",
      on: "policy",
      resources: own(policy(statement({})), { blockPublicPolicy: undefined }),
      plan: register,
    },
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "policy",
      resources: own(undefined, {}, { unknown: ["policy"] }),
      plan: register,
    },
  ],
  malformed: [{ it: "a policy that is a number", on: "policy", resources: own(1), plan: register }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
