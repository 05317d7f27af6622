import { all, isTrue, where } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Kafka encrypts where nothing is said. */
const kafka = isTrue('connectionProperties["KAFKA_SSL_ENABLED"]', { whenAbsent: "compliant" });

/** ENC-14: a connection to a database is refused unless it is encrypted; a connection without a type is JDBC (aws 7, glue.Connection). */
export const connectEncrypted: Rule = (estate) => {
  const encrypted = isTrue('connectionProperties["JDBC_ENFORCE_SSL"]');
  const typed = all([
    where("connectionType", ["JDBC", "MONGODB"], encrypted),
    where("connectionType", ["KAFKA"], kafka),
  ]);
  return estate
    .ofType("aws:glue/connection:Connection")
    .map((on): Finding => ({ on, ...(on.get("connectionType").state === "absent" ? encrypted : typed)(on) }));
};
