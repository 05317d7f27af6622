import { letsAnyoneCome, letsOutsidersCome } from "../../requirements/comers.ts";
import { isTrue } from "../../requirements/requirement.ts";
import { noResourceStatement } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { accountRegister } from "../../view/account-register.ts";

const blocksPublicPolicy = isTrue("blockPublicPolicy");

/** PUB-10: no policy of a secret lets anyone, or somebody of an unregistered account, come; AWS checks it again when it is written. */
export const keepSecretsInside: Rule = (estate) => [
  ...noResourceStatement(["secret"], () => [...letsAnyoneCome, letsOutsidersCome(estate.derive(accountRegister))])(
    estate,
  ),
  ...estate
    .ofType("aws:secretsmanager/secretPolicy:SecretPolicy")
    .map((on): Finding => ({ on, ...blocksPublicPolicy(on) })),
];
