/** Page of an operation in the API reference. */
export function reference(operation: string): string {
  return `https://docs.aws.amazon.com/lake-formation/latest/APIReference/API_${operation}.html`;
}

/** Page of the developer guide. */
export function guide(page: string): string {
  return `https://docs.aws.amazon.com/lake-formation/latest/dg/${page}.html`;
}

/** Issue of terraform-provider-aws. */
export function terraform(number: number): string {
  return `https://github.com/hashicorp/terraform-provider-aws/issues/${number}`;
}
