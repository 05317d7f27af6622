/** The version of the language that the loader reads: `lakeward` of lake.yaml. */
export const currentVersion = 1;
