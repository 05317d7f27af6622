import type { Plan } from "../../../../preview/plan.ts";
import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

import { dataset, queue } from "../../small-lake.ts";

const account = (data: unknown, planned: object = {}) =>
  resource("lakeward:lake:Account", "account", { environment: "dev", data }, planned);
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
    { it: "a connection", on: "connection", resources: [account("made_up"), dataset(), connection] },
    {
      it: "a tag that says otherwise",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ tags: { data: "live" } })],
    },
    {
      it: "a database whose direction is written in capitals",
      on: "endpoint",
      resources: [account("made_up"), dataset(), endpoint({ endpointType: "SOURCE" })],
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
