/** What the model leaves out. */
export const leftOut: readonly string[] = [
  "other accounts: shares, resource links, nested catalogues and the Resource Access Manager; another catalogue id is AccessDeniedException",
  "views, and filters on nested columns",
  "InternalServiceException, OperationTimeoutException, ThrottledException, GlueEncryptionException, ResourceNotReadyException and other errors that have no cause in a model: they are answered where a script of faults orders them",
  "the session tag and the settings by which AWS lets in engines of others",
  "IAM: every call is allowed by it",
];
