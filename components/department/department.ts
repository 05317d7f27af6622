import * as pulumi from "@pulumi/pulumi";
import { departmentZones } from "../../access/department-zones.ts";
import { strictestMarking } from "../../access/strictest-marking.ts";
import type { Dataset, Department as Declared, TableZone, ZoneName } from "../../declaration/lake.ts";
import { aliasName } from "../../declaration/names.ts";
import { dataBearing, type LakeDeployment, mayBeEmptied } from "../deployment.ts";
import { LakeKey } from "../keys/lake-key.ts";
import { lfTag } from "../lf-tag.ts";
import { LakeBucket } from "../storage/lake-bucket.ts";
import { type TagFacts, tagsFor } from "../tags.ts";
import { AthenaWorkgroup } from "./athena-workgroup.ts";
import { CatalogueDatabase } from "./catalogue-database.ts";
import { DatasetTables } from "./dataset-tables.ts";
import { departmentBudget } from "./department-budget.ts";
import { type DepartmentNames, departmentNames } from "./department-names.ts";
import { DepartmentRoles } from "./department-roles.ts";
import { LakeZone } from "./lake-zone.ts";
import { PipelinePermissions } from "./pipeline-permissions.ts";

export interface DepartmentArgs {
  readonly deployment: LakeDeployment;
  readonly department: Declared;
  /** Groups of the department that a statement names: each has a scratch database. */
  readonly seeing: readonly string[];
  /** Datasets, of whichever department, that its groups see: what they keep of them is marked alike. */
  readonly seen: readonly Dataset[];
  /** What of the account must be there first: settings and LF-tags. */
  readonly after: readonly pulumi.Resource[];
}

