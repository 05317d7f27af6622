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
const ofParking = { resource: undefined, department: "parking", covers: 3 };
const limits = (exceptionsDays: unknown, more: object = {}) => [
  resource("lakeward:lake:Account", "account", { acceptedFindings: [entry], limits: { exceptionsDays } }, more),
];
const key = resource("aws:kms/key:Key", "old", { enableKeyRotation: false });
const account = (change: object, more: object = {}) => [
  key,
  resource("lakeward:lake:Account", "account", { acceptedFindings: [{ ...entry, ...change }] }, more),
];

export const cases: RuleCases = {
  rule: "GOV-01",
  compliant: [
    { it: "an entry that says everything", on: "account", resources: account({}) },
    { it: "a department and how much of it", on: "account", resources: account(ofParking) },
    { it: "a reason of 20 characters", on: "account", resources: account({ reason: "until the move, 2027" }) },
    {
      it: "an approval of today, and an end of today",
      on: "account",
      resources: account({ approved: { ...entry.approved, on: "2026-11-21" }, until: "2026-11-21" }),
    },
    { it: "an end after 180 days", on: "account", resources: account({ until: "2027-04-30" }) },
    ...["ENC-07", "LF-12"].map((rule) => ({
      it: `an end after 90 days for ${rule}`,
      on: "account",
      resources: account({ rule, until: "2027-01-30" }),
    })),
    { it: "an end after the lake's own limit of days", on: "account", resources: limits(150) },
    {
      it: "an end of a grave rule, whatever the limit for the others is",
      on: "account",
      resources: [
        resource("lakeward:lake:Account", "account", {
          acceptedFindings: [{ ...entry, rule: "ENC-07", until: "2027-01-30" }],
          limits: { exceptionsDays: 30 },
        }),
      ],
    },
    {
      it: "no entry",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", { acceptedFindings: [] })],
    },
  ],
  failing: [
    { it: "no rule", on: "account", resources: account({ rule: undefined }), says: "rule is missing" },
    { it: "a rule that there is not", on: "account", resources: account({ rule: "ENC-99" }), says: "no rule" },
    {
      it: "nothing that it covers",
      on: "account",
      resources: account({ resource: undefined }),
      says: "one resource, or one",
    },
    {
      it: "a resource and a department",
      on: "account",
      resources: account({ department: "parking" }),
      says: "one resource, or one",
    },
    { it: "a pattern for a resource", on: "account", resources: account({ resource: "*" }), says: "type::name" },
    {
      it: "a department of any size",
      on: "account",
      resources: account({ resource: undefined, department: "parking", covers: undefined }),
    },
    { it: "a short reason", on: "account", resources: account({ reason: "later" }), says: "20 characters" },
    {
      it: "a short reason between spaces",
      on: "account",
      resources: account({ reason: `   until the move   ` }),
      says: "20 characters",
    },
    {
      it: "an approver of spaces",
      on: "account",
      resources: account({ approved: { ...entry.approved, by: " " } }),
      says: "approved.by is empty",
    },
    {
      it: "a reason that only repeats the rule",
      on: "account",
      resources: account({ reason: "a key of KMS is not rotated, or less than once a year" }),
      says: "only what the rule says",
    },
    { it: "no approver", on: "account", resources: account({ approved: { on: "2026-11-01" } }) },
    { it: "no end", on: "account", resources: account({ until: undefined }), says: "until is missing" },
    { it: "an end that is no day", on: "account", resources: account({ until: "2027-02-30" }), says: "no day" },
    {
      it: "an approval on no day",
      on: "account",
      resources: account({ approved: { ...entry.approved, on: "2026" } }),
      says: "no day",
    },
    { it: "an end after more than 180 days", on: "account", resources: account({ until: "2027-05-01" }), says: "180" },
    {
      it: "an end after more than 90 days for a high rule",
      on: "account",
      resources: account({ rule: "ENC-07", until: "2027-01-31" }),
      says: "91 days after its approval, more than 90",
    },
    {
      it: "an end after more than 90 days for a critical rule",
      on: "account",
      resources: account({ rule: "LF-12", until: "2027-01-31" }),
      says: "more than 90",
    },
    {
      it: "an end after more than the lake's own limit of days",
      on: "account",
      resources: limits(149),
      says: "150 days after its approval, more than 149",
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
    ...["rule", "resource", "approved.by", "approved.on", "until"].map((property) => ({
      it: `${property} that is not known yet`,
      on: "account",
      resources: account({}, { unknown: [`acceptedFindings[0].${property}`] }),
      properties: [`acceptedFindings[0].${property}`],
    })),
    {
      it: "a department that is not known yet",
      on: "account",
      resources: account(ofParking, { unknown: ["acceptedFindings[0].department"] }),
    },
    {
      it: "how much of a department, while that is not known yet",
      on: "account",
      resources: account(ofParking, { unknown: ["acceptedFindings[0].covers"] }),
    },
    {
      it: "the lake's own limit, while that is not known yet",
      on: "account",
      resources: limits(undefined, { unknown: ["limits.exceptionsDays"] }),
    },
  ],
  malformed: [
    {
      it: "a list that is a text",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", { acceptedFindings: "ENC-04" })],
    },
    { it: "a limit that is a text", on: "account", resources: limits("150") },
    { it: "a resource that is a number", on: "account", resources: account({ resource: 7 }) },
  ],
  notApplicable: [
    { it: "a program without an account", on: "old", resources: [key] },
    {
      it: "an account that says nothing of exceptions",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", {})],
    },
  ],
};
