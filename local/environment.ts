import { environmentLines } from "./environment-lines.ts";
import { localEnvironment } from "./local-environment.ts";
import { placesOf } from "./places.ts";
import { findGateway } from "./running-gateway.ts";
import { findEngine } from "./toolchain/engine.ts";

const places = placesOf();
const gateway = await findGateway(places);
const engine = await findEngine();
if (gateway === undefined || engine === undefined) {
  console.error("The local AWS is not running: `npm start` brings it up and deploys to it.");
  process.exit(1);
}
console.log(environmentLines(localEnvironment(places, engine.directory, gateway.port)).join("\n"));