/** One department as declared: keys, zones, databases, tables, roles, workgroups, budget. Who sees what is `LakeFormationPermissions`. */
export class Department extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:lake:Department";
  declare readonly declared: Declared;
  declare readonly names: DepartmentNames;
  declare readonly zones: ReadonlyMap<ZoneName, LakeZone>;
  declare readonly databases: ReadonlyMap<TableZone, CatalogueDatabase>;
  /** By group. */
  declare readonly scratch: ReadonlyMap<string, CatalogueDatabase>;
  /** By dataset. */
  declare readonly datasets: ReadonlyMap<string, DatasetTables>;
  declare readonly roles: DepartmentRoles;
  /** What must be there before anything carries the department's value of the LF-tag `department`. */
  declare readonly lfTag: readonly pulumi.Resource[];
  /** What of the account was there first. */
  declare readonly after: readonly pulumi.Resource[];
  declare readonly workgroups: readonly AthenaWorkgroup[];

  constructor(args: DepartmentArgs, opts?: pulumi.ComponentResourceOptions) {
    const { deployment, department, seeing, seen } = args;
    const { id } = department;
    super(Department.__pulumiType, id, summary(department), opts);
    const parent = { parent: this };
    const bearing = dataBearing(deployment);
    const names = departmentNames(deployment, department);
    const zones = departmentZones(department, seeing);
    const facts: TagFacts = {
      department: id,
      owner: department.owner.mail,
      steward: department.steward,
      costCentre: department.costCentre,
    };
    const tags = tagsFor(deployment, facts);
    const holding = (datasets: readonly Dataset[], zone?: string): Record<string, string> => {
      const marking = strictestMarking(datasets);
      return tagsFor(deployment, {
        ...facts,
        ...(zone === undefined ? {} : { zone }),
        ...(marking === null ? {} : { marking }),
      });
    };
    const inZone = (zone: ZoneName): Record<string, string> =>
      holding(heldIn(zone, department, seen), deployment.lake.zones[zone].called);
    // Results are of queries of people and of the pipeline.
    const queried = [...department.datasets, ...seen];

    const key = (
      use: "data" | "results",
      holds: string,
      users: readonly string[],
      datasets: readonly Dataset[],
    ): LakeKey =>
      new LakeKey(
        `${id}-${use}-key`,
        {
          account: deployment.account,
          description: `${department.title}: ${holds}`,
          alias: aliasName(deployment, id, use),
          users,
          tags: holding(datasets),
          dataBearing: bearing,
        },
        parent,
      );
    const dataKey =
      zones.tables.length === 0
        ? null
        : key("data", "datasets", [names.pipelineRoleArn, names.registrationRoleArn], department.datasets).arn;
    const groupRoles = department.groups.map((group) => names.groupRoleArn(group.id));
    const resultsKey = key(
      "results",
      "query results and scratch tables",
      [...groupRoles, names.registrationRoleArn],
      queried,
    ).arn;

    const results = new LakeBucket(
      `${id}-results`,
      {
        bucketName: names.resultsBucket,
        key: resultsKey,
        furtherKeys: dataKey === null ? [] : [dataKey],
        expireAfterDays: deployment.lake.limits.resultsDays,
        tags: holding(queried, "results"),
        dataBearing: bearing,
        mayBeEmptied: mayBeEmptied(deployment),
      },
      parent,
    );
    const roles = new DepartmentRoles(
      `${id}-roles`,
      {
        deployment,
        department,
        names,
        seeing,
        pipelineBuckets: zones.all.filter((zone) => zone !== "scratch").map(names.bucket),
        registeredBuckets: zones.registered.map(names.bucket),
        databases: zones.tables.map(names.database),
        dataKey,
        resultsKey,
        tags,
      },
      parent,
    );
    const tagged = lfTag(`${id}-tag`, { key: "department", values: [id] }, { ...parent, dependsOn: [...args.after] });
    const registering = roles.registration === null ? [] : [roles.registration.role, roles.registration.policy];

    this.zones = new Map(
      zones.all.map((zone) => [
        zone,
        new LakeZone(
          `${id}-${zone}`,
          {
            deployment,
            department: id,
            zone,
            bucketName: names.bucket(zone),
            // People write scratch tables, and must not hold the key of the department's data.
            key: zone === "scratch" || dataKey === null ? resultsKey : dataKey,
            registration: zones.registered.includes(zone)
              ? { roleArn: names.registrationRoleArn, after: [...args.after, ...registering] }
              : null,
            tags: inZone(zone),
          },
          parent,
        ),
      ]),
    );
    const database = (
      name: string,
      databaseName: string,
      zone: ZoneName,
      prefix: string,
      description: string,
    ): CatalogueDatabase =>
      new CatalogueDatabase(
        name,
        {
          deployment,
          databaseName,
          description,
          location: `s3://${names.bucket(zone)}/${prefix}`,
          lfTags: { department: id, zone: deployment.lake.zones[zone].called },
          tags: inZone(zone),
          after: [...args.after, ...tagged, ...(this.zones.get(zone)?.ready ?? [])],
        },
        parent,
      );
    this.databases = new Map(
      zones.tables.map((zone) => [
        zone,
        database(`${id}-${zone}-database`, names.database(zone), zone, "", `${department.title}: ${zone} zone`),
      ]),
    );
    this.scratch = new Map(
      seeing.map((group) => [
        group,
        database(
          `${id}-scratch-${group}-database`,
          names.scratchDatabase(group),
          "scratch",
          `${group}/`,
          `${department.title} ${group}: tables of their own, for ${deployment.lake.zones.scratch.keepDays} days`,
        ),
      ]),
    );
    const places = new Map(
      [...this.databases].map(([zone, { database: made, closed }]) => {
        const bucket = names.bucket(zone);
        const writers = new PipelinePermissions(
          `${id}-${zone}-pipeline`,
          {
            principal: names.pipelineRoleArn,
            database: made.name,
            bucket,
            // With its policy: Glue's optimizers run as it as soon as they are made.
            after: [...closed, ...(roles.pipeline === null ? [] : [roles.pipeline.role, roles.pipeline.policy])],
          },
          parent,
        );
        return [zone, { database: made.name, bucket, after: [...closed, ...writers.grants] }];
      }),
    );
    this.datasets = new Map(
      department.datasets.map((dataset) => [
        dataset.id,
        new DatasetTables(
          `${id}-${dataset.id}`,
          { deployment, department: id, dataset, places, optimizerRole: names.pipelineRoleArn },
          parent,
        ),
      ]),
    );
    const workgroup = (
      name: string,
      workgroupName: string,
      prefix: string,
      use: string,
      of: pulumi.Input<string>,
    ): AthenaWorkgroup =>
      new AthenaWorkgroup(
        name,
        {
          deployment,
          workgroupName,
          description: `${department.title} ${use}`,
          resultsBucket: results.bucket.bucket,
          prefix,
          key: of,
          tags,
        },
        parent,
      );
    this.workgroups = [
      ...department.groups.map((group) =>
        workgroup(`${id}-${group.id}-workgroup`, names.workgroup(group.id), group.id, group.id, resultsKey),
      ),
      ...(dataKey === null
        ? []
        : [workgroup(`${id}-pipeline-workgroup`, names.pipelineWorkgroup, "-pipeline", "pipeline", dataKey)]),
    ];
    departmentBudget(deployment, department, tags, parent);
    this.declared = department;
    this.names = names;
    this.roles = roles;
    this.lfTag = tagged;
    this.after = args.after;
    this.registerOutputs({});
  }
}

/** The datasets of which something lies in a zone: files that arrive, tables, or what groups made of what they see. */
function heldIn(zone: ZoneName, { datasets }: Declared, seen: readonly Dataset[]): readonly Dataset[] {
  switch (zone) {
    case "landing":
      return datasets.filter(({ origin }) => origin.from === "source");
    case "scratch":
      return seen;
    default:
      return datasets.filter(({ zones }) => zones.includes(zone));
  }
}

/** The declaration's facts, as `formats.md` words them; plain values. */
function summary(department: Declared): pulumi.Inputs {
  return {
    // Pulumi's SDK keeps an input named `id` to itself (docs/decisions/0008).
    department: department.id,
    kind: department.kind,
    owner: department.owner.mail,
    steward: department.steward,
    register: department.register,
    costCentre: department.costCentre,
    purposes: department.purposes.map((purpose) => ({
      id: purpose.id,
      about: [...purpose.about],
      basis: purpose.basis,
      condition: purpose.condition,
      offences: purpose.offences,
      dpia: purpose.dpia.kind === "assessment" ? purpose.dpia.reference : `screened ${purpose.dpia.on}`,
      review: purpose.review,
    })),
  };
}
