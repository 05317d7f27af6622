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
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const key = (name: string, enableKeyRotation = false) =>
  resource("aws:kms/key:Key", name, { enableKeyRotation }, { parent: department.urn });
const account = (change: object, more: object = {}) =>
  resource("lakeward:lake:Account", "account", { acceptedFindings: [{ ...entry, ...change }] }, more);
const ofParking = { resource: undefined, department: "parking" };

export const cases: RuleCases = {
  rule: "GOV-02",
  compliant: [
    { it: "an entry on its last day", on: "account", resources: [key("old"), account({ until: "2026-11-21" })] },
    { it: "an entry that is used", on: "account", resources: [key("old"), account({})] },
    {
      it: "an entry for a department",
      on: "account",
      resources: [department, key("old"), key("older"), account({ ...ofParking, covers: 2 })],
    },
  ],
  failing: [
    {
      it: "an entry that has ended",
      on: "account",
      resources: [key("old"), account({ until: "2026-11-20" })],
      says: "ended",
    },
    {
      it: "an entry for what keeps the rule",
      on: "account",
      resources: [key("old", true), account({})],
      says: "not used",
    },
    { it: "an entry for what is gone", on: "account", resources: [account({})], says: "not used" },
    {
      it: "an entry for more than was accepted",
      on: "account",
      resources: [department, key("old"), key("older"), account({ ...ofParking, covers: 1 })],
      says: "covers 2 resources, and 1",
    },
  ],
  undecided: [
    {
      it: "an end that is not known yet",
      on: "account",
      resources: [key("old"), account({}, { unknown: ["acceptedFindings[0].until"] })],
      says: "acceptedFindings[0].until is not known yet",
    },
  ],
  malformed: [
    { it: "an end that is a list", on: "account", resources: [key("old"), account({ until: ["2027-03-31"] })] },
  ],
  notApplicable: [
    {
      it: "an account that says nothing of exceptions",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", {})],
    },
  ],
};
