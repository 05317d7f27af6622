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
    {
      it: "a folder whose name ends with a dot",
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [{ entry: "/", target: "/exl-landing/Supplier Ltd." }] }),
    },
    {
      it: "a folder whose name begins with a dot",
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [{ entry: "/", target: "/exl-landing/.supplier" }] }),
    },
    {
      it: "a folder for each user",
      on: "user",
      resources: user({
        ...logical,
        homeDirectoryMappings: [{ entry: "/", target: `/exl-landing/${reference("transfer:UserName")}` }],
      }),
    },
    {
      it: "a session for one folder, that denies another",
      on: "user",
      resources: user({
        policy: {
          Statement: [
            { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::exl-landing/supplier/*" },
            { Effect: "Deny", Action: "s3:*", Resource: "arn:aws:s3:::*" },
          ],
        },
      }),
    },
    {
      it: "a session for the user's own folder, which homeDirectory gives",
      on: "user",
      resources: user({
        homeDirectory: "/exl-landing/supplier",
        ...session(`arn:aws:s3:::${reference("transfer:HomeDirectory")}/*`),
      }),
    },
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
    ...[`arn:aws:s3:::${reference("transfer:HomeBucket")}/*`, "arn:aws:s3:::exl-*", "arn:aws:s3:::exl-landing/?"].map(
      (Resource) => ({ it: `a session for ${Resource}`, on: "user", resources: user(session(Resource)) }),
    ),
    ...["HomeDirectory", "HomeBucket", "HomeFolder"].map((variable) => ({
      it: `a session for the user's own ${variable}, which is the bucket's root`,
      on: "user",
      resources: user({
        homeDirectory: "/exl-landing",
        ...session(
          variable === "HomeDirectory"
            ? `arn:aws:s3:::${reference("transfer:HomeDirectory")}/*`
            : `arn:aws:s3:::exl-landing/${variable === "HomeFolder" ? reference("transfer:HomeFolder") : ""}/*`,
        ),
      }),
    })),
    {
      it: "a session that allows nothing",
      on: "user",
      resources: user({ policy: { Statement: [{ Effect: "Deny", Action: "*", Resource: "arn:aws:s3:::x/y" }] } }),
    },
    {
      it: "no mappings in the list",
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [] }),
    },
    ...[
      "of/exl-landing/supplier",
      "//supplier",
      "/exl-landing/sup*",
      "/exl-landing/*",
      "/exl-landing/..",
      "/exl-landing/a/../b",
    ].map((target) => ({
      it: `the target ${target}`,
      on: "user",
      resources: user({ ...logical, homeDirectoryMappings: [{ entry: "/", target }] }),
      says: "root of a bucket",
    })),
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
    ...[{ unknown: ["homeDirectory"] }, {}].map((more) => ({
      it: `a session for the user's own folder, which ${"unknown" in more ? "is not known yet" : "is a list"}`,
      on: "user",
      resources: user(
        {
          homeDirectoryType: "PATH",
          homeDirectory: ["/exl-landing"],
          ...session(`arn:aws:s3:::${reference("transfer:HomeDirectory")}/*`),
        },
        more,
      ),
    })),
    {
      it: "a target that is not known yet",
      on: "user",
      resources: user(
        { ...logical, homeDirectoryMappings: [{ entry: "/" }] },
        { unknown: ["homeDirectoryMappings[0].target"] },
      ),
    },
    {
      it: "how the home is shown is not known yet",
      on: "user",
      resources: user({}, { unknown: ["homeDirectoryType"] }),
    },
    {
      it: "a session that is not known yet",
      on: "user",
      resources: user({ homeDirectoryType: "PATH" }, { unknown: ["policy"] }),
    },
    ...["Statement[0]", "Statement[0].Effect", "Statement[0].Resource", "Statement[0].Action"].map((at) => ({
      it: `a session of which ${at} is not known yet`,
      on: "user",
      resources: user(
        {
          policy: { Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::exl-landing/a" }] },
        },
        { unknown: [`policy.${at}`] },
      ),
    })),
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
