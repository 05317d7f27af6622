import type { Dataset, Department, Partner, Statement } from "../lake.ts";
import { dayAfter } from "../phrases/day.ts";
import { periodInWords } from "../phrases/period.ts";
import { isWritten } from "../resolution/is-written.ts";
import { namedRoutes } from "../resolution/resolve-source.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { suggestion } from "../words.ts";
import { ancestry, type Check, type Checked, isCounted } from "./check.ts";
import { lackingFor } from "./purposes.ts";

/** One statement with what it speaks of. */
interface Judged {
  readonly checked: Checked;
  readonly department: Department;
  readonly statement: Statement;
  readonly datasets: readonly Dataset[];
  /** The group of another department, or the partner; null for our own people and for everyone. */
  readonly outside: { readonly name: string; readonly partner: Partner | null } | null;
  readonly say: (key: string, message: string) => void;
}

/** Who may see what, for what, until when: each statement by itself. */
export const statements: Check = (checked) => {
  for (const department of checked.lake.departments)
    for (const statement of department.access) {
      const { who } = statement;
      const partner =
        who.kind === "partner"
          ? ([...checked.lake.partners, ...department.partners].find(({ id }) => id === who.partner) ?? null)
          : null;
      const judged: Judged = {
        checked,
        department,
        statement,
        datasets: department.datasets.filter(({ id }) => statement.sees.some(({ dataset }) => dataset === id)),
        outside:
          who.kind === "partner"
            ? { name: who.partner, partner }
            : who.kind === "group" && who.department !== department.id
              ? { name: who.department, partner: null }
              : null,
        say: (key, message) =>
          checked.context.report(key === "" ? statement.path : `${statement.path}.${key}`, message),
      };
      presence(judged);
      end(judged);
      including(judged);
      formalities(judged);
      if (who.kind === "group" || who.kind === "partner") purpose(judged);
      else everyone(judged);
    }
};

function presence({ statement, datasets, say }: Judged): void {
  if (statement.who.kind === "public" && statement.zone !== "open")
    say("in", "the public sees the open zone only; leave in out");
  for (const dataset of datasets)
    if (!dataset.zones.includes(statement.zone))
      say(
        statement.zone === "trusted" ? "sees" : "in",
        `${dataset.id} is not there in ${statement.zone}; it is in ${dataset.zones.join(", ")}`,
      );
  const ids = statement.sees.map(({ dataset }) => dataset);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) say("sees", `${twice} is named twice; join the conditions with or`);
}

function end({ checked: { lake, asOf }, department, statement, outside, say }: Judged): void {
  const { until } = statement;
  if (until === null) {
    if (statement.who.kind === "group" || statement.who.kind === "partner") say("", "until must be said: the last day");
    return;
  }
  const latest = dayAfter(asOf, lake.limits.access);
  if (until > latest)
    say(
      "until",
      `${until} is more than ${periodInWords(lake.limits.access)} ahead (limits.access of lake.yaml); say ${latest} at the latest`,
    );
  for (const partner of agreeing(lake, department, statement, outside?.partner ?? null))
    if (until > partner.until)
      say(
        "until",
        `${until} is after the end of ${partner.agreement} with ${partner.id}; say ${partner.until} at the latest`,
      );
}

/** The partners on whose agreement a statement rests: the one that it is for, and whoever made the agreement that it names. */
function agreeing(
  lake: Judged["checked"]["lake"],
  department: Department,
  { agreement }: Statement,
  receiver: Partner | null,
): readonly Partner[] {
  const named = [...lake.partners, ...department.partners].filter((partner) => partner.agreement === agreement);
  return [...new Set(receiver === null ? named : [receiver, ...named])];
}

