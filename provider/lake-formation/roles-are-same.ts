/** Are these the same user or role? A session `…:assumed-role/deploy/pipeline` is of the role `…:role/path/deploy`. */
export function rolesAreSame(one: string, other: string): boolean {
  return identity(one) === identity(other);
}

function identity(arn: string): string {
  const [, account, name] =
    /^arn:[^:]+:sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ??
    /^arn:[^:]+:iam::(\d+):role\/(?:.*\/)?([^/]+)$/.exec(arn) ??
    [];
  return account === undefined ? arn : `${account}/${name}`;
}
