import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { queue, role } from "../../small-lake.ts";

const key = resource("aws:kms/key:Key", "mac", { keyUsage: "GENERATE_VERIFY_MAC", customerMasterKeySpec: "HMAC_256" });
const secret = resource("aws:secretsmanager/secret:Secret", "secret", { name: "pseudonyms/health" });
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", { name: "/lake/pseudonym-salt" });
const policy = (statement: object, of = "parking-analysts", planned: object = {}) =>
  resource(
    "aws:iam/rolePolicy:RolePolicy",
    "policy",
    { role: of, policy: { Statement: [{ Effect: "Allow", Resource: "*", ...statement }] } },
    planned,
  );
const written = (document: unknown) =>
  resource("aws:iam/rolePolicy:RolePolicy", "policy", { role: "parking-analysts", policy: document });
const mac = { Action: ["kms:GenerateMac"] };
const own = (principal: unknown) =>
  resource("aws:secretsmanager/secretPolicy:SecretPolicy", "own", {
    secretArn: "pseudonyms/health",
    policy: {
      Statement: [{ Effect: "Allow", Principal: principal, Action: "secretsmanager:GetSecretValue", Resource: "*" }],
    },
  });

export const cases: RuleCases = {
  rule: "MIN-23",
  compliant: [
    {
      it: "a pipeline that makes pseudonyms",
      on: "parking-analysts",
      resources: [...role("analysts"), ...role("load", "parking", "pipeline"), key, policy(mac, "parking-load")],
    },
    {
      it: "other keys",
      on: "parking-analysts",
      resources: [
        ...role("analysts"),
        secret,
        policy({
          Action: "secretsmanager:GetSecretValue",
          Resource: "arn:aws:secretsmanager:eu-west-2:111122223333:secret:case-system-??????",
        }),
      ],
    },
    {
      it: "a policy of the secret for the account's root",
      on: "own",
      resources: [secret, own({ AWS: "111122223333" })],
    },
    { it: "a key that nobody uses", on: "mac", resources: [key] },
  ],
  failing: [
    {
      it: "analysts who use every key",
      on: "parking-analysts",
      resources: [...role("analysts"), key, policy(mac)],
      says: "mac",
    },
    {
      it: "analysts who decrypt with every key of the account",
      on: "parking-analysts",
      resources: [
        ...role("analysts"),
        key,
        policy({ Action: "kms:*", Resource: "arn:aws:kms:eu-west-2:111122223333:key/*" }),
      ],
    },
    {
      it: "analysts who read the secret",
      on: "parking-analysts",
      resources: [
        ...role("analysts"),
        secret,
        policy({
          Action: "secretsmanager:Get*",
          Resource: "arn:aws:secretsmanager:eu-west-2:111122223333:secret:pseudonyms/*",
        }),
      ],
    },
    {
      it: "analysts who read the parameter",
      on: "parking-analysts",
      resources: [
        ...role("analysts"),
        parameter,
        policy({ Action: "ssm:GetParameter", Resource: "arn:aws:ssm:eu-west-2:111122223333:parameter/lake/*" }),
      ],
    },
    {
      it: "all actions but a few",
      on: "parking-analysts",
      resources: [...role("analysts"), key, policy({ Action: undefined, NotAction: "iam:*" })],
    },
    {
      it: "one of AWS's own policies",
      on: "parking-analysts",
      resources: [
        ...role("analysts"),
        secret,
        resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", {
          role: "parking-analysts",
          policyArn: "arn:aws:iam::aws:policy/SecretsManagerReadWrite",
        }),
      ],
    },
    {
      it: "a policy of the secret for analysts",
      on: "own",
      resources: [...role("analysts"), secret, own({ AWS: "arn:aws:iam::111122223333:role/parking-analysts" })],
    },
    { it: "a policy of the secret for everybody", on: "own", resources: [secret, own("*")] },
    {
      it: "a key's own policy",
      on: "mac",
      resources: [
        resource("aws:kms/key:Key", "mac", {
          keyUsage: "GENERATE_VERIFY_MAC",
          policy: {
            Statement: [
              {
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::111122223333:role/others" },
                Action: "kms:GenerateMac",
                Resource: "*",
              },
            ],
          },
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "parking-analysts",
      resources: [...role("analysts"), key, policy(mac, "parking-analysts", { unknown: ["policy"] })],
    },
    {
      it: "a key whose use is not known yet",
      on: "parking-analysts",
      resources: [...role("analysts"), resource("aws:kms/key:Key", "mac", {}, { unknown: ["keyUsage"] }), policy(mac)],
    },
  ],
  malformed: [
    {
      it: "a policy that is none",
      on: "own",
      resources: [
        secret,
        resource("aws:secretsmanager/secretPolicy:SecretPolicy", "own", { secretArn: "pseudonyms/health", policy: 7 }),
      ],
    },
    {
      it: "statements that are none",
      on: "parking-analysts",
      resources: [...role("analysts"), key, written({ Statement: "allow everything" })],
    },
    {
      it: "a statement that neither allows nor denies in so many words",
      on: "parking-analysts",
      resources: [...role("analysts"), key, policy({ ...mac, Effect: "allow" })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
