/** The actions with which databases and tables are found; which of them are seen is Lake Formation's to say. */
export const catalogueReads = ["glue:GetDatabase", "glue:GetDatabases", "glue:GetTable", "glue:GetTables"] as const;
