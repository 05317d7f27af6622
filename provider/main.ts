import { serve } from "./service/serve.ts";

/** The package's version, which the build puts in. */
declare const lakewardVersion: string;

// The engine passes the address of its own service after any flags, and reads the port from the first line.
const engine = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
serve(lakewardVersion, engine).then(
  (port) => process.stdout.write(`${port}\n`),
  (error: unknown) => {
    process.stderr.write(
      `the provider lakeward could not start: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  },
);
