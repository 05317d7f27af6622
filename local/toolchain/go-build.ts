import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";
import { run } from "./run.ts";
import { atLeast } from "./version.ts";

/** A program built from Go modules that are pinned by a go.mod and go.sum of ours. */
export interface GoProgram {
  readonly name: string;
  /** Folder with go.mod and go.sum. */
  readonly modules: string;
  readonly target: string;
  readonly flags: readonly string[];
}

/** Everything that decides what a build makes, for the key under which the cache keeps it. */
export async function goRecipe(programs: readonly GoProgram[]): Promise<readonly string[]> {
  const recipe: string[] = [];
  for (const program of programs) {
    recipe.push(program.name, program.target, ...program.flags);
    for (const file of ["go.mod", "go.sum"]) recipe.push(await readFile(join(program.modules, file), "utf8"));
  }
  return recipe;
}

/**
 * Builds programs into a folder, in the order given; Go's own caches make an interrupted build go on. `instead` names
 * what else would serve, for machines without Go: `, or Pulumi itself`.
 */
export async function buildWithGo(
  programs: readonly GoProgram[],
  directory: string,
  progress: (text: string) => void,
  instead = "",
): Promise<Outcome<null>> {
  const unfit = await goIsUnfit();
  if (unfit !== undefined)
    return failure(unfit, `install Go ${pins.go} or newer (https://go.dev/dl)${instead}, so that it is on the PATH`);
  const env = { ...process.env, CGO_ENABLED: "0", GOWORK: "off" };
  for (const program of programs) {
    let packages = 0;
    const onLine = (line: string) => {
      packages += 1;
      progress(
        line.startsWith("go: downloading")
          ? `${program.name}: ${line.slice(4)}`
          : `${program.name}: ${packages} packages`,
      );
    };
    const common = ["-v", "-mod=readonly", "-trimpath", "-buildvcs=false"];
    const output = join(directory, program.name);
    const args = ["build", ...common, ...program.flags, "-o", output, program.target];
    const built = await run("go", args, { cwd: program.modules, env, onLine });
    if (built.kind !== "succeeded") {
      return failure(
        `go build of ${program.name}: ${built.kind}\n${built.tail}`,
        "mend what Go says (a proxy is set with GOPROXY or HTTPS_PROXY), then run the same command again: it goes on where it stopped",
      );
    }
  }
  return { kind: "ready", value: null };
}

async function goIsUnfit(): Promise<string | undefined> {
  const asked = await run("go", ["env", "GOVERSION", "GOTOOLCHAIN"], { timeout: 30_000 });
  if (asked.kind === "missing") return "Go is not on the PATH";
  const [version = "", toolchain = ""] = asked.stdout.trim().split("\n");
  const fetchesNewer = toolchain !== "local" && atLeast(version, "1.21");
  return atLeast(version, pins.go) || fetchesNewer ? undefined : `${version} is older than Go ${pins.go}`;
}

function failure(failed: string, remedy: string): Outcome<null> {
  return { kind: "failed", failed, changed: "nothing is installed", remedy };
}
