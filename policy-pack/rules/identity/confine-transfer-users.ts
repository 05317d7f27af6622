import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { allowsAnyOf, anyText, both, either, isForEverything, not } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

const listing = ["s3:ListBucket", "s3:ListBucketVersions"];

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
  // "", the bucket, the folder and what is below; dots would lead out of it again.
  const [start, bucket, folder = "", ...below] = target.value.split("/");
  const isFolder = start === "" && bucket !== "" && /^[^*?]+$/.test(folder);
  return isFolder && ![folder, ...below].some((part) => /^\.+$/.test(part))
    ? compliant([path])
    : violation(`${path} is the root of a bucket, not a folder in one`, [path]);
}

function judgeSession(user: Resource): Judgement {
  const document = policyDocument(user, "policy");
  if (document.state !== "known") return unreadable(document, "policy is missing");
  const allowing = document.value.filter(({ effect, isKnown }) => effect === "Allow" || !isKnown);
  if (allowing.length === 0) return violation("policy allows nothing, and so names no folder", ["policy"]);
  const home = user.text("homeDirectory");
  const isRoot = home.state === "known" && /^\/[^/]*\/?$/.test(home.value) ? "yes" : "no";
  const isHomeRoot = home.state === "unknown" || home.state === "malformed" ? "undecided" : isRoot;
  return worst(allowing.map((statement) => judgeAllowing(statement, isHomeRoot)));
}

function judgeAllowing(statement: PolicyStatement, isHomeRoot: Answer): Judgement {
  if (!statement.isKnown) return undecided("policy: a statement is not known yet", ["policy"], ["policy"]);
  const wide = either([
    isForEverything(statement),
    anyText(statement.resources, (text) => isWholeBucket(text, "bucket/folder")),
    both(
      anyText(statement.resources, (text) => isWholeBucket(text, "bucket/")),
      isHomeRoot,
    ),
  ]);
  const lists = allowsAnyOf(statement, listing);
  // Who lists a bucket sees the names of all that lies in it, unless it must say below which folder.
  const listsAll = both(lists, not(boundBy(statement, ["s3:prefix"])));
  const judged = either([wide, listsAll]);
  if (judged === "no") return compliant(["policy"]);
  if (judged === "undecided")
    return undecided("policy: for what a statement is, is not known yet", ["policy"], ["policy"]);
  return violation(
    wide === "yes"
      ? "policy has a statement for everything, or for a whole bucket"
      : "policy lists a bucket without saying below which folder (s3:prefix)",
    ["policy"],
  );
}

/**
 * All objects of one bucket. Transfer Family puts the user's own folder, as homeDirectory gives it, in place of a variable
 * (https://docs.aws.amazon.com/transfer/latest/userguide/users-policies-session.html).
 */
function isWholeBucket(text: string, home: string): boolean {
  const [bucket = "", folder = ""] = home.split("/");
  const filled = text
    .replace(/\$\{transfer:HomeBucket\}/g, bucket)
    .replace(/\$\{transfer:HomeDirectory\}/g, home)
    .replace(/\$\{transfer:HomeFolder\}/g, folder);
  return /^arn:[^:]*:s3:::[^/]*(\/[/*?]*)?[*?]$/.test(filled);
}
