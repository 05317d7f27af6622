import { z } from "zod";
import { dpiaPattern, parseDpia } from "../phrases/dpia.ts";
import { conditions, officialAuthority } from "../vocabulary/conditions.ts";
import { lawfulBases } from "../vocabulary/lawful-bases.ts";
import {
  day,
  editorTypes,
  list,
  matching,
  name,
  named,
  oneOf,
  oneOrMany,
  phrase,
  settings,
  text,
  word,
} from "./fields.ts";

const words = (table: Readonly<Record<string, unknown>>) => Object.keys(table) as [string, ...string[]];

const dataset = matching(
  /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/,
  "another department's dataset, department/dataset",
  "A dataset of another department.",
  "parking/penalty_charges",
);

const uses = z
  .union(
    [
      dataset.transform((one): Record<string, string[]> => ({ [one]: [] })),
      list(dataset, "Plain columns only.").transform(
        (all): Record<string, string[]> => Object.fromEntries(all.map((one) => [one, []])),
      ),
      named(
        z.union(
          [
            name("A column that is needed.", "vrm").transform((one) => [one]),
            list(
              name("A column that is needed.", "vrm"),
              "The further columns that are needed; [] for plain ones only.",
            ),
          ],
          { error: "must be a column, or a list of columns" },
        ),
        "The further columns needed, by dataset.",
        /^[a-z][a-z0-9_]*\/[a-z][a-z0-9_]*$/,
      ),
    ],
    { error: "must be a list of department/dataset, or a map from them to the further columns needed" },
  )
  .meta({
    description:
      "Other departments' datasets that it needs: a list (plain columns), or a map to the further columns needed.",
  });

/** A purpose: a line of the record of processing (UK GDPR Art 30). */
export const purpose = settings(
  {
    title: text("The purpose in words, as the register prints it.", "Make streets safer").optional(),
    about: oneOrMany(
      word("people", "A word of the list of people.", "driver"),
      "The people it concerns, from the list; one or several.",
    ),
    basis: oneOf(words(lawfulBases), "Lawful basis (UK GDPR Art 6), from the list."),
    power: text("The law that gives the task or duty.", "Care Act 2014 Part 1").optional(),
    condition: oneOf(
      words(conditions),
      "Condition for special categories (Art 9, DPA 2018 Schedule 1), from the list.",
    ).optional(),
    offences: oneOf(
      [officialAuthority, ...words(conditions)],
      "Condition for data on offences (Art 10): official_authority or a condition.",
    ).optional(),
    policy_document: text("The appropriate policy document.", "APD-03").optional(),
    dpia: phrase(
      dpiaPattern,
      parseDpia,
      "the reference of an assessment, or screened and a day",
      "The impact assessment, or the day it was found not to be needed.",
      "DPIA-88",
    ),
    review: day("Day by which basis and assessment are looked at again.", "2027-03-31"),
    notice: text("The privacy notice.", "https://www.exampleshire.gov.uk/privacy/parking").optional(),
    automated: oneOf(["none", "assisted", "solely"], "Whether decisions are taken by machine.").optional(),
    regime: oneOf(["uk_gdpr", "law_enforcement"], "The regime: UK GDPR, or DPA 2018 Part 3.").optional(),
    uses: uses.optional(),
  },
  "Why the department processes data: a line of the record of processing.",
);

const account = matching(/^\d{12}$/, "an AWS account of twelve digits", "Its AWS account.", "444455556666");
editorTypes.add(account, { type: ["string", "integer"] });

/** A partner: a supplier or body that sends, receives or processes data. */
export const partner = settings(
  {
    title: text("Its name.", "CallWatch Ltd"),
    role: oneOf(["processor", "controller", "joint"], "Its role in data protection law."),
    agreement: text("Contract or agreement.", "C-2210"),
    until: day("The end of the agreement; sources and statements of the partner end with it.", "2028-03-31"),
    contact: matching(/^[^@\s]+@[^@\s]+$/, "a mailbox", "Mailbox there.", "data@callwatch.example").optional(),
    networks: oneOrMany(
      matching(
        /^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$|^[0-9a-f:]+\/\d{1,3}$/,
        "an address range",
        "An address range.",
        "203.0.113.0/28",
      ),
      "Address ranges from which it may sign in (sftp, receive).",
    ).optional(),
    keys: oneOrMany(
      matching(/^(ssh|ecdsa)-\S+ \S+( .*)?$/, "a public key", "A public key.", "ssh-ed25519 AAAA…"),
      "Public keys with which it may sign in (sftp, receive).",
    ).optional(),
    address: text("Where we deliver to.", "sftp://cld.example.nhs.uk/in").optional(),
    account: account.optional(),
    country: matching(/^[A-Z]{2}$/, "a country of two capitals", "Where it processes.", "IE").optional(),
    safeguards: text("The transfer safeguard if that is not in the UK.", "UK adequacy").optional(),
  },
  "A supplier or body that data comes from or goes to.",
);

/** A decision taken elsewhere, and who recorded it. */
export const approved = settings(
  {
    by: text("Who decided: the owner or deputy.", "asc.owner@exampleshire.gov.uk"),
    on: day("When.", "2026-11-02"),
    reference: text("Where the decision is kept.", "SR-88213"),
  },
  "A decision taken elsewhere (mail, panel).",
);

/** Whether there are several rows or a hold; used by datasets. */
export const hold = settings(
  { reference: text("Why deletion stops.", "LEGAL-2026-14"), until: day("Until when.", "2027-12-31") },
  "Stops deletion until a day.",
);

/** A motivated-intruder test of an anonymous dataset. */
export const tested = settings(
  {
    on: day("When it was tested.", "2026-10-01"),
    by: text("Who tested it.", "asc.data@exampleshire.gov.uk"),
    again: day("When it is tested again.", "2027-10-01"),
  },
  "Motivated-intruder test of an anonymous dataset.",
);
