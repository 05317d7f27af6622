import { describeAccess } from "../../access/describe.ts";
import { allRegisters } from "../../reports/registers/all-registers.ts";
import { registerContext } from "../../reports/registers/register-context.ts";
import { planOf } from "../components/preview-declarations.ts";
import { type Said, saidBy, written } from "./fuzz-departments.ts";
import { asOf, lakeOf, sampleFiles } from "./sample-files.ts";

type Files = ReadonlyMap<string, string>;

/** The sample with another value at a path of one file, or without what stands there. */
export function withValue(file: string, path: string, value: Said | null, files: Files = sampleFiles): Files {
  return new Map(files).set(file, written(put(saidBy(files.get(file) ?? ""), path.split("/"), value)));
}

function put(said: Said | undefined, path: readonly string[], value: Said | null): Said {
  const [first = "", ...rest] = path;
  if (Array.isArray(said)) {
    const index = Number(first);
    if (rest.length === 0) return value === null ? said.toSpliced(index, 1) : said.with(index, value);
    return said.with(index, put(said[index], rest, value));
  }
  const { [first]: inner, ...others } = asMap(said, rest.length === 0 ? "" : first);
  if (rest.length > 0) return { ...asMap(said, first), [first]: put(inner, rest, value) };
  return value === null ? others : { ...asMap(said, first), [first]: value };
}

/** A column's kind, or an owner's mailbox, alone stands for settings with it. */
function asMap(said: Said | undefined, _key: string): Readonly<Record<string, Said>> {
  if (said === undefined) return {};
  if (typeof said === "string") return said.includes("@") ? { mail: said } : { is: said };
  return said as Readonly<Record<string, Said>>;
}

/** The sentences about who sees what. */
export function sentencesOf(files: Files): string {
  return describeAccess(lakeOf(files), asOf).join("\n");
}

/** Every cell of every register, for the environment with live data. */
export function registersOf(files: Files): string {
  const lake = lakeOf(files);
  const environment = lake.environments.find(({ data }) => data === "live") ?? lake.environments[0];
  if (environment === undefined) throw new Error("lake.yaml has no environment");
  const context = registerContext(lake, environment, asOf);
  return JSON.stringify(allRegisters.map((register) => register.tableOf(context).rows));
}

/** The inputs of every resource but of component summaries, and what protects it. */
export async function inputsOf(files: Files): Promise<string> {
  const { resources } = await planOf(files);
  return JSON.stringify(
    resources
      .filter(({ type }) => !type.startsWith("lakeward:lake:"))
      .map(({ urn, inputs, options }) => [urn, inputs, options?.protect, options?.retainOnDelete]),
  );
}
