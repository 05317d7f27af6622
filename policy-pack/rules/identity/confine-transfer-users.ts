import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isForEverything } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** IAM-15: who delivers files sees a folder of its own only: logical directories below a bucket's root, or a session policy that names it. */
export const confineTransferUsers: Rule = (estate) =>
  estate.ofType("aws:transfer/user:User", "aws:transfer/access:Access").map((on): Finding => ({ on, ...judge(on) }));

function judge(user: Resource): Judgement {
  const [directories, session] = [judgeDirectories(user), judgeSession(user)];
  const better = [directories, session].find(({ verdict }) => verdict === "compliant");
  if (better) return better;
  return [directories, session].find(({ verdict }) => verdict === "undecided") ?? directories;
}

function judgeDirectories(user: Resource): Judgement {
  const [type, mappings] = [user.text("homeDirectoryType"), user.elements("homeDirectoryMappings")];
  if (type.state !== "known") return unreadable(type, "homeDirectoryType is missing, so that it may leave its folder");
  if (type.value !== "LOGICAL")
    return violation(`homeDirectoryType is ${type.value}, so that it may leave its folder`, ["homeDirectoryType"]);
  if (mappings.state !== "known") return unreadable(mappings);
  if (mappings.value.length === 0) return violation("homeDirectoryMappings is empty", ["homeDirectoryMappings"]);
  return worst(mappings.value.map((path) => judgeTarget(user, `${path}.target`)));
}

function judgeTarget(user: Resource, path: string): Judgement {
  const target = user.text(path);
  if (target.state !== "known") return unreadable(target);
  return /^\/[^/]+\/[^/]+/.test(target.value)
    ? compliant([path])
    : violation(`${path} is the root of a bucket, not a folder in one`, [path]);
}

function judgeSession(user: Resource): Judgement {
  const document = policyDocument(user, "policy");
  if (document.state !== "known") return unreadable(document, "policy is missing");
  const allowing = document.value.filter(({ effect, isKnown }) => effect === "Allow" || !isKnown);
  if (allowing.length === 0) return violation("policy allows nothing, and so names no folder", ["policy"]);
  return worst(
    allowing.map((statement) => {
      const wide = statement.isKnown ? isForEverything(statement) : "undecided";
      if (wide === "no" && statement.resources.length > 0) return compliant(["policy"]);
      return wide === "undecided"
        ? undecided("policy: for what a statement is, is not known yet", ["policy"], ["policy"])
        : violation("policy has a statement for everything", ["policy"]);
    }),
  );
}
