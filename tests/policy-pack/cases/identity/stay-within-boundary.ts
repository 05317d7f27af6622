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
const kindHidden = resource("lakeward:lake:Role", "analysts", {}, { unknown: ["kind"] });
const bucket = resource("aws:s3/bucket:Bucket", "bucket", {});
/** A role for a working day with one statement in its trust. */
const taken = (statement: object, more: object = {}) =>
  role({ assumeRolePolicy: { Statement: [{ Effect: "Allow", ...statement }] }, maxSessionDuration: 28800 }, more);
const people = (sessionDuration: unknown) => [
  resource("aws:ssoadmin/permissionSet:PermissionSet", "people", { sessionDuration }),
];

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
    {
      it: "a boundary of AWS's",
      on: "role",
      resources: [role({ permissionsBoundary: "arn:aws:iam::aws:policy/PowerUserAccess" })],
    },
    {
      it: "how long is not known yet, for a pipeline",
      on: "role",
      resources: [role({ assumeRolePolicy: glue, maxSessionDuration: undefined }, { unknown: ["maxSessionDuration"] })],
    },
    {
      it: "a working day for a service, by every action",
      on: "role",
      resources: [taken({ Principal: { Service: "glue.amazonaws.com" }, Action: "sts:*" })],
    },
    {
      it: "a working day for another role, whichever it is",
      on: "role",
      resources: [taken({ Action: "sts:AssumeRole" }, { unknown: ["assumeRolePolicy.Statement[0].Principal"] })],
    },
    {
      it: "a working day, and the directory kept out",
      on: "role",
      resources: [taken({ ...saml.Statement[0], Effect: "Deny" })],
    },
    {
      it: "a working day for nobody",
      on: "role",
      resources: [role({ assumeRolePolicy: undefined, maxSessionDuration: 28800 })],
    },
    ...["PT4H", "PT240M", "PT3600S", "PT1H30M", undefined].map((sessionDuration) => ({
      it: `a permission set of ${sessionDuration}`,
      on: "people",
      resources: people(sessionDuration),
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
    ...["arn:aws:iam::111122223333:role/lake", "lake-people"].map((permissionsBoundary) => ({
      it: `the boundary ${permissionsBoundary}`,
      on: "role",
      resources: [role({ permissionsBoundary })],
      says: "bounds anything",
    })),
    {
      it: "a working day for a group, by a machine's trust",
      on: "role",
      resources: [group, role({ maxSessionDuration: 28800, assumeRolePolicy: glue }, { parent: group.urn })],
    },
    {
      it: "a working day for whoever the directory sends",
      on: "role",
      resources: [taken({ Principal: "*", Action: "sts:AssumeRoleWithSAML" })],
    },
    {
      it: "a working day for the directory beside a service",
      on: "role",
      resources: [
        taken({ Principal: { ...saml.Statement[0]?.Principal, Service: "glue.amazonaws.com" }, Action: "sts:*" }),
      ],
    },
    {
      it: "a working day for the directory beside a kind that is not known yet",
      on: "role",
      resources: [kindHidden, role({ maxSessionDuration: 28800 }, { parent: kindHidden.urn })],
      says: "for people",
    },
    ...["PT8H", "PT12H", "PT4H1M", "PT241M", "PT14401S", "PT0S", "P1D", "PT4H of work", "up to PT4H"].map(
      (sessionDuration) => ({
        it: `a permission set of ${sessionDuration}`,
        on: "people",
        resources: people(sessionDuration),
        says: "for people",
      }),
    ),
  ],
  undecided: [
    {
      it: "a boundary that is not known yet",
      on: "role",
      resources: [role({ permissionsBoundary: undefined }, { unknown: ["permissionsBoundary"] })],
    },
    {
      it: "a boundary that waits for what is no policy",
      on: "role",
      resources: [bucket, role({ permissionsBoundary: undefined }, waitsFor("permissionsBoundary", bucket))],
    },
    {
      it: "a working day for a role whose kind is not known yet",
      on: "role",
      resources: [kindHidden, role({ maxSessionDuration: 28800, assumeRolePolicy: glue }, { parent: kindHidden.urn })],
    },
    ...["Effect", "Action"].map((at) => ({
      it: `a working day under a trust whose ${at} is not known yet`,
      on: "role",
      resources: [
        taken(
          { Principal: { AWS: "arn:aws:iam::111122223333:root" } },
          { unknown: [`assumeRolePolicy.Statement[0].${at}`] },
        ),
      ],
    })),
    {
      it: "a working day under a trust whose statement is not known yet",
      on: "role",
      resources: [
        taken({ Principal: { Service: "glue.amazonaws.com" } }, { unknown: ["assumeRolePolicy.Statement[0]"] }),
      ],
    },
    {
      it: "how long is not known yet, for people",
      on: "role",
      resources: [role({ maxSessionDuration: undefined }, { unknown: ["maxSessionDuration"] })],
    },
    {
      it: "a trust that is not known yet",
      on: "role",
      resources: [role({ assumeRolePolicy: undefined, maxSessionDuration: 28800 }, { unknown: ["assumeRolePolicy"] })],
    },
  ],
  malformed: [
    { it: "a boundary that is a list", on: "role", resources: [role({ permissionsBoundary: ["x"] })] },
    {
      it: "a working day under a trust that is a text",
      on: "role",
      resources: [role({ assumeRolePolicy: "trust me", maxSessionDuration: 28800 })],
    },
    { it: "a session that is a text", on: "role", resources: [role({ maxSessionDuration: "long" })] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
