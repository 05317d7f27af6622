import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const boundary = resource("aws:iam/policy:Policy", "boundary", {});
const saml = {
  Statement: [
    {
      Effect: "Allow",
      Principal: { Federated: "arn:aws:iam::111122223333:saml-provider/directory" },
      Action: "sts:AssumeRoleWithSAML",
    },
  ],
};
const glue = {
  Statement: [{ Effect: "Allow", Principal: { Service: "glue.amazonaws.com" }, Action: "sts:AssumeRole" }],
};
const role = (inputs: object = {}, more: object = {}) =>
  resource(
    "aws:iam/role:Role",
    "role",
    {
      permissionsBoundary: "arn:aws:iam::111122223333:policy/lakeward/lake-people",
      assumeRolePolicy: saml,
      maxSessionDuration: 14400,
      ...inputs,
    },
    more,
  );
const group = resource("lakeward:lake:Role", "analysts", { kind: "group" });

export const cases: RuleCases = {
  rule: "IAM-12",
  compliant: [
    { it: "a boundary and half a day", on: "role", resources: [role()] },
    {
      it: "a boundary of the document",
      on: "role",
      resources: [boundary, role({ permissionsBoundary: undefined }, waitsFor("permissionsBoundary", boundary))],
    },
    {
      it: "a pipeline for a working day",
      on: "role",
      resources: [role({ assumeRolePolicy: glue, maxSessionDuration: 28800 })],
    },
    {
      it: "no word of sessions, which then last an hour",
      on: "role",
      resources: [role({ maxSessionDuration: undefined })],
    },
    ...["PT4H", "PT90M", undefined].map((sessionDuration) => ({
      it: `a permission set of ${sessionDuration}`,
      on: "people",
      resources: [resource("aws:ssoadmin/permissionSet:PermissionSet", "people", { sessionDuration })],
    })),
  ],
  failing: [
    { it: "no boundary", on: "role", resources: [role({ permissionsBoundary: undefined })], says: "any right" },
    {
      it: "a boundary that bounds nothing",
      on: "role",
      resources: [role({ permissionsBoundary: "arn:aws:iam::aws:policy/AdministratorAccess" })],
    },
    { it: "a working day for people", on: "role", resources: [role({ maxSessionDuration: 28800 })], says: "8 hours" },
    {
      it: "a working day for a group",
      on: "role",
      resources: [group, role({ maxSessionDuration: 28800, assumeRolePolicy: undefined }, { parent: group.urn })],
    },
    ...["PT8H", "PT4H1M", "P1D"].map((sessionDuration) => ({
      it: `a permission set of ${sessionDuration}`,
      on: "people",
      resources: [resource("aws:ssoadmin/permissionSet:PermissionSet", "people", { sessionDuration })],
      says: "for people",
    })),
  ],
  undecided: [
    {
      it: "a boundary that is not known yet",
      on: "role",
      resources: [role({ permissionsBoundary: undefined }, { unknown: ["permissionsBoundary"] })],
    },
    {
      it: "a trust that is not known yet",
      on: "role",
      resources: [role({ assumeRolePolicy: undefined, maxSessionDuration: 28800 }, { unknown: ["assumeRolePolicy"] })],
    },
  ],
  malformed: [
    { it: "a boundary that is a list", on: "role", resources: [role({ permissionsBoundary: ["x"] })] },
    { it: "a session that is a text", on: "role", resources: [role({ maxSessionDuration: "long" })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
