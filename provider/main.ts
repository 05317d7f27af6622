import { whenParentEnds } from "./plugin/when-parent-ends.ts";
import { recall } from "./recovery/recall.ts";
import { serve } from "./service/serve.ts";

/** The package's version, which the build puts in. */
declare const lakewardVersion: string;

const [first] = process.argv.slice(2);
// Said by a person who goes on after a run that was killed (docs/provider/recovery.md); the engine says an address.
if (first === "recall") {
  recall().then((code) => {
    process.exitCode = code;
  });
} else provide();

function provide(): void {
  // The engine passes the address of its own service after any flags, and reads the port from the first line.
  const engine = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
  serve(lakewardVersion, engine).then(
    ({ port, stop }) => {
      process.stdout.write(`${port}\n`);
      // Without an address somebody has started it by hand, to attach an engine to it.
      if (engine !== undefined) whenParentEnds(stop);
    },
    (error: unknown) => {
      process.stderr.write(
        `the provider lakeward could not start: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      process.exitCode = 1;
    },
  );
}
