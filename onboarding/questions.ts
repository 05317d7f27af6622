import { isDay } from "../declaration/phrases/day.ts";
import { parseDpia } from "../declaration/phrases/dpia.ts";
import { everyPattern } from "../declaration/phrases/every.ts";
import { parseKeep } from "../declaration/phrases/keep.ts";
import { strangeCharacters } from "../declaration/reading/strange-characters.ts";
import { namePattern } from "../declaration/schema/fields.ts";
import { conditions, officialAuthority } from "../declaration/vocabulary/conditions.ts";
import { lawfulBases } from "../declaration/vocabulary/lawful-bases.ts";
import { engines, routes } from "../declaration/vocabulary/routes.ts";
import { suggestion } from "../declaration/words.ts";
import { type Answers, isAboutNobody, type Situation, servesExisting, words } from "./answers.ts";

/** Something that only people know. */
export interface Question {
  readonly answer: keyof Answers;
  readonly flag: string;
  readonly ask: string;
  readonly example: string;
  /** Why it must be said, or null when it need not be. */
  needed(situation: Situation): string | null;
  /** What is wrong with an answer, or null. */
  wrong(answer: string, situation: Situation): string | null;
  /** The words to choose from, if it is one of a few. */
  readonly choices?: (situation: Situation) => readonly string[];
}

const always = (why: string) => () => why;
const one =
  (known: (situation: Situation) => Iterable<string>, what: string) => (answer: string, situation: Situation) => {
    const all = [...known(situation)];
    return all.includes(answer) ? null : `"${answer}" is not ${what}${suggestion(answer, all)}`;
  };
const isName = (answer: string) =>
  namePattern.test(answer) ? null : `"${answer}" is not a name of lower-case words joined by _`;
const isText = (answer: string) =>
  answer.trim() === "" || /[\r\n]/.test(answer)
    ? "must be text on one line"
    : (strangeCharacters(answer)[0]?.message ?? null);
const isNewPurpose = (situation: Situation) => makesPurpose(situation) && !servesExisting(situation);
const isNewSource = ({ table, answers, existing }: Situation) =>
  table !== null && !existing?.sources.includes(answers.source ?? "");
const listed = ({ columns }: Situation) => columns.filter(({ leftOut }) => leftOut === null);
const firstOf = (situation: Situation, kinds: ReadonlySet<string>) =>
  listed(situation).find(({ kind }) => kinds.has(kind));
const bearsPeople = ({ table, answers }: Situation) => table !== null && !isAboutNobody(answers);
const makesPurpose = (situation: Situation) => situation.answers.purpose !== null || bearsPeople(situation);
const routeOf = ({ answers }: Situation) => (answers.route === null ? undefined : routes[answers.route]);

function conditionNeeded(situation: Situation): string | null {
  const column = listed(situation).find(({ kind }) => situation.special.has(kind) && !situation.offence.has(kind));
  return column && isNewPurpose(situation)
    ? `${column.id} is ${column.kind}, a special category (Art 9), or leave it out with --without ${column.id}`
    : null;
}

function offencesNeeded(situation: Situation): string | null {
  const column = firstOf(situation, situation.offence);
  return column && isNewPurpose(situation)
    ? `${column.id} is ${column.kind}, data on offences (Art 10), or leave it out with --without ${column.id}`
    : null;
}

