import type { Department, Purpose } from "../../declaration/lake.ts";
import { conditions } from "../../declaration/vocabulary/conditions.ts";
import { automatedWords } from "./automated-words.ts";
import { basisWords } from "./basis-words.ts";
import { conditionWords } from "./condition-words.ts";
import { type DataCategories, dataCategories } from "./data-categories.ts";
import { defineRegister } from "./define-register.ts";
import { dpiaWords } from "./dpia-words.ts";
import { keepWords } from "./keep-words.ts";
import { peopleWords } from "./people-words.ts";
import { powerWords } from "./power-words.ts";
import { datasetName, type PurposeDataset, purposeDatasets } from "./purpose-datasets.ts";
import { type Recipients, recipientsOf } from "./recipients.ts";
import type { RegisterContext } from "./register.ts";
import { measuresFor } from "./security-measures.ts";
import { sourceWords } from "./source-words.ts";
import { statementsByPurpose } from "./statements-by-purpose.ts";
import { versionLimits } from "./version-limits.ts";

interface Processing {
  readonly department: Department;
  readonly purpose: Purpose;
  readonly data: readonly PurposeDataset[];
  readonly recipients: Recipients;
}

/** https://ico.org.uk/for-organisations/accountability-framework/records-of-processing-and-lawful-basis/good-practice-for-ropas/ */
const goodPractice = "ICO: good practice for records of processing";
const noSafeguard = "no safeguard is declared";
/** https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const regionsInTheUk: readonly string[] = ["eu-west-2"];
const art30 = (letter: string) => `UK GDPR Art 30(1)(${letter})`;

/** The record of processing activities: https://www.legislation.gov.uk/eur/2016/679/article/30 */
export const processingRegister = defineRegister<Processing>({
  id: "processing",
  title: "Record of processing activities",
  about:
    "One row a purpose of a department, as UK GDPR Art 30(1) wants it of a controller. A row whose regime is law enforcement is kept under section 61 of the Data Protection Act 2018.",
  cards: ["department", "purpose"],
  notes: () => [
    "It covers what is processed in the lake; what a department does elsewhere is recorded elsewhere.",
    "Recipients are all that the declarations name, with the last day of each; sight that has ended stays listed until its line is taken out.",
    "Amazon Web Services is named because the lake is built on it; the contract with it is not declared here.",
    versionLimits.loads,
    versionLimits.treatments,
    versionLimits.disposal,
    versionLimits.deliveries,
  ],
  rows: processings,
  columns: [
    { id: "department", title: "Department", why: art30("a"), cell: ({ department }) => department.title },
    { id: "purpose", title: "Purpose", why: art30("b"), cell: ({ purpose }) => purpose.title },
    {
      id: "reference",
      title: "Reference",
      why: "The purpose's place in the declarations",
      cell: ({ department, purpose }) => `${department.id}/${purpose.id}`,
    },
    {
      id: "controller",
      title: "Controller",
      why: art30("a"),
      cell: (_, { lake: { organisation } }) => [organisation.title, organisation.controller.address],
    },
    {
      id: "registration",
      title: "ICO registration",
      why: "Data Protection (Charges and Information) Regulations 2018",
      cell: (_, { lake }) => lake.organisation.controller.registration,
    },
    {
      id: "dpo",
      title: "Data protection officer",
      why: art30("a"),
      cell: (_, { lake }) => lake.organisation.controller.dpo,
    },
    {
      id: "jointControllers",
      title: "Joint controllers",
      why: art30("a"),
      cell: ({ recipients }) => {
        const joint = recipients.partners.filter(({ role }) => role === "joint");
        return joint.length === 0
          ? "none"
          : joint.map(
              ({ title, agreement, contact }) => `${title} (${agreement}${contact === null ? "" : `, ${contact}`})`,
            );
      },
    },
    { id: "owner", title: "Owner", why: "Who decides", cell: ({ department }) => department.owner.mail },
    {
      id: "people",
      title: "Categories of people",
      why: art30("c"),
      cell: ({ purpose }, { lake }) => purpose.about.map((word) => peopleWords(lake, word)),
    },
    {
      id: "datasets",
      title: "Datasets",
      why: art30("c"),
      cell: ({ data }) => {
        const names = data.map(datasetName);
        return names.length === 0 ? "none in the lake" : names;
      },
    },
    { id: "identifiers", title: "Data: identifiers", why: art30("c"), cell: categories("identifiers") },
    { id: "details", title: "Data: details of a person", why: art30("c"), cell: categories("details") },
    { id: "special", title: "Data: special categories", why: `${art30("c")}, Art 9`, cell: categories("special") },
    { id: "offences", title: "Data: offences", why: `${art30("c")}, Art 10`, cell: categories("offences") },
    { id: "facts", title: "Data: other facts", why: art30("c"), cell: factsOf },
    {
      id: "basis",
      title: "Lawful basis",
      why: `${goodPractice}; UK GDPR Art 6`,
      cell: ({ purpose }) => basisWords(purpose),
    },
    {
      id: "power",
      title: "Law that gives the task",
      why: "UK GDPR Art 6(3)",
      cell: ({ purpose }) => powerWords(purpose),
    },
    {
      id: "condition",
      title: "Condition for special categories",
      why: "UK GDPR Art 9(2), DPA 2018 Schedule 1",
      cell: (row, context) => conditionWords(row.purpose.condition) ?? notNeeded(row, context, "special"),
    },
    {
      id: "offencesCondition",
      title: "Condition for offences",
      why: "UK GDPR Art 10, DPA 2018 Schedule 1",
      cell: (row, context) => conditionWords(row.purpose.offences) ?? notNeeded(row, context, "offences"),
    },
    {
      id: "policyDocument",
      title: "Appropriate policy document",
      why: "DPA 2018 Schedule 1 part 4",
      cell: ({ purpose }) => purpose.policyDocument ?? (wantsPolicyDocument(purpose) ? null : "not needed"),
    },
    { id: "sources", title: "Where the data comes from", why: goodPractice, cell: sourcesOf },
    {
      id: "recipients",
      title: "Recipients",
      why: art30("d"),
      cell: ({ recipients }) => recipients.words,
    },
    { id: "transfers", title: "Transfers outside the UK, and safeguards", why: art30("e"), cell: transfersOf },
    {
      id: "held",
      title: "Held in",
      why: goodPractice,
      cell: (_, { lake }) => lake.organisation.regions.map((region) => `AWS region ${region}`),
    },
    { id: "erasure", title: "Time limits for erasure", why: art30("f"), cell: limitsOf },
    {
      id: "security",
      title: "Security measures",
      why: art30("g"),
      cell: ({ department }, context) => measuresFor(context, department),
    },
    {
      id: "dpia",
      title: "Impact assessment",
      why: `${goodPractice}; UK GDPR Art 35`,
      cell: ({ purpose }) => dpiaWords(purpose),
    },
    { id: "review", title: "Reviewed by", why: "UK GDPR Art 5(2)", cell: ({ purpose }) => purpose.review },
    {
      id: "notice",
      title: "Privacy notice",
      why: `${goodPractice}; UK GDPR Art 13, 14`,
      cell: ({ purpose }) => purpose.notice,
    },
    {
      id: "automated",
      title: "Automated decisions",
      why: "UK GDPR Art 22A to 22D",
      cell: ({ purpose }) => automatedWords[purpose.automated],
    },
    {
      id: "regime",
      title: "Regime",
      why: "UK GDPR, or DPA 2018 Part 3",
      cell: ({ purpose: { regime } }) => (regime === "uk_gdpr" ? "UK GDPR" : "law enforcement (DPA 2018 Part 3)"),
    },
  ],
});

