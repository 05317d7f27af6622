/** The versions of everything that is brought from outside npm, and what bringing it costs. */
export const pins = {
  /** Smallest Go that all committed go.mod files accept. */
  go: "1.25.11",
  /** Smallest Python that both committed requirements files accept. */
  oldestPython: "3.10",
  engine: {
    version: "3.259.0",
    /** An engine already on the PATH serves from this version on: the first one that these sources were run with. */
    oldestOnPath: "3.259.0",
    /** The language host is a Go module of its own since 3.69; this is the last one inside the SDK's module. */
    languageHostVersion: "3.68.0",
    download: {
      archive: "https://get.pulumi.com/releases/sdk",
      checksums: "https://github.com/pulumi/pulumi/releases/download",
    },
    cost: {
      download: "downloads Pulumi's engine once: about 150 MB, 300 MB unpacked",
      build:
        "builds Pulumi's engine from source once: about 8 minutes on two cores, 115 MB, and 3 GB in Go's own caches",
    },
  },
  moto: {
    cost: "installs moto, the AWS emulator, into a Python environment of its own once: about 1 minute, 320 MB",
  },
  actionlint: {
    version: "1.7.7",
    cost: "builds actionlint from source once: less than a minute, 8 MB",
  },
  zizmor: {
    cost: "installs zizmor into a Python environment of its own once: about 10 seconds, 45 MB",
  },
  awsPlugin: {
    /** As `@pulumi/aws` in package.json; a test holds them together. */
    version: "7.48.0",
    cost: "downloads Pulumi's official aws plugin once: about 200 MB, 800 MB unpacked",
  },
} as const;
