import type { Department, Lake } from "../../declaration/lake.ts";
import { bucketName, roleArn } from "../../declaration/names.ts";
import { departmentZones } from "../department-zones.ts";
import type { ObjectAccess, SnapshotPrincipal } from "../snapshot.ts";
import { auditorsOf, type DeclaredPlace } from "./administrators.ts";

/** The name of the one policy of each role of the lake. */
const via = "lake";
const multipart = ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"];

/** What IAM lets each role of the lake do past Lake Formation; the role that deploys is not the lake's. */
export function declaredPrincipals(
  lake: Lake,
  seeing: ReadonlyMap<string, readonly string[]>,
  place: DeclaredPlace,
): readonly SnapshotPrincipal[] {
  const auditors = auditorsOf(lake, place).map(({ arn }) => entry(arn, "read", false, []));
  const ofDepartments = lake.departments.flatMap((department) =>
    ofDepartment(lake, department, seeing.get(department.id) ?? [], place),
  );
  return [...auditors, ...ofDepartments];
}

function ofDepartment(
  lake: Lake,
  department: Department,
  seeing: readonly string[],
  place: DeclaredPlace,
): readonly SnapshotPrincipal[] {
  const { id } = department;
  const zones = departmentZones(department, seeing);
  const bucket = (zone: keyof Lake["zones"]): string => bucketName(place, id, lake.zones[zone].called);
  const results = (folder: string): ObjectAccess =>
    objects(bucketName(place, id, "results"), `${folder}/`, ["s3:GetObject", "s3:PutObject", ...multipart]);
  const whole = (zone: keyof Lake["zones"]): ObjectAccess =>
    objects(bucket(zone), "", ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", ...multipart]);
  const groups = department.groups.map(({ id: group }) => {
    const hasScratch = seeing.includes(group);
    // Athena writes what CREATE TABLE AS makes with the role's own rights; it is read back through Lake Formation.
    const scratch = hasScratch ? [objects(bucket("scratch"), `${group}/`, ["s3:PutObject", ...multipart])] : [];
    return entry(roleArn(place, id, "group", group), hasScratch ? "write" : "read", true, [results(group), ...scratch]);
  });
  const pipeline = [...zones.all.filter((zone) => zone !== "scratch").map(whole), results("-pipeline")];
  return [
    ...groups,
    ...(zones.tables.length === 0 ? [] : [entry(roleArn(place, id, "pipeline", null), "write", true, pipeline)]),
    ...(zones.registered.length === 0
      ? []
      : [entry(roleArn(place, id, "registration", null), "none", false, zones.registered.map(whole))]),
  ];
}

function objects(bucket: string, prefix: string, actions: readonly string[]): ObjectAccess {
  return { prefix: `s3://${bucket}/${prefix}`, actions: actions.toSorted(), via };
}

function entry(
  arn: string,
  glue: NonNullable<SnapshotPrincipal["glue"]>,
  lakeFormationDataAccess: boolean,
  reached: readonly ObjectAccess[],
): SnapshotPrincipal {
  return {
    arn,
    glue,
    lakeFormationDataAccess,
    objects: reached.toSorted((one, other) => (one.prefix < other.prefix ? -1 : 1)),
  };
}
