import { isTrue, where } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** ENC-14: a connection to a database is refused unless it is encrypted; a connection without a type is JDBC (aws 7, glue.Connection). */
export const connectEncrypted: Rule = (estate) => {
  const encrypted = isTrue('connectionProperties["JDBC_ENFORCE_SSL"]');
  const typed = where("connectionType", ["JDBC", "MONGODB"], encrypted);
  return estate
    .ofType("aws:glue/connection:Connection")
    .map((on): Finding => ({ on, ...(on.get("connectionType").state === "absent" ? encrypted : typed)(on) }));
};
