import { engineWords } from "../deployment/engine-words.ts";
import { watchUpdate } from "../deployment/update-watch.ts";
import { openStack } from "./deploy.ts";
import type { Places } from "./places.ts";
import type { Outcome } from "./toolchain/outcome.ts";
import { underWay } from "./under-way.ts";

/** What a removal did. */
export interface Removed {
  readonly resources: number;
  readonly milliseconds: number;
}

/** Removes what stack `local` made from the running local AWS, and nothing else; null when the local AWS is not running. */
export async function remove(places: Places): Promise<Outcome<Removed | null>> {
  const stack = await openStack(places);
  if (stack === undefined) return { kind: "ready", value: null };
  const begin = Date.now();
  const watch = watchUpdate();
  try {
    await underWay(places, () =>
      stack.destroy({ parallel: 64, color: "never", onEvent: (event) => watch.take(event) }),
    );
    return { kind: "ready", value: { resources: watch.changes().delete ?? 0, milliseconds: Date.now() - begin } };
  } catch (error) {
    const said = watch.errors();
    return {
      kind: "failed",
      failed: said.length > 0 ? said.join("\n") : engineWords(error),
      changed: `${watch.changes().delete ?? 0} resources were removed, the others are there and remembered`,
      remedy:
        "mend what is named above and run it again, or throw the local account away as a whole: npm run local:destroy -- --forget",
    };
  }
}
