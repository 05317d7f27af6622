import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const entry = {
  id: "old_key",
  rule: "ENC-04",
  resource: "aws:kms/key:Key::old",
  covers: 1,
  reason: "The archive's key is replaced with the archive in March.",
  approved: { by: "siro@exampleshire.gov.uk", on: "2026-11-01", reference: "SR-1" },
  until: "2027-03-31",
};
const key = resource("aws:kms/key:Key", "old", { enableKeyRotation: false });
const account = (change: object, more: object = {}) => [
  key,
  resource("lakeward:lake:Account", "account", { acceptedFindings: [{ ...entry, ...change }] }, more),
];

export const cases: RuleCases = {
  rule: "GOV-01",
  compliant: [
    { it: "an entry that says everything", on: "account", resources: account({}) },
    {
      it: "no entry",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", { acceptedFindings: [] })],
    },
  ],
  failing: [
    { it: "no rule", on: "account", resources: account({ rule: undefined }) },
    { it: "a rule that there is not", on: "account", resources: account({ rule: "ENC-99" }), says: "no rule" },
    { it: "nothing that it covers", on: "account", resources: account({ resource: undefined }) },
    { it: "a resource and a department", on: "account", resources: account({ department: "parking" }) },
    { it: "a pattern for a resource", on: "account", resources: account({ resource: "*" }) },
    {
      it: "a department of any size",
      on: "account",
      resources: account({ resource: undefined, department: "parking", covers: undefined }),
    },
    { it: "a short reason", on: "account", resources: account({ reason: "later" }), says: "20 characters" },
    {
      it: "a reason that only repeats the rule",
      on: "account",
      resources: account({ reason: "a key of KMS is not rotated, or less than once a year" }),
      says: "only what the rule says",
    },
    { it: "no approver", on: "account", resources: account({ approved: { on: "2026-11-01" } }) },
    { it: "no end", on: "account", resources: account({ until: undefined }) },
    { it: "an end that is no day", on: "account", resources: account({ until: "2027-02-30" }) },
    { it: "an end after more than 180 days", on: "account", resources: account({ until: "2027-05-31" }), says: "180" },
    {
      it: "an end after more than 90 days for a high rule",
      on: "account",
      resources: account({ rule: "ENC-07" }),
      says: "90",
    },
    {
      it: "an approval to come, so that the end may be far away",
      on: "account",
      resources: account({ approved: { ...entry.approved, on: "2029-01-01" }, until: "2029-03-01" }),
      says: "to come",
    },
    { it: "an end before its approval", on: "account", resources: account({ until: "2026-10-31" }), says: "before" },
  ],
  undecided: [
    {
      it: "a reason that is not known yet",
      on: "account",
      resources: account({}, { unknown: ["acceptedFindings[0].reason"] }),
    },
  ],
  malformed: [
    {
      it: "a list that is a text",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", { acceptedFindings: "ENC-04" })],
    },
  ],
  notApplicable: [
    {
      it: "an account that says nothing of exceptions",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", {})],
    },
  ],
};
