import * as aws from "@pulumi/aws/provider.js";
import * as pulumi from "@pulumi/pulumi";
import type { Lake } from "../declaration/lake.ts";
import { Provider } from "../provider/resources/provider.ts";
import { AccountFoundation } from "./account/account-foundation.ts";
import { Department } from "./department/department.ts";
import { LakeFormationPermissions } from "./department/lake-formation-permissions.ts";
import type { LakeDeployment } from "./deployment.ts";
import { lakeAccess } from "./lake-access.ts";
import { describeLake } from "./outputs.ts";
import type { StackSettings } from "./stack-settings.ts";

/**
 * Builds the lake of one environment: the account's foundation, then each department, then who sees what.
 * @param part the departments that are built, each as in the whole; absent: all. Only a preview is made in parts.
 * @returns the stack's outputs.
 * @throws when lake.yaml does not know the environment, or does not allow the region.
 */
export function buildLake(lake: Lake, settings: StackSettings, part?: ReadonlySet<string>): Record<string, unknown> {
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
  const { seeing, seen, filtered, opened } = lakeAccess(lake, asOf);
  const built = part === undefined ? lake.departments : lake.departments.filter(({ id }) => part.has(id));
  const departments = new Map(
    built.map((department) => [
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
  for (const [id, department] of departments) {
    new LakeFormationPermissions(
      `${id}-permissions`,
      { deployment, department, departments, filtered: filtered.get(id) ?? [], opened: opened.get(id) ?? [] },
      { parent: department, providers },
    );
  }
  return describeLake(deployment, foundation, departments);
}
