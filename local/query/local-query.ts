import { GlueClient } from "@aws-sdk/client-glue";
import { S3Client } from "@aws-sdk/client-s3";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type AuthorisedTable, authorisedTable } from "./authorised-table.ts";
import { withCopiedFiles } from "./copied-files.ts";
import { loadTable } from "./load-table.ts";
import { localAddress } from "./local-address.ts";
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
  readonly #name: string;
  readonly #whomToAsk: WhomToAsk;
  /** With the principal's credentials. */
  readonly #glue: GlueClient;
  /** With the account's. */
  readonly #s3: S3Client;
  /** Parses and holds nothing. */
  readonly #parser: DuckDBConnection;

  private constructor(
    name: string,
    whomToAsk: WhomToAsk,
    clients: { readonly glue: GlueClient; readonly s3: S3Client },
    parser: DuckDBConnection,
  ) {
    this.#name = name;
    this.#whomToAsk = whomToAsk;
    this.#glue = clients.glue;
    this.#s3 = clients.s3;
    this.#parser = parser;
  }

  /** Signs in to the running local AWS with the role of a group (`parking/analysts`) or with that of an ARN. */
  static async as(named: string, checkout: string, whomToAsk: WhomToAsk): Promise<LocalQuery> {
    const address = await localAddress(checkout);
    const credentials = await assume(address, roleNamed(named, await groupRoles(address)));
    const clients = {
      glue: new GlueClient({ ...address, credentials }),
      s3: new S3Client({ ...address, forcePathStyle: true }),
    };
    return new LocalQuery(named, whomToAsk, clients, await emptyEngine());
  }

  /**
   * Answers a SELECT from what Lake Formation lets the principal see. The engine holds that and nothing else when the SELECT is run, and
   * has no way to files, network or settings.
   * @param most rows that are read; undefined: all.
   */
  async answer(sql: string, most?: number): Promise<QueryAnswer> {
    const select = await readSelect(this.#parser, sql);
    const tables: AuthorisedTable[] = [];
    for (const named of select.tables) tables.push(await this.#authorised(named));
    const engine = await emptyEngine();
    try {
      for (const table of tables) {
        await withCopiedFiles(this.#s3, table.location, (files) => loadTable(engine, table, files));
      }
      const result = await readResult(engine, sql, most).catch((error: unknown) => {
        throw this.#explained(error, tables, select.columns);
      });
      return { ...result, tables };
    } finally {
      engine.closeSync();
    }
  }

  #authorised(named: { readonly database: string; readonly table: string }): Promise<AuthorisedTable> {
    const { database, table } = named;
    return authorisedTable(
      this.#glue,
      named,
      () => `${this.#name} reads nothing of ${database}.${table}; ${this.#whomToAsk(database)}`,
    );
  }

  /** DuckDB's words, or ours where a column is there but not for the principal. */
  #explained(error: unknown, tables: readonly AuthorisedTable[], asked: ReadonlySet<string>): QueryRefused {
    const message = error instanceof Error ? error.message : String(error);
    for (const { database, table, columns, authorised } of tables) {
      const withheld = columns
        .map(({ name }) => name)
        .filter((name) => !authorised.includes(name) && asked.has(name.toLowerCase()) && message.includes(`"${name}"`));
      if (withheld.length === 0) continue;
      return new QueryRefused(
        "access",
        `${this.#name} does not read ${withheld.join(", ")} of ${database}.${table}, but ${authorised.join(", ")}; ${this.#whomToAsk(database)}`,
      );
    }
    return new QueryRefused("input", message);
  }
}

/** A database of its own in memory; it ends with its connection. */
async function emptyEngine(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", alone);
  try {
    return await instance.connect();
  } finally {
    instance.closeSync();
  }
}
