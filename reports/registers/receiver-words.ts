import type { Department, Lake, Statement } from "../../declaration/lake.ts";
import { partnerOf } from "./partner-of.ts";

/** Who a statement is for, as a register prints it. */
export function receiverWords(lake: Lake, giver: Department, { who }: Pick<Statement, "who">): string {
  switch (who.kind) {
    case "group": {
      const department = lake.departments.find(({ id }) => id === who.department);
      return `${department?.title ?? who.department}: ${who.group.replaceAll("_", " ")}`;
    }
    case "partner":
      return partnerOf(lake, giver, who.partner)?.title ?? who.partner;
    case "department":
      return `Everyone in ${giver.title}`;
    case "organisation":
      return `Everyone in ${lake.organisation.title}`;
    case "public":
      return "The public";
  }
}
