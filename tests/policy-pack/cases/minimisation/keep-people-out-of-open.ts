import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { column, dataset, queue, ward } from "../../small-lake.ts";

const open = (more: object = {}, planned: object = {}) => [
  dataset({ about: [], zones: ["trusted", "open"], columns: [ward], ...more }, planned),
];
const zone = (accepts: unknown, planned: object = {}) => [
  resource("lakeward:lake:Zone", "zone", { department: "parking", zone: "open", role: "open", accepts }, planned),
];

export const cases: RuleCases = {
  rule: "MIN-26",
  compliant: [
    { it: "what is about nobody", on: "charges", resources: open() },
    { it: "people, elsewhere", on: "charges", resources: [dataset()] },
    { it: "a zone that takes what is anonymous", on: "zone", resources: zone("anonymous") },
    {
      it: "a zone that takes what is anonymous, of which it is not known yet what it is for",
      on: "zone",
      resources: zone("anonymous", { unknown: ["role"] }),
    },
    {
      it: "what is about nobody, in a zone that is not known yet",
      on: "charges",
      resources: open({}, { unknown: ["zones[1]"] }),
    },
    {
      it: "a column of which nothing is said to become",
      on: "charges",
      resources: open({ columns: [{ name: "ward", kind: "area", reveals: "plain" }] }),
    },
    { it: "people who are said to be nobody", on: "charges", resources: open({ about: ["nobody"] }) },
  ],
  failing: [
    { it: "what is about people", on: "charges", resources: open({ about: ["driver"] }), says: "about people" },
    { it: "nothing said of whom it is about", on: "charges", resources: open({ about: undefined }) },
    {
      it: "what is about people, beside a zone that is not known yet",
      on: "charges",
      resources: open({ about: ["driver"] }, { unknown: ["zones[0]"] }),
      says: "about people",
    },
    {
      it: "a zone that says nothing of what it takes",
      on: "zone",
      resources: zone(undefined),
      says: "accepts is missing",
    },
    {
      it: "a pseudonym",
      on: "charges",
      resources: open({ columns: [column("case_no", "case_number", "indirect", { open: "hash" })] }),
      says: "case_no",
    },
    {
      it: "a token",
      on: "charges",
      resources: open({ columns: [column("case_no", "case_number", "plain", { open: "token" })] }),
    },
    { it: "a zone that takes pseudonyms", on: "zone", resources: zone("pseudonymised") },
    { it: "the open zone in capitals", on: "charges", resources: [dataset({ zones: ["Open"] })] },
    {
      it: "a zone that writes its role in capitals",
      on: "zone",
      resources: [resource("lakeward:lake:Zone", "zone", { zone: "public", role: "OPEN", accepts: "identified" })],
    },
  ],
  undecided: [
    { it: "people who are not known yet", on: "charges", resources: open({}, { unknown: ["about"] }) },
    {
      it: "whoever it is about, who is not known yet",
      on: "charges",
      resources: open({ about: [null] }, { unknown: ["about[0]"] }),
      says: "about[0] is not known yet",
    },
    {
      it: "people in a zone that is not known yet",
      on: "charges",
      resources: open({ about: ["driver"] }, { unknown: ["zones[1]"] }),
      says: "whether it is open is not known yet",
    },
    ...["columns", "columns[0].treatment.open"].map((property) => ({
      it: `what is published while ${property} is not known yet`,
      on: "charges",
      resources: open({}, { unknown: [property] }),
    })),
    {
      it: "a zone that takes pseudonyms, of which it is not known yet what it is for",
      on: "zone",
      resources: zone("pseudonymised", { unknown: ["role"] }),
      says: "role is not known yet",
    },
    { it: "zones that are not known yet", on: "charges", resources: [dataset({}, { unknown: ["zones"] })] },
    { it: "a zone of which it is not known yet", on: "zone", resources: zone(undefined, { unknown: ["accepts"] }) },
  ],
  malformed: [
    { it: "people that are a text", on: "charges", resources: open({ about: "nobody" }) },
    {
      it: "a treatment that is a number",
      on: "charges",
      resources: open({ columns: [column("ward", "area", "plain", { open: 7 })] }),
    },
    { it: "zones that are a text", on: "charges", resources: open({ zones: "open" }) },
    { it: "what a zone accepts is a number", on: "zone", resources: zone(3) },
    { it: "a zone that there is not", on: "charges", resources: open({ zones: ["public"] }) },
    { it: "a zone that is nothing", on: "charges", resources: [dataset({ zones: [null] })] },
    { it: "a column that is a text", on: "charges", resources: open({ columns: ["ward"] }) },
  ],
  notApplicable: [
    {
      it: "another zone, which takes pseudonyms",
      on: "zone",
      resources: [resource("lakeward:lake:Zone", "zone", { zone: "open", role: "trusted", accepts: "pseudonymised" })],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
