import { DuckDBInstance } from "@duckdb/node-api";
import { type AuthorisedTable, authorisedTable } from "./authorised-table.ts";
import { withCopiedFiles } from "./copied-files.ts";
import { loadTable } from "./load-table.ts";
import { type LocalAddress, localAddress } from "./local-address.ts";
import { assume, groupRoles, roleNamed } from "./local-principals.ts";
import { QueryRefused } from "./query-refused.ts";
import { type QueryResult, readResult } from "./query-result.ts";
import { readSelect } from "./read-select.ts";

/** What a principal got of a query. */
export interface QueryAnswer extends QueryResult {
  /** The tables that were read, with what of them may be shown. */
  readonly tables: readonly AuthorisedTable[];
}

/** Says whom to ask for sight of a database's tables, as the end of a sentence. */
export type WhomToAsk = (database: string) => string;

/** Settings under which DuckDB loads nothing from outside by itself. */
const alone = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };

/** The local lake as one principal sees it. */
export class LocalQuery {
  readonly #address: LocalAddress;
  readonly #principal: LocalAddress;
  readonly #name: string;
  readonly #whomToAsk: WhomToAsk;

  private constructor(address: LocalAddress, principal: LocalAddress, name: string, whomToAsk: WhomToAsk) {
    this.#address = address;
    this.#principal = principal;
    this.#name = name;
    this.#whomToAsk = whomToAsk;
  }

  /** Signs in to the running local AWS with the role of a group (`parking/analysts`) or with that of an ARN. */
  static async as(named: string, checkout: string, whomToAsk: WhomToAsk): Promise<LocalQuery> {
    const address = await localAddress(checkout);
    const role = roleNamed(named, await groupRoles(address));
    return new LocalQuery(address, { ...address, credentials: await assume(address, role) }, named, whomToAsk);
  }

  /**
   * Answers a SELECT from what Lake Formation lets the principal see. The engine holds that and nothing else when the SELECT is run, and
   * has no way to files, network or settings.
   * @param most rows that are read; undefined: all.
   */
  async answer(sql: string, most?: number): Promise<QueryAnswer> {
    const instance = await DuckDBInstance.create(":memory:", alone);
    const connection = await instance.connect();
    try {
      const select = await readSelect(connection, sql);
      const tables: AuthorisedTable[] = [];
      for (const named of select.tables) tables.push(await this.#authorised(named));
      for (const table of tables) {
        await withCopiedFiles(this.#address, table.location, (files) => loadTable(connection, table, files));
      }
      await connection.run("SET enable_external_access = false");
      await connection.run("SET lock_configuration = true");
      const result = await readResult(connection, sql, most).catch((error: unknown) => {
        throw this.#explained(error, tables, select.columns);
      });
      return { ...result, tables };
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  #authorised(named: { readonly database: string; readonly table: string }): Promise<AuthorisedTable> {
    const { database, table } = named;
    return authorisedTable(
      this.#principal,
      named,
      () => `${this.#name} reads nothing of ${database}.${table}; ${this.#whomToAsk(database)}`,
    );
  }

  /** DuckDB's words, or ours where a column is there but not for the principal. */
  #explained(error: unknown, tables: readonly AuthorisedTable[], asked: ReadonlySet<string>): QueryRefused {
    for (const { database, table, columns, authorised } of tables) {
      const withheld = columns
        .map(({ name }) => name)
        .filter((name) => asked.has(name.toLowerCase()) && !authorised.includes(name));
      if (withheld.length === 0) continue;
      return new QueryRefused(
        "access",
        `${this.#name} does not read ${withheld.join(", ")} of ${database}.${table}, but ${authorised.join(", ")}; ${this.#whomToAsk(database)}`,
      );
    }
    return new QueryRefused("input", error instanceof Error ? error.message : String(error));
  }
}