function including({ checked, department, statement, datasets, outside, say }: Judged): void {
  const { zone } = statement;
  if (!datasets.some((dataset) => dataset.zones.includes(zone))) return;
  for (const name of statement.including) {
    const having = datasets.flatMap((dataset) => dataset.columns.filter((column) => column.name === name));
    const [first] = having;
    if (!first) {
      const written = statement.sees.some(({ dataset }) => isWritten(checked.context, department.id, dataset, name));
      const all = datasets.flatMap((dataset) =>
        dataset.columns.filter(({ reveals }) => reveals !== "plain").map((column) => column.name),
      );
      if (!written)
        say(
          "including",
          `there is no column ${name} in ${datasets.map(({ id }) => id).join(", ")}${suggestion(name, new Set(all))}`,
        );
      continue;
    }
    const restricted = having.filter(({ reveals }) => reveals !== "plain");
    if (restricted.length === 0) {
      say("including", `${name} is plain, which whoever sees the dataset sees; leave it out`);
      continue;
    }
    const there = restricted.filter((column) => column.zones[zone]?.type);
    if (there.length === 0) {
      const before = (["trusted", "refined", "raw"] as const).find((each) => first.zones[each]?.type);
      const treatment = first.zones[zone]?.treatment;
      const why = treatment ? ` (${first.kind} becomes ${treatment})` : "";
      say(
        "including",
        `${name} is not there in ${zone}${why}; ${before ? `see it in ${before}, or leave it out` : "leave it out"}`,
      );
    }
    for (const column of there) {
      const pseudonym = treatments[column.zones[zone]?.treatment ?? "keep"].countsAs === "pseudonym";
      if (!outside || !pseudonym) continue;
      const named = checked.lake.linkages.find(({ id }) => id === column.linkage)?.departments.includes(outside.name);
      if (!named)
        say(
          "including",
          `${name} is a pseudonym of this department only; it leaves under a linkage of lake.yaml that names ${outside.name}`,
        );
    }
  }
}

function formalities({ checked: { context }, department, statement, outside, say }: Judged): void {
  if (outside && statement.agreement === null)
    say(
      "",
      `agreement must be said, as ${outside.name} is outside the department: a sharing agreement, contract or recorded decision`,
    );
  const { approved, deliver } = statement;
  const owners = [department.owner.mail, department.owner.deputy];
  if (approved && !owners.includes(approved.by))
    say("approved.by", `${approved.by} is not the owner or the deputy; ${department.owner.mail} decides`);
  if (outside?.partner && !deliver && outside.partner.account === null)
    say("", `${outside.name} has no account in which to read; say deliver, or the partner's account`);
  if (!deliver) return;
  if (!outside?.partner) {
    say("deliver", "we deliver to partners only; whoever is in the lake reads it there");
    return;
  }
  const index = /\[(\d+)\]$/.exec(statement.path)?.[1];
  const written = context.files.get(department.id)?.access?.[Number(index)]?.deliver;
  const [route, ...more] = written ? namedRoutes(written) : [];
  if (!route || more.length > 0) say("deliver", "one route must be said, such as sftp: nhs_england");
  else if (route.word === "sftp" && route.target !== outside.name)
    say("deliver.sftp", `${route.target} is not ${outside.name}, who is to see it`);
  else if (route.word === "sftp" && outside.partner.address === null)
    say("deliver.sftp", `${outside.name} has no address; say it under partners`);
}

