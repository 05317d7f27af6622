import type { Answer } from "./bucket-arn.ts";
import type { Estate } from "./estate.ts";
import { accountOf } from "./lake.ts";
import type { Reading, Resource } from "./resource.ts";

/** Whether trails of the document log each read, and each write, of a bucket's objects. */
export interface TrailCoverage {
  readonly reads: (bucket: Resource) => Answer;
  readonly writes: (bucket: Resource) => Answer;
  /** Whether the document holds the trails that there are. */
  readonly isWhole: boolean;
}

/** What one selector of a trail logs: of which buckets, reads or writes or both. */
interface Selector {
  readonly covers: (bucket: Resource) => Answer;
  readonly reads: Answer;
  readonly writes: Answer;
}

const s3Objects = "AWS::S3::Object";

/** All data events of S3 objects that trails log, by either kind of selector. */
export function trailCoverage(estate: Estate): TrailCoverage {
  const trails = estate.ofType("aws:cloudtrail/trail:Trail");
  const selectors = trails.flatMap(selectorsOf);
  const logged = (mode: "reads" | "writes") => (bucket: Resource) =>
    any(selectors.map((selector) => both(selector[mode], selector.covers(bucket))));
  const named = accountOf(estate)?.text("trail");
  const isElsewhere =
    named !== undefined && named.state !== "absent" && !(named.state === "known" && named.value === "ours");
  return {
    reads: logged("reads"),
    writes: logged("writes"),
    isWhole: !isElsewhere && (trails.length > 0 || estate.accountScope === "whole"),
  };
}

function selectorsOf(trail: Resource): readonly Selector[] {
  const logging = trail.flag("enableLogging");
  if (logging.state === "known" && !logging.value) return [];
  const isOn: Answer = logging.state === "known" || logging.state === "absent" ? "yes" : "undecided";
  const basic = listed(trail, "eventSelectors", (path) => basicSelector(trail, path));
  const advanced = listed(trail, "advancedEventSelectors", (path) => advancedSelector(trail, path));
  return [...basic, ...advanced].map(({ covers, reads, writes }) => ({
    covers,
    reads: both(isOn, reads),
    writes: both(isOn, writes),
  }));
}

const anything: Selector = { covers: () => "undecided", reads: "undecided", writes: "undecided" };

function listed(trail: Resource, path: string, read: (path: string) => Selector): readonly Selector[] {
  const list = trail.elements(path);
  if (list.state === "absent") return [];
  if (list.state !== "known") return [anything];
  return list.value.map((one) => (trail.get(one).state === "unknown" ? anything : read(one)));
}

function basicSelector(trail: Resource, path: string): Selector {
  const kind = trail.text(`${path}.readWriteType`);
  const is = (...words: readonly string[]): Answer => {
    if (kind.state === "absent") return "yes";
    return kind.state === "known" ? (words.includes(kind.value) ? "yes" : "no") : "undecided";
  };
  const data = trail.elements(`${path}.dataResources`);
  const resources = data.state === "known" ? data.value : [];
  const covers = (bucket: Resource): Answer => {
    if (data.state === "unknown") return "undecided";
    return any(
      resources.map((resource) => {
        const type = trail.text(`${resource}.type`);
        const isObjects: Answer = type.state === "known" ? (type.value === s3Objects ? "yes" : "no") : "undecided";
        return both(isObjects, any(texts(trail, `${resource}.values`).map((value) => beginsAs(value, bucket))));
      }),
    );
  };
  return { covers, reads: is("All", "ReadOnly"), writes: is("All", "WriteOnly") };
}

/** Conditions on fields hold all together; any that narrows to some objects or some events leaves the rest unlogged. */
function advancedSelector(trail: Resource, path: string): Selector {
  const fields = trail.elements(`${path}.fieldSelectors`);
  if (fields.state !== "known")
    return fields.state === "unknown" ? anything : { ...anything, reads: "no", writes: "no" };
  const read = fields.value.map((field) => ({ field, name: trail.text(`${field}.field`) }));
  const equals = (name: string, word: string): Answer => {
    const found = read.filter((one) => one.name.state === "known" && one.name.value === name);
    if (found.length === 0) return read.some((one) => one.name.state !== "known") ? "undecided" : "no";
    return all(found.map(({ field }) => any(texts(trail, `${field}.equals`).map((text) => isWord(text, word)))));
  };
  const isData = both(equals("eventCategory", "Data"), equals("resources.type", s3Objects));
  const narrowing = all(read.map(({ name }) => isKnownField(name)));
  const mode = (word: "true" | "false"): Answer => {
    const said = equals("readOnly", word);
    const isSaid = read.some(({ name }) => name.state === "known" && name.value === "readOnly");
    return isSaid ? said : "yes";
  };
  const arns = read.filter(({ name }) => name.state === "known" && name.value === "resources.ARN");
  return {
    covers: (bucket) => all(arns.map(({ field }) => coveredBy(trail, field, bucket))),
    reads: all([isData, narrowing, mode("true")]),
    writes: all([isData, narrowing, mode("false")]),
  };
}

function isKnownField(name: Reading<string>): Answer {
  if (name.state !== "known") return "undecided";
  return ["eventCategory", "resources.type", "resources.ARN", "readOnly"].includes(name.value) ? "yes" : "no";
}

function coveredBy(trail: Resource, field: string, bucket: Resource): Answer {
  const starts = texts(trail, `${field}.startsWiths`);
  const spared = texts(trail, `${field}.notStartsWiths`).map((value) => overlaps(value, bucket));
  const isPartial = ["equals", "endsWiths", "notEquals", "notEndsWiths"].some(
    (operator) => texts(trail, `${field}.${operator}`).length > 0,
  );
  if (isPartial) return "no";
  const begins = starts.length === 0 ? "yes" : any(starts.map((value) => beginsAs(value, bucket)));
  return all([begins, ...spared.map(not)]);
}

/** Whether every ARN of the bucket's objects begins with the text. */
function beginsAs(value: Reading<string>, bucket: Resource): Answer {
  if (value.state === "unknown") {
    if (value.dependsOn.length === 0) return "undecided";
    return value.dependsOn.includes(bucket) ? "yes" : "no";
  }
  if (value.state !== "known") return "undecided";
  if ("arn:aws:s3:::".startsWith(value.value)) return "yes";
  const name = bucket.text("bucket");
  if (name.state !== "known") return "undecided";
  return `arn:aws:s3:::${name.value}/`.startsWith(value.value) ? "yes" : "no";
}

/** Whether the ARN of any of the bucket's objects begins with the text. */
function overlaps(value: Reading<string>, bucket: Resource): Answer {
  const name = bucket.text("bucket");
  if (value.state !== "known" || name.state !== "known") return beginsAs(value, bucket);
  const objects = `arn:aws:s3:::${name.value}/`;
  return objects.startsWith(value.value) || value.value.startsWith(objects) ? "yes" : "no";
}

/** The texts of a list; one that cannot be read where the list cannot. */
function texts(trail: Resource, path: string): readonly Reading<string>[] {
  const list = trail.elements(path);
  if (list.state === "absent") return [];
  return list.state === "known" ? list.value.map((one) => trail.text(one)) : [list];
}

function isWord(text: Reading<string>, word: string): Answer {
  return text.state === "known" ? (text.value === word ? "yes" : "no") : "undecided";
}

function both(one: Answer, other: Answer): Answer {
  return all([one, other]);
}

function all(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}

function any(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

function not(answer: Answer): Answer {
  return answer === "undecided" ? answer : answer === "yes" ? "no" : "yes";
}
