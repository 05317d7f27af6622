import { join } from "node:path";
import { fileURLToPath } from "node:url";
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

const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** The engine and its language host for Node; the small one first, so that what is missing shows early. */
export const goPrograms: readonly GoProgram[] = [
  {
    name: "pulumi-language-nodejs",
    modules: fileURLToPath(new URL("./language-host/", import.meta.url)),
    target: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    flags: ["-ldflags", `-s -w -X ${versionVariable}=v${pins.engine.languageHostVersion}`],
  },
  {
    name: "pulumi",
    modules: fileURLToPath(new URL("./engine/", import.meta.url)),
    target: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    flags: ["-tags", "osusergo,grpcnotrace", "-ldflags", `-s -w -X ${versionVariable}=v${pins.engine.version}`],
  },
];

/** Builds the engine and the language host into a folder. Go's own caches make an interrupted build go on. */
export async function buildEngine(directory: string, progress: (text: string) => void): Promise<Outcome<null>> {
  const unfit = await goIsUnfit();
  if (unfit !== undefined)
    return failure(
      unfit,
      `install Go ${pins.engine.go} or newer (https://go.dev/dl), or Pulumi itself (https://www.pulumi.com/docs/install), so that it is on the PATH`,
    );
  const env = { ...process.env, CGO_ENABLED: "0", GOWORK: "off" };
  for (const program of goPrograms) {
    let packages = 0;
    const onLine = (line: string) => {
      packages += 1;
      progress(
        line.startsWith("go: downloading")
          ? `${program.name}: ${line.slice(4)}`
          : `${program.name}: ${packages} packages`,
      );
    };
    const output = join(directory, program.name);
    const args = [
      "build",
      "-v",
      "-mod=readonly",
      "-trimpath",
      "-buildvcs=false",
      ...program.flags,
      "-o",
      output,
      program.target,
    ];
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
  return atLeast(version, pins.engine.go) || fetchesNewer ? undefined : `${version} is older than Go ${pins.engine.go}`;
}

function failure(failed: string, remedy: string): Outcome<null> {
  return { kind: "failed", failed, changed: "nothing is installed", remedy };
}
