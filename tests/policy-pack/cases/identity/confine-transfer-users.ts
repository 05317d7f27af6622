import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const logical = {
  homeDirectoryType: "LOGICAL",
  homeDirectoryMappings: [{ entry: "/", target: "/exl-landing/supplier" }],
};
const user = (inputs: object, more: object = {}) => [resource("aws:transfer/user:User", "user", inputs, more)];
const session = (Resource: unknown) => ({
  policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource }] }),
});

export const cases: RuleCases = {
  rule: "IAM-15",
  compliant: [
    { it: "a folder of its own", on: "user", resources: user(logical) },
    { it: "a session policy", on: "user", resources: user(session("arn:aws:s3:::exl-landing/supplier/*")) },
    {
      it: "a session for the user's own folder",
      on: "user",
      resources: user({
        policy: {
          Statement: [
            {
              Effect: "Allow",
              Action: "s3:ListBucket",
              Resource: `arn:aws:s3:::${reference("transfer:HomeBucket")}`,
              Condition: { StringLike: { "s3:prefix": [`${reference("transfer:HomeFolder")}/*`] } },
            },
            {
              Effect: "Allow",
              Action: ["s3:PutObject", "s3:GetObject"],
              Resource: `arn:aws:s3:::${reference("transfer:HomeDirectory")}/*`,
            },
          ],
        },
      }),
    },
  ],
  failing: [
    { it: "nothing said", on: "user", resources: user({ homeDirectory: "/exl-landing" }) },
    {
      it: "a path",
      on: "user",
      resources: user({ homeDirectoryType: "PATH", homeDirectory: "/exl-landing/supplier" }),
      says: "PATH",
    },
    {
      it: "the root of a bucket",
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [{ entry: "/", target: "/exl-landing" }] }),
      says: "root",
    },
    { it: "no mapping", on: "user", resources: user({ homeDirectoryType: "LOGICAL" }) },
    { it: "a session policy for everything", on: "user", resources: user(session("*")) },
    {
      it: "an access of a directory group",
      on: "access",
      resources: [resource("aws:transfer/access:Access", "access", {})],
    },
    {
      it: "a session for the whole bucket",
      on: "user",
      resources: user(session(["arn:aws:s3:::exl-landing", "arn:aws:s3:::exl-landing/*"])),
    },
    { it: "a session for every bucket's objects", on: "user", resources: user(session("arn:aws:s3:::*/*")) },
    {
      it: "a session that lists the whole bucket",
      on: "user",
      resources: user({
        policy: { Statement: [{ Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::exl-landing" }] },
      }),
    },
    {
      it: "the root of a bucket, by dots",
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [{ entry: "/", target: "/exl-landing/." }] }),
    },
  ],
  undecided: [
    {
      it: "mappings that are not known yet",
      on: "user",
      resources: user({ homeDirectoryType: "LOGICAL" }, { unknown: ["homeDirectoryMappings"] }),
    },
  ],
  malformed: [
    { it: "mappings that are a text", on: "user", resources: user({ ...logical, homeDirectoryMappings: "/" }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
