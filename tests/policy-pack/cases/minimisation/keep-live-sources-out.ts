import type { Plan } from "../../../../preview/plan.ts";
import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { dataset, queue } from "../../small-lake.ts";

const account = (data: unknown, planned: object = {}) =>
  resource("lakeward:lake:Account", "account", { environment: "dev", data }, planned);
const named = (environment: unknown, more: object = {}, planned: object = {}) =>
  resource("lakeward:lake:Account", "account", { environment, ...more }, planned);
const nobody = { ...dataset({ about: ["nobody"] }), name: "wards", urn: "wards" };
const endpoint = (more: object = {}, planned: object = {}) =>
  resource(
    "aws:dms/endpoint:Endpoint",
    "endpoint",
    { endpointType: "source", engineName: "sqlserver", ...more },
    planned,
  );
const connection = resource("aws:glue/connection:Connection", "connection", { connectionType: "JDBC" });
const dev: Partial<Plan> = { parameters: { environment: "dev" } };
const prod: Partial<Plan> = { parameters: { environment: "prod" } };

export const cases: RuleCases = {
  rule: "MIN-27",
  compliant: [
    { it: "a live environment", on: "endpoint", resources: [account("live"), dataset(), endpoint()] },
    { it: "a live environment by its name", on: "endpoint", resources: [dataset(), endpoint()], plan: prod },
    ...["live", "prod", "production"].map((name) => ({
      it: `an environment that its account calls ${name}`,
      on: "endpoint",
      resources: [named(name), dataset(), endpoint()],
      plan: dev,
    })),
    {
      it: "synthetic data, whether or not the environment is live",
      on: "endpoint",
      resources: [dataset(), endpoint({ tags: { data: "synthetic" } })],
    },
    {
      it: "where data is brought to, set in",
      on: "endpoint",
      resources: [account("synthetic"), dataset(), endpoint({ endpointType: " Target" })],
    },
    {
      it: "made-up data",
      example: true,
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ tags: { data: "made_up" } })],
    },
    {
      it: "where data is brought to",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ endpointType: "target" })],
    },
    { it: "a lake about nobody", on: "endpoint", resources: [account("made_up"), dataset({ about: [] }), endpoint()] },
  ],
  failing: [
    { it: "a database", on: "endpoint", resources: [account("made_up"), dataset(), endpoint()] },
    { it: "a database, by the name of the environment", on: "endpoint", resources: [dataset(), endpoint()], plan: dev },
    {
      it: "a database, by the name that the account gives, whatever the document's",
      on: "endpoint",
      resources: [named("test"), dataset(), endpoint()],
      plan: prod,
    },
    {
      it: "a database in a lake where one dataset of two is about people",
      on: "endpoint",
      resources: [account("made_up"), nobody, dataset(), endpoint()],
    },
    {
      it: "a database in a lake where people are known beside what is not known yet",
      on: "endpoint",
      resources: [
        account("synthetic"),
        { ...dataset({ about: undefined }, { unknown: ["about"] }), name: "permits", urn: "permits" },
        dataset(),
        endpoint(),
      ],
    },
    {
      it: "a database of which nobody says the direction",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ endpointType: undefined })],
    },
    { it: "a connection", on: "connection", resources: [account("made_up"), dataset(), connection] },
    {
      it: "a tag that says otherwise",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ tags: { data: "live" } })],
    },
    {
      it: "a database whose direction is written in capitals",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ endpointType: " SOURCE" })],
    },
    {
      it: "an integration that copies a database without being asked",
      on: "integration",
      resources: [
        account("made_up"),
        dataset(),
        resource("aws:rds/integration:Integration", "integration", {
          sourceArn: "arn:aws:rds:eu-west-2:1:cluster:live",
        }),
      ],
    },
    {
      it: "a catalogue through which queries reach a database",
      on: "catalogue",
      resources: [
        account("made_up"),
        dataset(),
        resource("aws:athena/dataCatalog:DataCatalog", "catalogue", { type: "LAMBDA", name: "case" }),
      ],
    },
    {
      it: "a store of objects elsewhere",
      on: "store",
      resources: [
        account("made_up"),
        dataset(),
        resource("aws:datasync/locationObjectStorage:LocationObjectStorage", "store", { bucketName: "live" }),
      ],
    },
  ],
  undecided: [
    { it: "an environment that nobody names", on: "endpoint", resources: [dataset(), endpoint()] },
    {
      it: "an environment of which it is not known yet",
      on: "endpoint",
      resources: [account(undefined, { unknown: ["data"] }), dataset(), endpoint()],
    },
    {
      it: "people who are not known yet",
      on: "endpoint",
      resources: [account("made_up"), dataset({}, { unknown: ["about"] }), endpoint()],
    },
    ...[
      { it: "is not known yet", of: named(undefined, {}, { unknown: ["environment"] }) },
      { it: "is a number", of: named(7) },
      { it: "is empty", of: named("") },
    ].map(({ it, of }) => ({
      it: `an environment whose name ${it}, in a document of a live one`,
      on: "endpoint",
      resources: [of, dataset(), endpoint()],
      plan: prod,
      says: "unless the environment is live",
    })),
    ...[
      { it: "not known yet", of: named("prod", {}, { unknown: ["data"] }) },
      { it: "a number", of: named("prod", { data: 7 }) },
      { it: "a word of nobody's", of: named("prod", { data: "anonymised" }) },
    ].map(({ it, of }) => ({
      it: `data that is ${it}, in an environment that is called live`,
      on: "endpoint",
      resources: [of, dataset(), endpoint()],
      says: "unless the environment is live",
    })),
    {
      it: "some people who are not known yet",
      on: "endpoint",
      resources: [account("made_up"), dataset({ about: ["driver", null] }, { unknown: ["about[1]"] }), endpoint()],
    },
    {
      it: "a tag that is not known yet",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({}, { unknown: ["tags.data"] })],
      says: "tags.data is not known yet",
    },
    {
      it: "a direction that is not known yet",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({}, { unknown: ["endpointType"] })],
      says: "endpointType is not known yet",
    },
    { it: "a lake without declarations", on: "endpoint", resources: [account("made_up"), endpoint()] },
  ],
  malformed: [
    {
      it: "a direction that is a number",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ endpointType: 1 })],
    },
    { it: "data that is a number", on: "endpoint", resources: [account(1), dataset(), endpoint()] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