/** What is asked, in this order. */
const questions: readonly Question[] = [
  {
    answer: "department",
    flag: "--department",
    ask: "What is the department's id? It is also the file's name and never changes",
    example: "libraries",
    needed: always("it is the file's name"),
    wrong: (answer) => isName(answer) ?? (answer.length > 24 ? `"${answer}" is longer than 24 characters` : null),
  },
  {
    answer: "owner",
    flag: "--owner",
    ask: "What is the role mailbox of the Information Asset Owner, who decides who sees what?",
    example: "libraries.owner@exampleshire.gov.uk",
    needed: ({ existing }) => (existing ? null : "the Information Asset Owner decides who sees what"),
    wrong: (answer) => (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(answer) ? null : `"${answer}" is not a mailbox`),
  },
  {
    answer: "dataset",
    flag: "--dataset",
    ask: "What is the dataset's id?",
    example: "loans",
    needed: ({ table }) => (table ? "it is the table's name in every zone" : null),
    wrong: (answer, { existing }) =>
      isName(answer) ??
      (existing?.datasets.includes(answer) ? `the file has a dataset ${answer} already; take another id` : null),
  },
  {
    answer: "description",
    flag: "--description",
    ask: "What does the dataset hold, and what is one row?",
    example: "Loans of books; one row a loan",
    needed: ({ table }) => (table ? "nobody else can say what it holds and what one row is" : null),
    wrong: isText,
  },
  {
    answer: "about",
    flag: "--about",
    ask: "Whose data is it? One or several words, or nobody",
    example: "customer",
    choices: ({ people }) => [...people],
    needed: (situation) =>
      (situation.table && !servesExisting(situation)) || isNewPurpose(situation)
        ? "it says whose data it is, or that it is nobody's"
        : null,
    wrong: (answer, { people }) => {
      const unknown = words(answer).find((word) => !people.has(word));
      if (unknown !== undefined)
        return `"${unknown}" is not a word of the list of people${suggestion(unknown, people)}`;
      if (words(answer).length === 0) return "is empty";
      return words(answer).includes("nobody") && words(answer).length > 1 ? "nobody stands alone" : null;
    },
  },
  {
    answer: "purpose",
    flag: "--purpose",
    ask: "For what is the data processed? An id for the purpose",
    example: "lending",
    needed: (situation) =>
      bearsPeople(situation) && !servesExisting(situation) ? "data about people needs a purpose" : null,
    wrong: isName,
  },
  {
    answer: "basis",
    flag: "--basis",
    ask: "What is the lawful basis (UK GDPR Art 6)?",
    example: "public_task",
    choices: () => Object.keys(lawfulBases),
    needed: (situation) => (isNewPurpose(situation) ? "a purpose has a lawful basis" : null),
    wrong: one(() => Object.keys(lawfulBases), "a lawful basis"),
  },
  {
    answer: "power",
    flag: "--power",
    ask: "Which law gives the task or duty?",
    example: "Public Libraries and Museums Act 1964",
    needed: (situation) =>
      isNewPurpose(situation) && lawfulBases[situation.answers.basis ?? ""]?.needsPower
        ? `${situation.answers.basis} rests on a law`
        : null,
    wrong: isText,
  },
  {
    answer: "condition",
    flag: "--condition",
    ask: "Under which condition are special categories processed (UK GDPR Art 9, DPA 2018 Schedule 1)?",
    example: "health_or_social_care",
    choices: () => Object.keys(conditions),
    needed: conditionNeeded,
    wrong: one(() => Object.keys(conditions), "a condition"),
  },
  {
    answer: "offences",
    flag: "--offences",
    ask: "Under which condition is data on offences processed (UK GDPR Art 10)?",
    example: officialAuthority,
    choices: () => [officialAuthority, ...Object.keys(conditions)],
    needed: offencesNeeded,
    wrong: one(() => [officialAuthority, ...Object.keys(conditions)], "a condition for data on offences"),
  },
  {
    answer: "policyDocument",
    flag: "--policy-document",
    ask: "What is the reference of the appropriate policy document?",
    example: "APD-03",
    needed: ({ answers }) => {
      const word = [answers.condition, answers.offences].find(
        (each) => each !== null && conditions[each]?.policyDocument,
      );
      return word ? `${word} wants an appropriate policy document (${conditions[word]?.law})` : null;
    },
    wrong: isText,
  },
  {
    answer: "dpia",
    flag: "--dpia",
    ask: "What is the reference of the impact assessment, or the day on which it was found not to be needed?",
    example: "DPIA-88, or screened 2026-02-11",
    needed: (situation) => (isNewPurpose(situation) ? "a purpose has an impact assessment, or was screened" : null),
    wrong: (answer, situation) => {
      const dpia = parseDpia(answer);
      if (!dpia) return `"${answer}" is neither a reference nor screened and a day`;
      const special = isNewPurpose(situation) ? firstOf(situation, situation.special) : undefined;
      return dpia.kind === "screened" && special
        ? `${special.id} is ${special.kind}; data of a special category needs a full assessment, so its reference`
        : null;
    },
  },
  {
    answer: "review",
    flag: "--review",
    ask: "By which day are basis and assessment looked at again?",
    example: "2027-03-31",
    needed: (situation) => (isNewPurpose(situation) ? "basis and assessment are looked at again by a day" : null),
    wrong: (answer) => (isDay(answer) ? null : `"${answer}" is not a day`),
  },
  {
    answer: "source",
    flag: "--source",
    ask: "Where does the data come from? An id for the system",
    example: "lending_system",
    needed: ({ table }) => (table ? "the dataset comes from a system" : null),
    wrong: isName,
  },
  {
    answer: "route",
    flag: "--route",
    ask: "By which route does it come?",
    example: "upload",
    choices: () => Object.keys(routes),
    needed: (situation) => (isNewSource(situation) ? "a source has one of the routes" : null),
    wrong: one(() => Object.keys(routes), "a route"),
  },
  {
    answer: "to",
    flag: "--at",
    ask: "What does the route lead to (a partner, an engine, an address, a group)?",
    example: "engineers",
    needed: (situation) => {
      const route = routeOf(situation);
      if (!isNewSource(situation)) return null;
      return route
        ? `${situation.answers.route} leads to a place such as ${route.example}`
        : "a route leads to a place";
    },
    wrong: (answer, situation) => {
      const route = routeOf(situation);
      if (route?.to === "engine") return one(() => engines, "an engine")(answer, situation);
      return route?.shape && !route.shape.test(answer)
        ? `"${answer}" is no place for ${situation.answers.route}; for example ${route.example}`
        : isText(answer);
    },
  },
  {
    answer: "host",
    flag: "--host",
    ask: "What is the name of the database's machine?",
    example: "casedb.exampleshire.local",
    needed: (situation) =>
      routeOf(situation)?.options.host && isNewSource(situation) ? "a database has a machine" : null,
    wrong: isText,
  },
  {
    answer: "databaseName",
    flag: "--database-name",
    ask: "What is the database's name?",
    example: "CareLive",
    needed: (situation) =>
      routeOf(situation)?.options.name && isNewSource(situation) ? "a machine has several databases" : null,
    wrong: isText,
  },
  {
    answer: "keep",
    flag: "--keep",
    ask: "How long are rows kept, after which column's date, under which entry of the schedule?",
    example: '"2 years after lent_on (LB-01)", or "2 years after arrival"',
    needed: (situation) => (bearsPeople(situation) ? "data about people ends" : null),
    wrong: (answer, situation) => {
      const keep = parseKeep(answer);
      if (!keep) return `"${answer}" is not such as 2 years after lent_on (LB-01)`;
      const ids = listed(situation).map(({ id }) => id);
      return keep.column === null || situation.table === null || ids.includes(keep.column)
        ? null
        : `there is no column ${keep.column}${suggestion(keep.column, ids)}`;
    },
  },
  {
    answer: "title",
    flag: "--title",
    ask: "What is the department called?",
    example: "Library Services",
    needed: () => null,
    wrong: isText,
  },
  {
    answer: "every",
    flag: "--every",
    ask: "When is the data fetched, or a delivery due?",
    example: "weekday at 06:00",
    needed: () => null,
    wrong: (answer) => (everyPattern.test(answer) ? null : `"${answer}" is not a time to come`),
  },
];

/** A question that is open: what must be said, or said otherwise. */
export interface Open {
  readonly question: Question;
  /** Why it must be said, or what is wrong with what was. */
  readonly why: string;
  readonly said: boolean;
}

/** What is missing or wrong, in the order in which it is asked; what depends on it may come up after. */
export function openQuestions(situation: Situation): readonly Open[] {
  return questions.flatMap((question): Open[] => {
    const answer = situation.answers[question.answer];
    if (answer !== null) {
      const wrong = question.wrong(answer, situation);
      return wrong === null ? [] : [{ question, why: wrong, said: true }];
    }
    const why = question.needed(situation);
    return why === null ? [] : [{ question, why, said: false }];
  });
}
