import * as aws from "@pulumi/aws/provider.js";
import * as pulumi from "@pulumi/pulumi";
import { compileAccess } from "../access/compile.ts";
import { seeingGroups } from "../access/seeing-groups.ts";
import { seenDatasets } from "../access/seen-datasets.ts";
import type { Lake } from "../declaration/lake.ts";
import { Provider } from "../provider/resources/provider.ts";
import { AccountFoundation } from "./account/account-foundation.ts";
import { Department } from "./department/department.ts";
import { LakeFormationPermissions } from "./department/lake-formation-permissions.ts";
import type { LakeDeployment } from "./deployment.ts";
import { describeLake } from "./outputs.ts";
import type { StackSettings } from "./stack-settings.ts";

/**
 * Builds the whole lake of one environment: the account's foundation, then each department, then who sees what.
 * @returns the stack's outputs.
 * @throws when lake.yaml does not know the environment, or does not allow the region.
 */
export function buildLake(lake: Lake, settings: StackSettings): Record<string, unknown> {
  const environment = lake.environments.find(({ name }) => name === settings.environment);
  if (environment === undefined) {
    const known = lake.environments.map(({ name }) => name).join(", ");
    throw new pulumi.RunError(
      `lakeward:environment: lake.yaml has no environment "${settings.environment}"; it has ${known}`,
    );
  }
  if (!lake.organisation.regions.includes(settings.region)) {
    throw new pulumi.RunError(
      `lakeward:region: lake.yaml keeps data in ${lake.organisation.regions.join(", ")}, not in ${settings.region}`,
    );
  }
  const { account, region, deployRole, samlProvider, asOf } = settings;
  const deployment: LakeDeployment = {
    organisation: lake.organisation.id,
    environment: environment.name,
    account,
    region,
    lake,
    settings: environment,
    asOf,
    deployRole,
    samlProvider,
  };
  const providers: pulumi.ProviderResource[] = [
    new aws.Provider("aws", { region: region as aws.ProviderArgs["region"] & string, allowedAccountIds: [account] }),
    new Provider("lakeward", { region, allowedAccountIds: [account] }),
  ];
  const foundation = new AccountFoundation("account", { deployment }, { providers });
  const seeing = seeingGroups(lake);
  const seen = seenDatasets(lake);
  const departments = new Map(
    lake.departments.map((department) => [
      department.id,
      new Department(
        {
          deployment,
          department,
          seeing: seeing.get(department.id) ?? [],
          seen: seen.get(department.id) ?? [],
          after: foundation.ready,
        },
        { providers },
      ),
    ]),
  );
  const given = compileAccess(lake, asOf);
  const filtered = Map.groupBy(given.filtered, ({ giver }) => giver);
  const opened = Map.groupBy(given.opened, ({ giver }) => giver);
  for (const [id, department] of departments) {
    new LakeFormationPermissions(
      `${id}-permissions`,
      { department, departments, filtered: filtered.get(id) ?? [], opened: opened.get(id) ?? [] },
      { parent: department, providers },
    );
  }
  return describeLake(deployment, foundation, departments);
}
