/** The version of `@pulumi/aws` whose provider this stands in for. */
export const version = "7.48.0";
