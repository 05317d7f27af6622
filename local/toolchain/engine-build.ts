import { fileURLToPath } from "node:url";
import { buildWithGo, type GoProgram } from "./go-build.ts";
import type { Outcome } from "./outcome.ts";
import { pins } from "./pins.ts";

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

/** Builds the engine and the language host into a folder. */
export function buildEngine(directory: string, progress: (text: string) => void): Promise<Outcome<null>> {
  return buildWithGo(goPrograms, directory, progress, ", or Pulumi itself (https://www.pulumi.com/docs/install)");
}
