import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "parking_raw", { name: "parking_raw" });
const revoked = (inputs: object, more: object = {}) =>
  resource("lakeward:lakeformation:OpenAccessRevoked", "revoked", inputs, more);
const admin = ["arn:aws:iam::111122223333:role/x"];
const bridged = (inputs: object, more: object = {}) =>
  resource("aws:lakeformation/dataLakeSettings:DataLakeSettings", "settings", { admins: admin, ...inputs }, more);
const plan = { scope: { account: true, departments: ["parking"] } };
const closed = { createDatabaseDefaultPermissions: [], createTableDefaultPermissions: [] };

export const cases: RuleCases = {
  rule: "LF-01",
  compliant: [
    {
      it: "a database whose open access is revoked",
      on: "parking_raw",
      resources: [database, revoked({ database: "parking_raw" }), bridged(closed)],
      plan,
    },
  ],
  failing: [
    {
      it: "defaults that name everyone",
      on: "settings",
      resources: [
        bridged({
          ...closed,
          createTableDefaultPermissions: [{ principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] }],
        }),
      ],
      plan,
    },
    {
      it: "settings that would clear the administrators",
      on: "settings",
      resources: [bridged({ ...closed, admins: undefined })],
      plan,
    },
    { it: "a database in an account without settings", on: "parking_raw", resources: [database], plan },
    {
      it: "defaults for every role of the account, by another spelling",
      on: "settings",
      resources: [
        bridged({
          ...closed,
          createDatabaseDefaultPermissions: [{ principal: "111122223333:IAMPrincipals", permissions: ["ALL"] }],
        }),
      ],
      plan,
    },
    {
      it: "IAM_ALLOWED_PRINCIPALS in small letters and with a blank",
      on: "settings",
      resources: [
        bridged({
          ...closed,
          createTableDefaultPermissions: [{ principal: " iam_allowed_principals", permissions: ["ALL"] }],
        }),
      ],
      plan,
    },
    { it: "an administrator who is nobody", on: "settings", resources: [bridged({ ...closed, admins: [""] })], plan },
  ],
  undecided: [
    {
      it: "defaults that are not known yet",
      on: "settings",
      resources: [bridged({ createDatabaseDefaultPermissions: [] }, { unknown: ["createTableDefaultPermissions"] })],
      plan,
    },
  ],
  malformed: [
    {
      it: "defaults that are a text",
      on: "settings",
      resources: [bridged({ ...closed, createTableDefaultPermissions: "none" })],
      plan,
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
