import { resource } from "../../estate-of.ts";
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
