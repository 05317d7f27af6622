import * as pulumi from "@pulumi/pulumi";
import type { Department } from "../../declaration/lake.ts";
import type { LakeDeployment } from "../deployment.ts";
import { assumedByDirectory, assumedByService, LakeRole } from "../people/lake-role.ts";
import type { DepartmentNames } from "./department-names.ts";
import { groupStatements } from "./group-statements.ts";
import { objectStatements, pipelineStatements } from "./writer-statements.ts";

export interface DepartmentRolesArgs {
  readonly deployment: LakeDeployment;
  readonly department: Department;
  readonly names: DepartmentNames;
  /** Groups that a statement names: they have a scratch database. */
  readonly seeing: readonly string[];
  /** Buckets that the pipeline writes, and those that Lake Formation reads and writes. */
  readonly pipelineBuckets: readonly string[];
  readonly registeredBuckets: readonly string[];
  readonly databases: readonly string[];
  readonly dataKey: pulumi.Input<string> | null;
  readonly resultsKey: pulumi.Input<string>;
  readonly tags: Readonly<Record<string, string>>;
}

/** The roles of a department: one a group of people, one for its pipeline, one with which Lake Formation reaches its buckets. */
export class DepartmentRoles extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:department:Roles";
  declare readonly groups: ReadonlyMap<string, LakeRole>;
  /** Null where the department has no datasets. */
  declare readonly pipeline: LakeRole | null;
  /** Null where nothing of it is registered. */
  declare readonly registration: LakeRole | null;

  constructor(name: string, args: DepartmentRolesArgs, opts?: pulumi.ComponentResourceOptions) {
    super(DepartmentRoles.__pulumiType, name, {}, opts);
    const { deployment, department, names } = args;
    const { account, region } = deployment;
    const of = { deployment, department: department.id, tags: args.tags };
    const parent = { parent: this };
    const keys = args.dataKey === null ? [args.resultsKey] : [args.dataKey, args.resultsKey];
    this.groups = new Map(
      department.groups.map(({ id, directory }) => {
        const role = new LakeRole(
          `${department.id}-${id}`,
          {
            ...of,
            kind: "group",
            group: id,
            description: `${department.title} ${id} (directory group ${directory})`,
            trust: [assumedByDirectory(deployment.samlProvider)],
            statements: groupStatements({
              account,
              region,
              workgroup: names.workgroup(id),
              resultsBucket: names.resultsBucket,
              prefix: id,
              resultsKey: args.resultsKey,
              scratch: args.seeing.includes(id)
                ? { bucket: names.bucket("scratch"), database: names.scratchDatabase(id) }
                : null,
            }),
          },
          parent,
        );
        return [id, role];
      }),
    );
    this.pipeline =
      args.dataKey === null
        ? null
        : new LakeRole(
            `${department.id}-pipeline`,
            {
              ...of,
              kind: "pipeline",
              group: null,
              description: `${department.title}: loads and transforms its own datasets`,
              trust: [assumedByService("glue.amazonaws.com", account)],
              statements: [
                ...objectStatements(args.pipelineBuckets, [args.dataKey]),
                ...pipelineStatements({
                  account,
                  region,
                  databases: args.databases,
                  workgroup: names.pipelineWorkgroup,
                  resultsBucket: names.resultsBucket,
                }),
              ],
            },
            parent,
          );
    this.registration =
      args.registeredBuckets.length === 0
        ? null
        : new LakeRole(
            `${department.id}-registration`,
            {
              ...of,
              kind: "registration",
              group: null,
              description: `${department.title}: with it Lake Formation reads and writes the department's zones`,
              // Both are asked for: https://docs.aws.amazon.com/lake-formation/latest/dg/registration-role.html
              trust: [assumedByService(["glue.amazonaws.com", "lakeformation.amazonaws.com"], account)],
              statements: objectStatements(args.registeredBuckets, keys),
            },
            parent,
          );
    this.registerOutputs({});
  }
}
