import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const register = { parameters: { allowedAccounts: ["111122223333"] } };
const share = resource("lakeward:lake:Share", "share", { department: "housing" });
const authorisation = (inputs: object, more: object = {}) =>
  resource(
    "aws:redshift/dataShareAuthorization:DataShareAuthorization",
    "authorisation",
    { consumerIdentifier: "111122223333", ...inputs },
    { parent: share.urn, ...more },
  );
const endpoint = (account: string, more: object) =>
  resource("aws:redshift/endpointAuthorization:EndpointAuthorization", "endpoint", { account }, more);

export const cases: RuleCases = {
  rule: "PUB-12",
  compliant: [
    {
      it: "a registered account under a share",
      on: "authorisation",
      resources: [share, authorisation({})],
      plan: register,
    },
    {
      it: "the catalogue of a registered account",
      on: "authorisation",
      resources: [share, authorisation({ consumerIdentifier: "DataCatalog/111122223333" })],
      plan: register,
    },
  ],
  failing: [
    {
      it: "another account",
      on: "authorisation",
      resources: [share, authorisation({ consumerIdentifier: "999988887777" })],
      says: "register",
      plan: register,
    },
    {
      it: "the market place",
      on: "authorisation",
      resources: [share, authorisation({ consumerIdentifier: "ADX" })],
      says: "no account",
      plan: register,
    },
    {
      it: "no share",
      on: "authorisation",
      resources: [authorisation({}, { parent: undefined })],
      says: "no Share",
      plan: register,
    },
    {
      it: "an endpoint for another account",
      on: "endpoint",
      resources: [share, endpoint("999988887777", { parent: share.urn })],
      plan: register,
    },
    { it: "an endpoint without a share", on: "endpoint", resources: [endpoint("111122223333", {})], plan: register },
    ...["arn:aws:redshift:eu-west-2:111122223333", "111122223333/ADX"].map((consumerIdentifier) => ({
      it: `a consumer that is more than an account, ${consumerIdentifier}`,
      on: "authorisation",
      resources: [share, authorisation({ consumerIdentifier })],
      says: "no account",
      plan: register,
    })),
  ],
  undecided: [
    { it: "no register", on: "authorisation", resources: [share, authorisation({})] },
    {
      it: "a consumer that is not known yet",
      on: "authorisation",
      resources: [share, authorisation({}, { unknown: ["consumerIdentifier"] })],
      plan: register,
    },
  ],
  malformed: [
    {
      it: "a consumer that is a list",
      on: "authorisation",
      resources: [share, authorisation({ consumerIdentifier: ["111122223333"] })],
      plan: register,
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
