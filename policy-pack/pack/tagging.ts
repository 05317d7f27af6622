import { carryStandardTags } from "../rules/tagging/carry-standard-tags.ts";
import { classifyOfficial } from "../rules/tagging/classify-official.ts";
import { describeResources } from "../rules/tagging/describe-resources.ts";
import { nameByGrammar } from "../rules/tagging/name-by-grammar.ts";
import { ownByRole } from "../rules/tagging/own-by-role.ts";
import { standInRegister } from "../rules/tagging/stand-in-register.ts";
import { tagAsComponents } from "../rules/tagging/tag-as-components.ts";
import { tagWithKnownValues } from "../rules/tagging/tag-with-known-values.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Tagging and ownership. */
export const taggingRows: readonly PackRow[] = [
  {
    id: "TAG-01",
    name: "carry-standard-tags",
    judge: carryStandardTags,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "A resource lacks a tag of the body's standard.",
    because: "Cost, ownership and sensitivity are read from tags; what has none belongs to nobody.",
    remediation:
      "Set the missing tags on the resource or in the provider's defaultTags; what belongs to no department reads shared.",
    controls: { "Security Hub": ["Glue.1"] },
  },
  {
    id: "TAG-02",
    name: "tag-with-known-values",
    judge: tagWithKnownValues,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A tag says something that its key does not allow.",
    because: "Cost reports, access by tag and clean-up compare texts: what is spelled otherwise is in none of them.",
    remediation: "Write the value as the message says; what belongs to nobody alone reads shared.",
    controls: { "UK GDPR": ["Art 5(2)"] },
  },
  {
    id: "TAG-03",
    name: "classify-official",
    judge: classifyOfficial,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "Something is classified as other than OFFICIAL, or OFFICIAL-SENSITIVE stands as a tier.",
    because:
      "SECRET may not be kept in this cloud; and OFFICIAL-SENSITIVE is a marking for handling, which as a tier hides what is merely OFFICIAL.",
    remediation: "Classify as OFFICIAL and give the handling marking beside it; move what is above OFFICIAL elsewhere.",
    controls: { "Government Security Classifications": ["OFFICIAL", "Handling instructions"] },
  },
  {
    id: "TAG-04",
    name: "tag-as-components",
    judge: tagAsComponents,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A tag names another department or zone than the component that it stands below.",
    because: "Costs and access by tag go to the wrong department.",
    remediation: "Take the tag from the component (the tags of lake.yaml do).",
    controls: { "UK GDPR": ["Art 5(2)"] },
  },
  {
    id: "TAG-05",
    name: "stand-in-register",
    judge: standInRegister,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "A database stands in no register of information assets.",
    because: "What no owner has in the register is reviewed, disclosed and erased by nobody.",
    remediation: "Declare its datasets in a department file, or give the number of its register as the tag register.",
    controls: { "UK GDPR": ["Art 30"], "National Archives": ["Information asset owner guidance"] },
  },
  {
    id: "TAG-06",
    name: "describe-resources",
    judge: describeResources,
    severity: "low",
    level: never,
    whenUndecided: never,
    fired: "Something that people find by its name says not what it is.",
    because: "Who does not know what a table or a key is for uses the wrong one, or keeps it for ever.",
    remediation: "Set description to a sentence that says what it is.",
    controls: { "compliance-policies": ["missingDescription"] },
  },
  {
    id: "TAG-07",
    name: "name-by-grammar",
    judge: nameByGrammar,
    severity: "medium",
    level: outsideDev,
    whenUndecided: never,
    fired: "A name does not say whose it is, is not taken by DNS or Athena, or carries a person's name.",
    because: "By its name a bucket is found in bills, logs and policies; names are seen outside and never change.",
    remediation:
      "Name it <organisation>-<environment>-<department>-<zone>, in small letters, digits and hyphens (databases: underscores).",
    controls: { Trivy: ["AVD-AWS-0320"] },
  },
  {
    id: "TAG-08",
    name: "own-by-role",
    judge: ownByRole,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "Data is owned by a person's mailbox, or has no steward.",
    because: "People leave, and their mailbox with them; a role's is read by who comes next.",
    remediation: "Give the mailbox of a role, such as parking.owner@exampleshire.gov.uk, as owner and steward.",
    controls: { "UK GDPR": ["Art 5(2)"] },
  },
];
