import type { z } from "zod";
import { parsePeriod, periodPattern } from "../phrases/period.ts";
import { currentVersion } from "../vocabulary/current-version.ts";
import {
  day,
  editorTypes,
  list,
  mailbox,
  matching,
  name,
  named,
  oneOf,
  oneOrMany,
  phrase,
  settings,
  text,
  truth,
  wholeNumber,
} from "./fields.ts";
import { partner } from "./purpose.ts";

const period = (description: string, example: string) =>
  phrase(periodPattern, parsePeriod, "a number of days, months or years", description, example);
const days = (description: string, example: string) =>
  phrase(/^[1-9]\d{0,3} days?$/, (written) => Number.parseInt(written, 10), "a number of days", description, example);

const zone = settings(
  {
    called: name("Another word for the zone.", "gold").optional(),
    accepts: oneOf(
      ["identified", "pseudonymised", "anonymous"],
      "What it may hold about people; only stricter than ours.",
    ).optional(),
    keep: days("When objects end (landing, raw, scratch).", "60 days").optional(),
  },
  "What differs from the zone as we made it.",
);

const environment = settings(
  {
    data: oneOf(
      ["made_up", "live"],
      "live, or made_up: sources are not connected and rows are made from the kinds.",
    ).optional(),
    protected: truth("Whether what bears data is protected and retained.").optional(),
    without: oneOrMany(name("A feature.", "warehouse"), "Features left out that cost money while idle.").optional(),
  },
  "An environment.",
);

const groupPattern = "SG-Data-{department}-Analysts";

const version = matching(
  new RegExp(`^${currentVersion}$`),
  "a version of the vocabulary that is known here",
  "Version of this vocabulary.",
  String(currentVersion),
);
editorTypes.add(version, { type: "integer" });

/** `lake.yaml`: everything that is one for the whole body. */
export const lakeFile = settings(
  {
    lakeward: version,
    organisation: name("Id of at most 12 characters in all derived names.", "exampleshire"),
    title: text("Name that people read.", "Exampleshire Council").optional(),
    controller: settings(
      {
        address: text("Postal address.", "Town Hall, High Street, Exampleton EX1 1AA"),
        registration: text("Registration with the ICO.", "ZA000000"),
        dpo: mailbox("Data protection officer.", "dpo@exampleshire.gov.uk"),
        siro: mailbox("Senior information risk owner.", "siro@exampleshire.gov.uk"),
      },
      "The controller, for the record of processing.",
    ),
    mail_domains: oneOrMany(
      matching(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a domain", "A domain.", "exampleshire.gov.uk"),
      "Domains that role mailboxes must have.",
    ),
    repository: text("Where this lives.", "exampleshire/lake").optional(),
    playbook: text("Where its site is.", "https://data.exampleshire.gov.uk").optional(),
    notice: text("The general privacy notice.", "https://www.exampleshire.gov.uk/privacy").optional(),
    time_zone: text("For schedules.", "Europe/London").optional(),
    regions: oneOrMany(
      matching(/^[a-z]{2}(-[a-z]+)+-\d$/, "an AWS region", "A region.", "eu-west-2"),
      "Where data may be.",
    ).optional(),
    licence: text("Licence of what the public sees.", "OGL-UK-3.0").optional(),
    environments: named(environment, "The environments, each deployed apart."),
    zones: settings(
      {
        landing: zone.optional(),
        raw: zone.optional(),
        refined: zone.optional(),
        trusted: zone.optional(),
        open: zone.optional(),
        scratch: zone.optional(),
      },
      "The six zones are fixed by meaning; here stands what differs.",
    ).optional(),
    people: settings(
      {
        groups: named(text("Its name in the directory.", groupPattern), "The groups every department has."),
        approvers: text("GitHub team that is the owner of a department's file.", "exampleshire/{department}-owners"),
        recorders: text(
          "Team that may record decisions made elsewhere.",
          "exampleshire/information-governance",
        ).optional(),
        administrators: oneOrMany(text("A role.", "lake-deploy"), "Roles that administer Lake Formation.").optional(),
        auditors: oneOrMany(
          text("A group.", "SG-Data-Auditors"),
          "Groups that may read permissions and metadata, no data.",
        ).optional(),
      },
      "Groups and teams of the whole body.",
    ),
    partners: named(partner, "Suppliers and bodies that several departments deal with.").optional(),
    retention: named(
      settings(
        {
          keep: period("How long.", "6 years"),
          after: text("After what.", "case closed"),
          because: text("Why so long.", "Limitation Act 1980"),
          // biome-ignore lint/suspicious/noThenProperty: the vocabulary's word; a schema of settings is never awaited
          then: oneOf(["delete", "archive"], "What happens then.").optional(),
        },
        "An entry of the retention schedule.",
      ),
      "The retention schedule; no dataset may keep longer.",
      /^[A-Za-z0-9][A-Za-z0-9_.-]*$/,
    ).optional(),
    linkages: named(
      settings(
        {
          departments: list(
            name("A department or partner.", "public_health"),
            "Departments and partners that share the key.",
          ),
          dpia: text("The impact assessment.", "DPIA-70"),
          review: day("Day of the next review.", "2027-03-31"),
        },
        "A shared pseudonym key.",
      ),
      "Shared pseudonym keys.",
    ).optional(),
    limits: settings(
      {
        access: period("Longest until.", "14 months").optional(),
        scan: phrase(
          /^[1-9]\d{0,5} GB$/,
          (written) => Number.parseInt(written, 10),
          "a number of GB",
          "Most that a query may scan.",
          "100 GB",
        ).optional(),
        results: days("How long query results are kept.", "7 days").optional(),
        budget: wholeNumber("Pounds a month for a department.", 300).optional(),
        smallest_count: wholeNumber("Counts below are suppressed.", 10).optional(),
        rounded_to: wholeNumber("Counts are rounded to.", 5).optional(),
        administrators: wholeNumber("Most administrators of Lake Formation.", 4).optional(),
        exceptions: days("Longest life of an accepted finding.", "180 days").optional(),
      },
      "Limits for the whole body.",
    ).optional(),
    tags: named(
      text(
        "Text with {organisation} {environment} {department} {dataset} {zone} {owner} {steward} {cost_centre} {marking}.",
        "{steward}",
      ),
      "AWS tags on everything.",
      /^(?!aws:)[\w .:/=+@-]{1,128}$/i,
    ).optional(),
    words: settings(
      {
        about: named(
          settings(
            { title: text("In words.", "Person said to have caused harm"), like: text("The word of ours.", "suspect") },
            "A word.",
          ),
          "Own words for people.",
        ).optional(),
        kinds: named(
          settings(
            {
              like: text("The kind of ours.", "account_number"),
              reveals: oneOf(["plain", "indirect", "direct", "special"], "Only stricter than ours.").optional(),
              title: text("In words.", "Number of a disabled person's parking badge").optional(),
            },
            "A kind.",
          ),
          "Own kinds.",
        ).optional(),
      },
      "Own words, each like one of ours.",
    ).optional(),
    account: settings(
      {
        take_over_defaults: truth(
          "Whether the account's open default for others' new databases is taken over.",
        ).optional(),
        trail: text("ours, or the name of the existing trail.", "ours").optional(),
        network: text("ours, or the name of the existing network.", "ours").optional(),
      },
      "How the lake stands in its AWS account.",
    ).optional(),
  },
  "The whole body: everything that is not one department's.",
);

/** `lake.yaml` as read, short forms written out. */
export type LakeFile = z.output<typeof lakeFile>;
