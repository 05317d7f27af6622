import { z } from "zod";
import { everyPattern } from "../phrases/every.ts";
import { engines } from "../vocabulary/routes.ts";
import { dataset, defaults } from "./dataset.ts";
import {
  day,
  mailbox,
  matching,
  name,
  named,
  oneOf,
  oneOrMany,
  settings,
  shortForm,
  text,
  wholeNumber,
} from "./fields.ts";
import { approved, partner, purpose } from "./purpose.ts";

const every = matching(
  everyPattern,
  "a time to come, such as day at 05:00, 15 minutes, quarter on 20",
  "When it is fetched, or when a delivery is due.",
  "weekday at 06:30",
);

const routeWords = {
  sftp: text("SFTP: the partner that puts files.", "kerbside_systems").optional(),
  database: oneOf(engines as readonly [string, ...string[]], "A database: its engine.").optional(),
  api: text("An https address that we call.", "https://api.callwatch.example/v2").optional(),
  receive: text("A partner that calls us.", "nel_icb").optional(),
  file_share: text("A shared folder, //server/share/folder or nfs://….", "//files01/finance/invoices").optional(),
  azure_blob: text("The https address of a container.", "https://exports.blob.core.windows.net/daily").optional(),
  s3: text("Bucket and prefix.", "exampleshire-reference/imd").optional(),
  spreadsheet: text(
    "The address of a workbook.",
    "https://exampleshire.sharepoint.com/sites/asc/Brokerage.xlsx",
  ).optional(),
  upload: text("The group of people who upload.", "engineers").optional(),
};

const source = settings(
  {
    ...routeWords,
    host: text("The database's machine.", "casedb.exampleshire.local").optional(),
    port: wholeNumber("The database's port.", 1433).optional(),
    name: text("The database's name.", "CareLive").optional(),
    sign_in: oneOf(["key", "basic", "oauth", "none"], "How we sign in to an api.").optional(),
    pages: oneOf(["link", "number", "cursor"], "How more pages of an api come.").optional(),
    partner: name("Whose system it is, if not ours.", "callwatch").optional(),
    credentials: text("Name of the secret.", "housing/legacy_reader").optional(),
    every: every.optional(),
  },
  "Where data comes from: exactly one route, and when.",
);

const owner = shortForm(
  "mail",
  mailbox("The Information Asset Owner's role mailbox.", "parking.owner@exampleshire.gov.uk").transform((mail) => ({
    mail,
  })),
  settings(
    {
      mail: mailbox("The owner's role mailbox.", "asc.owner@exampleshire.gov.uk"),
      post: text("The owner's job title.", "Director of Adult Social Care").optional(),
      deputy: mailbox("Who decides when the owner is away.", "asc.deputy@exampleshire.gov.uk").optional(),
      approvers: text("The GitHub team whose review is the owner's decision.", "exampleshire/asc-owners").optional(),
    },
    "The Information Asset Owner in full.",
  ),
  "The Information Asset Owner's role mailbox; decides on sight, retention and disposal.",
);

const statement = settings(
  {
    who: text("A group, department/group of another, a partner, department, organisation or public.", "analysts"),
    sees: oneOrMany(
      matching(
        /^[a-z][a-z0-9_]*( where .+)?$/s,
        "a dataset, with its rows after where if not all",
        "A dataset, with the rows if not all.",
        "clients where restricted = false",
      ),
      "The datasets, each with the rows if not all; there is no all.",
    ),
    in: oneOf(["raw", "refined", "trusted", "open"], "The zone.").optional(),
    including: oneOrMany(
      name("A column.", "vrm"),
      "The columns to be seen besides the plain ones, each by name.",
    ).optional(),
    for: matching(
      /^[a-z][a-z0-9_]*(\/[a-z][a-z0-9_]*)?$/,
      "a purpose, or department/purpose",
      "The purpose; another department's as department/purpose.",
      "streetscene/safety",
    ).optional(),
    agreement: text(
      "Sharing agreement, contract or recorded decision that further use is compatible.",
      "ISA-12",
    ).optional(),
    reason: text("Why now, for the decider.", "Yearly needs assessment").optional(),
    approved: approved.optional(),
    deliver: settings(
      {
        ...routeWords,
        every: every.optional(),
        format: oneOf(["csv", "parquet"], "How it is written.").optional(),
      },
      "For partners: how and when it is delivered.",
    ).optional(),
    until: day("The last day.", "2027-03-31").optional(),
  },
  "Who may see what, for what, until when.",
);

/** A file of `departments/`: a department, or a project that several own together. */
export const departmentFile = settings(
  {
    department: name("The id, which is also the file's name and never changes.", "parking").optional(),
    project: name(
      "The same in place of department, for work that several departments own together.",
      "mosaic",
    ).optional(),
    title: text("The name that people read.", "Parking Services").optional(),
    owner,
    steward: mailbox("Role mailbox that answers questions about the data.", "asc.data@exampleshire.gov.uk").optional(),
    notify: mailbox("Mailbox told of failed loads and refused rows.", "parking.ops@exampleshire.gov.uk").optional(),
    register: text("Number in a register of assets kept elsewhere.", "IAR-0107").optional(),
    cost_centre: text("Code that bills carry.", "ASC-4410").optional(),
    budget: wholeNumber("Pounds a month at which the steward is warned.", 900).optional(),
    tools: oneOrMany(
      oneOf(["athena", "power_bi", "redshift", "notebooks"], "A tool."),
      "With what people query.",
    ).optional(),
    groups: named(
      text("The group's name in the directory.", "SG-ASC-Commissioning"),
      "Further groups of people.",
    ).optional(),
    partners: named(partner, "Suppliers and bodies that only this department deals with.").optional(),
    purposes: named(purpose, "What the department processes data for.").optional(),
    sources: named(source, "Where data comes from.").optional(),
    defaults: defaults.optional(),
    datasets: named(dataset, "The tables.").optional(),
    access: z.array(statement, { error: "must be a list of statements, each with - before it" }).optional().meta({
      description: "Who may see what: one list for our own people, other departments, partners and the public.",
    }),
    glossary: named(
      text("What it means.", "A report that an adult may be at risk"),
      "Words of the service and what they mean.",
      /^.+$/,
    ).optional(),
    status: oneOf(
      ["active", "frozen", "retiring"],
      "active; frozen (no loads, no new statements); retiring (statements end, data leaves).",
    ).optional(),
  },
  "A department or project of the lake.",
);

/** A department's file as read, short forms written out. */
export type DepartmentFile = z.output<typeof departmentFile>;
export type DatasetFile = z.output<typeof dataset>;
export type SourceFile = z.output<typeof source>;
export type StatementFile = z.output<typeof statement>;
