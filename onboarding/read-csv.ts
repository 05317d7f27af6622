import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { comparable } from "./column-ids.ts";
import { type SourceTable, UnreadableSource } from "./source-column.ts";
import { ShapeGatherer, shapes } from "./value-shapes.ts";

/** What is looked at: enough to tell the form of values, and no more of people's data than that needs. */
const mostRows = 1000;
const mostBytes = 4_000_000;

const separators = [",", ";", "\t", "|"] as const;

/**
 * Reads the header of a CSV file and looks at the form of its first rows; no value is kept, or named in an error.
 *
 * @param headerRow the row with the names, from 1
 * @throws UnreadableSource with what would be right
 */
export function readCsv(file: string, headerRow = 1): SourceTable {
  const { text, encoding } = readStart(file);
  const rows = text.split(/\r?\n/, headerRow);
  const separator = mostFrequent(rows[headerRow - 1] ?? "");
  const gatherers: ShapeGatherer[] = [];
  let names: readonly string[] | null = null;
  const look = (record: readonly string[]) => {
    if (names === null) {
      names = record;
      for (const _ of record) gatherers.push(new ShapeGatherer());
    } else for (const [index, gatherer] of gatherers.entries()) gatherer.look(record[index] ?? "");
  };
  try {
    parse(text, {
      delimiter: separator,
      from_line: headerRow,
      to: mostRows + 1,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record: string[]) => {
        look(record);
        return null;
      },
    });
  } catch (error) {
    // The library quotes the record in its message; the start of a long file also ends within a record.
    if (!(error instanceof CsvError)) throw error;
    if (names === null) throw new UnreadableSource(`${file}: row ${headerRow} cannot be read as CSV (${error.code})`);
  }
  const header = checkedHeader(file, headerRow, names);
  return {
    name: basename(file),
    columns: header.map((name, index) => ({ name, type: null, shapes: gatherers[index]?.result() ?? null })),
    key: [],
    format: {
      ...(separator === "," ? {} : { separator }),
      ...(encoding === "utf-8" ? {} : { encoding }),
      ...(headerRow === 1 ? {} : { header_row: headerRow }),
    },
  };
}

/** A first row of values instead of names would carry people's data into the declaration. */
function checkedHeader(file: string, row: number, names: readonly string[] | null): readonly string[] {
  if (names === null || names.every((name) => comparable(name) === ""))
    throw new UnreadableSource(
      `${file}: row ${row} holds no names of columns; say the row that does with --header-row`,
    );
  for (const [index, name] of names.entries()) {
    const gatherer = new ShapeGatherer();
    gatherer.look(name);
    const { whole, plain } = gatherer.result();
    const shape = shapes.find(({ kind }) => whole[kind]);
    const value =
      shape?.what ?? (plain.date || plain.datetime ? "days" : plain.wholeNumber && !plain.year ? "numbers" : null);
    if (value !== null)
      throw new UnreadableSource(
        `${file}: row ${row} is no header: column ${index + 1} looks like ${value}; add a row of names, or say which row it is with --header-row`,
      );
  }
  return names;
}

function mostFrequent(line: string): string {
  const times = (separator: string) => line.split(separator).length;
  return separators.reduce((best, each) => (times(each) > times(best) ? each : best));
}

function readStart(file: string): { readonly text: string; readonly encoding: string } {
  let bytes: Buffer;
  let cut: boolean;
  try {
    const descriptor = openSync(file, "r");
    try {
      const { size } = fstatSync(descriptor);
      bytes = Buffer.alloc(Math.min(size, mostBytes));
      bytes = bytes.subarray(0, readSync(descriptor, bytes));
      cut = size > mostBytes;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    throw new UnreadableSource(`${file}: cannot be read; is it there, and a file?`);
  }
  const encoding = encodingOf(bytes, cut);
  const text = new TextDecoder(encoding).decode(bytes, { stream: cut });
  if (text.includes("\0")) throw new UnreadableSource(`${file}: is no text file`);
  return { text, encoding };
}

/** UTF-8 if it can be that, UTF-16 by its byte order mark, else what Windows programs write in western Europe. */
function encodingOf(bytes: Uint8Array, cut: boolean): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: cut });
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