function purpose({ checked, department, statement, datasets, outside, say }: Judged): void {
  const { who, purpose: named } = statement;
  const own = department.purposes.map(({ id }) => id);
  if (!named) {
    if (who.kind === "group" && who.department !== department.id)
      say("", `for must be said: a purpose of ${who.department}, as ${who.department}/<purpose>`);
    else
      say(
        "",
        own.length === 0
          ? "for must be said, and no purpose is declared; declare one, or say who: department of data about nobody"
          : `for must be said: ${own.join(", ")}`,
      );
    return;
  }
  const home = who.kind === "group" ? who.department : department.id;
  if (named.department !== home) {
    say(
      "for",
      home === department.id
        ? `${named.department}/${named.id} is another department's purpose, and who is not of ${named.department}; take one of ${own.join(", ")}`
        : `${named.department}/${named.id} is not a purpose of ${home}, who is to see it; write ${home}/<purpose>`,
    );
    return;
  }
  const receiver = checked.lake.departments.find(({ id }) => id === home);
  if (!receiver) return;
  const known = receiver.purposes.find(({ id }) => id === named.id);
  if (!known) {
    say(
      "for",
      `${home === department.id ? "there" : home} ${home === department.id ? "is" : "has"} no purpose ${named.id}${suggestion(
        named.id,
        receiver.purposes.map(({ id }) => id),
      )}`,
    );
    return;
  }
  if (checked.context.suspect(`${home}.purposes.${named.id}`)) return;
  for (const dataset of datasets) {
    if (outside && !outside.partner) shared(dataset);
    else if (dataset.about.length > 0 && !dataset.purposes.includes(named.id))
      say(
        "for",
        `${dataset.id} does not serve ${named.id}, but ${dataset.purposes.join(", ") || "nothing"}; add it to the dataset's for, or leave ${dataset.id} out`,
      );
    for (const name of statement.including) {
      const column = dataset.columns.find((each) => each.name === name);
      if (!column || column.reveals === "plain") continue;
      if (column.purposes.length === dataset.purposes.length) continue;
      const serves = `${name} serves ${column.purposes.join(", ")} only`;
      if (home !== department.id) say("including", `${serves}, and does not leave the department`);
      else if (!column.purposes.includes(named.id)) say("including", `${serves}, not ${named.id}; leave it out`);
    }
  }

  function shared(dataset: Dataset): void {
    const use = known?.uses.find((each) => each.department === department.id && each.dataset === dataset.id);
    if (!use) {
      say(
        "for",
        `${home}/${known?.id} does not use ${department.id}/${dataset.id}; ${home}'s owner adds it under purposes.${known?.id}.uses`,
      );
      return;
    }
    for (const name of statement.including) {
      const column = dataset.columns.find((each) => each.name === name);
      if (!column || column.reveals === "plain") continue;
      if (!use.including.includes(name))
        say(
          "including",
          `${home}/${known?.id} does not use ${name} of ${department.id}/${dataset.id}; ${home}'s owner adds it under purposes.${known?.id}.uses, or leave it out`,
        );
      const lacking = known && lackingFor(column, known, checked.context.words.kinds.get(column.kind)?.law);
      if (lacking) say("including", `${name} is ${column.reveals}, and ${home}/${known?.id} ${lacking}`);
    }
  }
}

function everyone({ department, statement, datasets, say }: Judged): void {
  const whom = statement.who.kind === "public" ? "the public" : `the whole ${statement.who.kind}`;
  for (const dataset of datasets) {
    if (dataset.about.length > 0)
      say(
        "sees",
        `${dataset.id} is about people (${dataset.about.join(", ")}), and ${whom} sees only what is about nobody or counted; make a dataset with count_by`,
      );
    if (statement.who.kind !== "public" || !isCounted(dataset) || dataset.tested) continue;
    const ids = new Set(ancestry(department, dataset).flatMap(({ purposes }) => purposes));
    const sensitive = department.purposes.find(
      ({ id, condition, offences }) => ids.has(id) && (condition !== null || offences !== null),
    );
    if (sensitive)
      say(
        "sees",
        `${dataset.id} counts data for ${sensitive.id}, which has a condition; the dataset must say tested, the motivated-intruder test`,
      );
  }
  if (statement.including.length > 0) say("including", `${whom} sees plain columns only; leave including out`);
  if (statement.sees.some(({ where }) => where !== null)) say("sees", `${whom} sees whole tables; leave where out`);
  if (statement.purpose !== null) say("for", `${whom} needs no purpose; leave for out`);
}
