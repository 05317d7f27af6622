import { shippedLimits } from "../provider/lake-formation/queue/queue-limits.ts";
import { serve } from "../provider/service/serve.ts";

// The provider as it is shipped, but for how many entries go into one request: the first argument.
const [entries = "20", engine] = process.argv.slice(2);
const { port } = await serve("0.0.0", engine, { ...shippedLimits, entriesPerRequest: Number(entries) });
process.stdout.write(`${port}\n`);
