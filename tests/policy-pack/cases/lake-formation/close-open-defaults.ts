import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "parking_raw", { name: "parking_raw" });
const revoked = (inputs: object, more: object = {}) =>
  resource("lakeward:lakeformation:OpenAccessRevoked", "revoked", inputs, more);
const admin = ["arn:aws:iam::111122223333:role/x"];
const bridged = (inputs: object, more: object = {}) =>
  resource("aws:lakeformation/dataLakeSettings:DataLakeSettings", "settings", { admins: admin, ...inputs }, more);
const ours = (inputs: object, more: object = {}) =>
  resource("lakeward:lakeformation:Settings", "settings", inputs, more);
const everyone = { principal: "IAM_ALLOWED_PRINCIPALS", permissions: ["ALL"] };
const openTables = { permissions: ["ALL"], principal: { dataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" } };
const plan = { scope: { account: true, departments: ["parking"] } };
const closed = { createDatabaseDefaultPermissions: [], createTableDefaultPermissions: [] };

export const cases: RuleCases = {
  rule: "LF-01",
  compliant: [
    {
      it: "defaults that give nothing to everyone",
      on: "settings",
      resources: [bridged({ ...closed, createTableDefaultPermissions: [{ ...everyone, permissions: [] }] })],
      plan,
    },
    { it: "settings of ours that take over", on: "settings", resources: [ours({ takeOverDefaults: true })], plan },
    ...[bridged(closed), ours({ takeOverDefaults: true })].map((settings) => ({
      it: `a database under ${settings.type} that close the defaults`,
      on: "parking_raw",
      resources: [database, settings],
      plan,
    })),
    {
      it: "a database whose own defaults are for a role",
      on: "parking_raw",
      resources: [
        {
          ...database,
          inputs: {
            name: "parking_raw",
            createTableDefaultPermissions: [
              { permissions: ["ALL"], principal: { dataLakePrincipalIdentifier: admin[0] } },
            ],
          },
        },
        bridged(closed),
      ],
      plan,
    },
    {
      it: "a database whose open access is revoked, while another revocation is for one not known yet",
      on: "parking_raw",
      resources: [
        database,
        revoked({ database: "parking_raw" }),
        { ...revoked({}), urn: `${revoked({}).urn}-second`, name: "second", unknown: ["database"] },
        ours({}),
      ],
      plan,
    },
    {
      it: "a database whose open access is revoked",
      example: true,
      on: "parking_raw",
      resources: [database, revoked({ database: "parking_raw" }), bridged(closed)],
      plan,
    },
  ],
  failing: [
    {
      it: "defaults of which one is for everyone, and the other gives nothing to everyone",
      on: "settings",
      resources: [
        bridged({
          createDatabaseDefaultPermissions: [{ ...everyone, permissions: [] }, { principal: "x" }],
          createTableDefaultPermissions: [{ principal: "x", permissions: ["ALL"] }, everyone],
        }),
      ],
      plan,
      properties: ["createTableDefaultPermissions[1].principal"],
    },
    {
      it: "a database of its own defaults, whose open access is revoked",
      on: "parking_raw",
      resources: [
        { ...database, inputs: { name: "parking_raw", createTableDefaultPermissions: [openTables] } },
        revoked({ database: "parking_raw" }),
        bridged(closed),
      ],
      plan,
      says: "createTableDefaultPermissions[0].principal.dataLakePrincipalIdentifier",
    },
    {
      it: "a database beside another whose open access is revoked",
      on: "parking_raw",
      resources: [
        database,
        resource("aws:glue/catalogDatabase:CatalogDatabase", "other", { name: "other" }),
        revoked({ database: "other" }),
        ours({}),
      ],
      plan,
    },
    {
      it: "a database between settings that close the defaults and others that open them",
      on: "parking_raw",
      resources: [database, ours({ takeOverDefaults: true }), bridged({ createTableDefaultPermissions: [everyone] })],
      plan,
    },
    { it: "defaults that stay as they are", on: "settings", resources: [ours({ takeOverDefaults: false })], plan },
    { it: "no settings in the document of an account", on: "stack", resources: [], plan, says: "nothing settles" },
    {
      it: "defaults that name everyone",
      example: true,
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
      it: "no settings, where the document does not say that it shows the account",
      on: "stack",
      resources: [],
      plan: { scope: undefined } as object,
      says: "whether nothing settles the account's defaults for new databases",
    },
    {
      it: "what the defaults give to everyone, not known yet",
      on: "settings",
      resources: [
        bridged(
          { ...closed, createTableDefaultPermissions: [{ principal: "IAM_ALLOWED_PRINCIPALS" }] },
          { unknown: ["createTableDefaultPermissions[0].permissions"] },
        ),
      ],
      plan,
    },
    {
      it: "to whom the defaults give, not known yet",
      on: "settings",
      resources: [
        bridged(
          { ...closed, createTableDefaultPermissions: [{ permissions: ["ALL"] }] },
          { unknown: ["createTableDefaultPermissions[0].principal"] },
        ),
      ],
      plan,
      says: "createTableDefaultPermissions[0].principal is not known yet",
    },
    {
      it: "whether our settings take over, not known yet",
      on: "settings",
      resources: [ours({}, { unknown: ["takeOverDefaults"] })],
      plan,
    },
    ...[
      { it: "in a document that shows a part", more: [], plan: {} },
      {
        it: "under settings of which it is not known yet whether they close",
        more: [bridged(closed, { unknown: ["createTableDefaultPermissions"] })],
        plan,
      },
      { it: "under settings that may take over", more: [ours({}, { unknown: ["takeOverDefaults"] })], plan },
      {
        it: "of which the open access may be revoked",
        more: [ours({}), { ...revoked({}), unknown: ["database"] }],
        plan,
      },
    ].map(({ it, more, plan }) => ({
      it: `a database ${it}`,
      on: "parking_raw",
      resources: [database, ...more],
      plan,
    })),
    {
      it: "defaults that are not known yet",
      example: true,
      on: "settings",
      resources: [bridged({ createDatabaseDefaultPermissions: [] }, { unknown: ["createTableDefaultPermissions"] })],
      plan,
    },
  ],
  malformed: [
    {
      it: "defaults for a principal that is a list",
      on: "settings",
      resources: [bridged({ ...closed, createTableDefaultPermissions: [{ principal: ["x"], permissions: ["ALL"] }] })],
      plan,
      says: "principal is a list",
    },
    {
      it: "permissions of everyone that are a text",
      on: "settings",
      resources: [bridged({ ...closed, createTableDefaultPermissions: [{ ...everyone, permissions: "none" }] })],
      plan,
    },
    {
      it: "a word for whether to take over",
      on: "settings",
      resources: [ours({ takeOverDefaults: "perhaps" })],
      plan,
      says: "takeOverDefaults is a text",
    },
    {
      it: "a database under settings with such a word",
      on: "parking_raw",
      resources: [database, ours({ takeOverDefaults: "perhaps" })],
      plan,
    },
    {
      it: "defaults that are a text",
      on: "settings",
      resources: [bridged({ ...closed, createTableDefaultPermissions: "none" })],
      plan,
    },
  ],
  notApplicable: [
    { it: "the stack of a document that shows a part", on: "stack", resources: [database] },
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
