/** AWS's own policies that open a whole service, all reading, or everything. */
const broad: readonly RegExp[] = [
  // Whatever AWS itself calls full access or administration, under every spelling that it has used.
  /Full_?Access/i,
  /Administrator/,
  /PowerUser/,
  /(^|_)Admin(s|Access)?$/,
  /^(Amazon|AWS)?(CloudWatchLogs|DynamoDB|Kinesis|OpenSearchService|Redshift|S3|S3Tables|SSM|SNS|SQS|Timestream)?ReadOnlyAccess$/,
  // Roles of machines that may read and write every bucket.
  /^(AmazonEC2RoleforDataPipelineRole|AmazonEC2RoleforSSM|AmazonElasticMapReduceforEC2Role|AWSGlueServiceNotebookRole)$/,
  /^(AWSGlueServiceRole|AmazonDMSRedshiftS3Role|AWSLakeFormationCrossAccountManager|AWSLakeFormationDataAdmin)$/,
  /^(DataScientist|SecretsManagerReadWrite)$/,
];

/** Whether an ARN is that of a policy of AWS's own which opens a whole service, all reading, or everything. */
export function isBroadPolicy(arn: string): boolean {
  const [, name] = /^arn:[^:]*:iam::aws:policy\/(?:.*\/)?([^/]*)$/.exec(arn) ?? [];
  return name !== undefined && broad.some((one) => one.test(name));
}
