import { registerHooks } from "node:module";

// As where the package was installed alone: DuckDB is not there.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith("@duckdb/")) return next(specifier, context);
    throw Object.assign(new Error(`Cannot find package '${specifier}' imported from somewhere`), {
      code: "ERR_MODULE_NOT_FOUND",
    });
  },
});
