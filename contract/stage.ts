import type { Account } from "./account.ts";

/** The part of an account that is made for one run: a database with a table `t` of columns `a` and `b`, and what facts add. */
export class Stage {
  readonly account: Account;
  readonly database: string;
  readonly table: object;
  readonly #undo: { readonly what: string; readonly run: () => Promise<unknown> }[] = [];

  /** `number` tells the stages of a run apart: a name that was just given up may not be free at once. */
  constructor(account: Account, number: number) {
    this.account = account;
    this.database = `${account.prefix}_${number}`;
    this.table = { Table: { DatabaseName: this.database, Name: "t" } };
  }

  /** Makes the database and its table. */
  async set(): Promise<void> {
    const { account, database } = this;
    await account.glue("CreateDatabase", { DatabaseInput: { Name: database, CreateTableDefaultPermissions: [] } });
    this.undoLater(`glue DeleteDatabase ${database}`, () => account.glue("DeleteDatabase", { Name: database }));
    await this.makeTable();
  }

  async makeTable(): Promise<void> {
    const Columns = ["a", "b"].map((Name) => ({ Name, Type: "string" }));
    const TableInput = { Name: "t", StorageDescriptor: { Columns } };
    await this.account.glue("CreateTable", { DatabaseName: this.database, TableInput });
  }

  /** Remembers how to take back what was made; `what` is what an operator would call. */
  undoLater(what: string, run: () => Promise<unknown>): void {
    this.#undo.push({ what, run });
  }

  /** Takes back everything, the last first; returns what could not be taken back. What is gone already counts as taken back. */
  async clear(): Promise<readonly string[]> {
    const left: string[] = [];
    for (const { what, run } of this.#undo.splice(0).reverse()) {
      try {
        await run();
      } catch (error) {
        if (!(error instanceof Error && error.name === "EntityNotFoundException")) left.push(what);
      }
    }
    return left;
  }

  call(operation: string, request: object): Promise<unknown> {
    return this.account.lakeFormation(operation, request);
  }

  /** Name of the error with which a call is refused; "answered" if it is not. */
  async refusal(operation: string, request: object): Promise<string> {
    try {
      await this.call(operation, request);
      return "answered";
    } catch (error) {
      if (error instanceof Error) return error.name;
      throw error;
    }
  }

  /** Request of a grant or revoke for the account's principal. */
  change(resource: object, permissions: readonly string[], grantable: readonly string[] = []): object {
    return {
      Principal: { DataLakePrincipalIdentifier: this.account.principal },
      Resource: resource,
      Permissions: permissions,
      PermissionsWithGrantOption: grantable,
    };
  }

  grant(resource: object, permissions: readonly string[]): Promise<unknown> {
    return this.call("GrantPermissions", this.change(resource, permissions));
  }

  /** What the principal was granted on a resource, as it is listed: kind of resource and permissions, with this run's names left out. */
  async listed(resource: object): Promise<readonly unknown[]> {
    const { PrincipalResourcePermissions } = (await this.call("ListPermissions", { Resource: resource })) as {
      readonly PrincipalResourcePermissions: readonly {
        readonly Principal: { readonly DataLakePrincipalIdentifier: string };
        readonly Resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
        readonly Permissions: readonly string[];
      }[];
    };
    return PrincipalResourcePermissions.filter(
      ({ Principal }) => Principal.DataLakePrincipalIdentifier === this.account.principal,
    )
      .map(({ Resource, Permissions }) => ({ resource: plain(Resource), permissions: [...Permissions].sort() }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }

  /** An LF-tag of this run, with its values in lower case. */
  async tag(name: string, values: readonly string[]): Promise<string> {
    const TagKey = `${this.account.prefix}_${name}`;
    await this.call("CreateLFTag", { TagKey, TagValues: values });
    this.undoLater(`lakeformation DeleteLFTag ${TagKey}`, () => this.call("DeleteLFTag", { TagKey }));
    return TagKey;
  }

  /** A data cells filter on the table, shown as `columns`. */
  filter(name: string, columns: readonly string[]): { readonly TableData: object; readonly place: object } {
    const place = {
      TableCatalogId: this.account.number,
      DatabaseName: this.database,
      TableName: "t",
      Name: `${this.account.prefix}_${name}`,
    };
    return { place, TableData: { ...place, ColumnNames: columns, RowFilter: { AllRowsWildcard: {} } } };
  }
}

/** Kind of resource, and the members that do not name what this run made. */
function plain(resource: Readonly<Record<string, Readonly<Record<string, unknown>>>>): unknown {
  const named = ["CatalogId", "DatabaseName", "TableCatalogId", "TableName"];
  return Object.fromEntries(
    Object.entries(resource).map(([kind, members]) => [
      kind,
      Object.fromEntries(
        Object.entries(members).filter(([name]) => !named.includes(name) && !(kind === "Database" && name === "Name")),
      ),
    ]),
  );
}
