import type { Check } from "./check.ts";

/** Role mailboxes belong to the body. */
export const mailboxes: Check = ({ lake, context: { report, files } }) => {
  const domains = lake.organisation.mailDomains;
  const judge = (path: string, mail: string | undefined) => {
    if (mail === undefined) return;
    const domain = mail.slice(mail.lastIndexOf("@") + 1).toLowerCase();
    if (!domains.includes(domain))
      report(path, `${mail} is not a mailbox of ours; mail_domains of lake.yaml has ${domains.join(", ")}`);
  };
  judge("lake.controller.dpo", lake.organisation.controller.dpo);
  judge("lake.controller.siro", lake.organisation.controller.siro);
  for (const [id, file] of files) {
    judge(`${id}.owner.mail`, file.owner.mail);
    if ("deputy" in file.owner) judge(`${id}.owner.deputy`, file.owner.deputy);
    judge(`${id}.steward`, file.steward);
    judge(`${id}.notify`, file.notify);
  }
};
