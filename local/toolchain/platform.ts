const systems: Readonly<Record<string, string>> = { linux: "linux", darwin: "darwin" };
const processors: Readonly<Record<string, string>> = { x64: "x64", arm64: "arm64" };

/** This machine as Pulumi's releases name it, such as `linux-x64`; none where neither engine nor emulator are run. */
export function platform(system: string = process.platform, processor: string = process.arch): string | undefined {
  const first = systems[system];
  const second = processors[processor];
  return first === undefined || second === undefined ? undefined : `${first}-${second}`;
}
