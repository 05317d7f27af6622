/** An issue of the provider behind `aws:lakeformation`. */
export const terraform = (number: number): string => `hashicorp/terraform-provider-aws#${number}`;

/** An issue of CloudFormation's road map. */
export const cloudFormation = (number: number): string =>
  `aws-cloudformation/cloudformation-coverage-roadmap#${number}`;

/** The last part of a role's ARN, without its department. */
export function nameOf(arn: string): string {
  return (arn.split("/").at(-1) ?? arn).replace(/^parking-/, "");
}
