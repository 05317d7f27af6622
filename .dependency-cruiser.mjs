/**
 * The architecture: which folder may import which. One value flows one way, from the declarations to the reports.
 * A folder that is not a key here may import nothing of ours.
 */
const mayImport = {
  declaration: [],
  access: ["declaration"],
  onboarding: ["declaration"],
  provider: [],
  components: ["declaration", "access", "provider/resources"],
  preview: ["declaration"],
  "policy-pack": ["preview"],
  snapshot: ["access"],
  deployment: ["declaration"],
  reports: ["declaration", "access", "preview", "policy-pack"],
  cli: [
    "declaration",
    "access",
    "preview",
    "policy-pack",
    "reports",
    "snapshot",
    "deployment",
    "onboarding",
    "local/query",
    "index.ts",
  ],
  local: ["declaration", "access", "provider", "snapshot", "reports", "deployment"],
  contract: ["provider"],
  bootstrap: ["components", "declaration", "provider/resources"],
};

const folder = (name) => `^${name}(/|$)`;

export default {
  forbidden: [
    ...Object.entries(mayImport).map(([name, allowed]) => ({
      name: `${name}-imports-its-sources-only`,
      severity: "error",
      from: { path: folder(name) },
      to: {
        pathNot: [name, ...allowed, "node_modules", "package\\.json"].map(folder),
        dependencyTypesNot: ["core", "npm", "npm-dev"],
      },
    })),
    {
      name: "index-is-thin",
      severity: "error",
      from: { path: "^index\\.ts$" },
      to: { pathNot: ["^components/", "^declaration/", "^node_modules/"], dependencyTypesNot: ["core"] },
    },
    {
      name: "provider-classes-stand-alone",
      comment: "Programs load the classes of provider/resources without the provider itself.",
      severity: "error",
      from: { path: "^provider/resources/" },
      to: { path: "^provider/(service|lake-formation|iceberg)/" },
    },
    {
      name: "model-and-simulator-judge-each-other",
      comment: "The model of Lake Formation's API and the simulator of access share no code (design.md, section 8).",
      severity: "error",
      from: { path: "^(access|snapshot|components)/" },
      to: { path: "^provider/lake-formation/" },
    },
    {
      name: "queries-know-nothing-of-the-simulator",
      comment: "What a query of the local lake shows is by the model alone, so that it can judge the simulator.",
      severity: "error",
      from: { path: "^local/query/" },
      to: { path: "^access/(simulate|declared|compile)" },
    },
    {
      name: "aws-by-submodule",
      comment: "The whole of @pulumi/aws costs every run; import the file of the service.",
      severity: "error",
      from: { pathNot: "^node_modules" },
      to: { path: "^node_modules/@pulumi/aws/index\\.(js|d\\.ts)$" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "development-tools-stay-out-of-the-product",
      severity: "error",
      from: {
        path: "^(declaration|access|onboarding|provider|components|preview|policy-pack|snapshot|deployment|reports|cli|index)",
        pathNot: "build\\.mjs$",
      },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    exclude: { path: "(^|/)(bundle|dist|node_modules/.*/node_modules)(/|$)|^provider/package/(resources|plugin)/" },
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".js", ".mjs", ".cjs", ".d.ts", ".json"],
    },
  },
};