function processings({ lake }: RegisterContext): readonly Processing[] {
  const statements = statementsByPurpose(lake);
  return lake.departments.flatMap((department) =>
    department.purposes.map((purpose) => {
      const data = purposeDatasets(lake, department, purpose);
      const forIt = statements.get(`${department.id}/${purpose.id}`) ?? [];
      return { department, purpose, data, recipients: recipientsOf(lake, department, purpose, data, forIt) };
    }),
  );
}

function categories(part: keyof DataCategories) {
  return (row: Processing, context: RegisterContext): string | readonly string[] => {
    const columns = row.data.flatMap((each) => each.columns);
    const words = dataCategories(context.lake, columns)[part];
    return words.length === 0 ? "none" : words;
  };
}

/** What the plain columns say: it names nobody, and is about somebody all the same. */
function factsOf(row: Processing): readonly string[] {
  const plain = row.data.flatMap(({ columns }) => columns.filter(({ reveals }) => reveals === "plain"));
  return [...new Set(plain.map(({ name }) => name.replaceAll("_", " ")))].sort();
}

/** A condition is wanted only where the data is of its kind. */
function notNeeded(row: Processing, context: RegisterContext, part: "special" | "offences"): string | null {
  return categories(part)(row, context) === "none" ? "not needed" : null;
}

function wantsPolicyDocument({ condition, offences }: Purpose): boolean {
  return [condition, offences].some((word) => word !== null && conditions[word]?.policyDocument === true);
}

function sourcesOf(row: Processing, context: RegisterContext): string | readonly string[] {
  const words = row.data.flatMap(({ holder, dataset, own }) => {
    if (!own) return [`${holder.title}, another department`];
    const { origin } = dataset;
    if (origin.from === "datasets") return [];
    const source = holder.sources.find(({ id }) => id === origin.source);
    return source ? [sourceWords(context.lake, holder, source)] : [];
  });
  return [...new Set(words)];
}

function transfersOf(row: Processing, context: RegisterContext): string | readonly string[] {
  const partners = row.recipients.partners
    .filter(({ country }) => country !== "GB")
    .map(({ title, country, safeguards }) => `${title}: ${country}, ${safeguards ?? noSafeguard}`);
  const regions = context.lake.organisation.regions
    .filter((region) => !regionsInTheUk.includes(region))
    .map((region) => `AWS region ${region}: ${noSafeguard}`);
  const all = [...partners, ...regions];
  return all.length === 0 ? "none: every partner and region named is in the UK" : all;
}

function limitsOf(row: Processing): readonly string[] {
  return row.data.map((each) => {
    const { keep, hold } = each.dataset;
    const period = keep ? keepWords(keep) : "as long as what it is made from";
    return `${datasetName(each)}: ${period}${hold === null ? "" : `, held until ${hold.until} (${hold.reference})`}`;
  });
}
