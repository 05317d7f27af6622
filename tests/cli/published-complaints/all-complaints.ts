import type { Complaint } from "./complaint.ts";
import { hackneyDeclared } from "./hackney-declared.ts";
import { hackneyRun } from "./hackney-run.ts";
import { peersControl } from "./peers-control.ts";
import { peersDeployment } from "./peers-deployment.ts";
import { peersPermissions } from "./peers-permissions.ts";

/** All complaints, in the order of their lists. */
export const allComplaints: readonly Complaint[] = [
  ...hackneyDeclared,
  ...hackneyRun,
  ...peersPermissions,
  ...peersControl,
  ...peersDeployment,
];
