import { expect } from "chai";
import type { Plan } from "../../../preview/plan.ts";
import { costLines } from "../../../reports/registers/cost-lines.ts";
import { measuresFor, securityMeasures } from "../../../reports/registers/security-measures.ts";
import { planOf } from "../../components/preview-declarations.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { sample } from "./context.ts";

type Resource = Plan["resources"][number];

describe("what the registers say is made", function () {
  this.timeout(60_000);
  let resources: readonly Resource[] = [];
  before(async () => {
    ({ resources } = await planOf(sampleFiles, { environment: "prod" }));
  });
  const of = (type: string, department?: string): readonly Resource[] =>
    resources.filter(
      (each) => each.type.endsWith(type) && (department === undefined || each.name.startsWith(`${department}-`)),
    );
  const text = (each: readonly Resource[]): string => JSON.stringify(each.map(({ inputs }) => inputs));

  /** How the plan of a department bears out each measure. */
  const borneOut: Readonly<Record<keyof typeof securityMeasures, (department: string, measure: string) => boolean>> = {
    encrypted: (department, measure) =>
      of(":BucketServerSideEncryptionConfiguration", department).every((each) => text([each]).includes('"aws:kms"')) &&
      of("kms/key:Key", department).every(({ inputs }) => inputs.enableKeyRotation === true) &&
      of("kms/key:Key", department).length === (measure.includes("keys, one for data and one") ? 2 : 1),
    inTransit: (department) =>
      of(":BucketPolicy", department).length === of("s3/bucket:Bucket", department).length &&
      of(":BucketPolicy", department).every((each) => text([each]).includes("aws:SecureTransport")),
    notPublic: (department) =>
      of(":BucketPublicAccessBlock", department).length === of("s3/bucket:Bucket", department).length &&
      of(":AccountPublicAccessBlock").every(({ inputs }) => inputs.blockPublicPolicy === true),
    narrowed: (department, measure) =>
      measure.includes(`through ${of(":DataCellsFilter", department).length} Lake Formation`),
    results: (department) =>
      of("athena/workgroup:Workgroup", department).length > 0 &&
      of("athena/workgroup:Workgroup", department).every(
        (each) => text([each]).includes('"enforceWorkgroupConfiguration":true') && text([each]).includes("SSE_KMS"),
      ) &&
      text(of(":BucketLifecycleConfiguration", `${department}-results`)).includes('"days":7'),
    filesEnd: (department, measure) =>
      [...measure.matchAll(/(\w+) after (\d+) days/g)].every(([, zone, days]) =>
        text(resources.filter(({ name }) => name === `${department}-${zone}-lifecycle`)).includes(`"days":${days}`),
      ),
    versions: (department) =>
      of(":BucketVersioning", department).length === of("s3/bucket:Bucket", department).length &&
      of(":BucketLifecycleConfiguration", department).every((each) => text([each]).includes('"noncurrentDays":30')),
    trail: () =>
      text(of("cloudtrail/trail:Trail")).includes("AWS::S3::Object") &&
      text(of(":BucketLifecycleConfiguration", "account")).includes('"days":455'),
    catalogue: () => text(of(":DataCatalogEncryptionSettings")).includes("SSE-KMS"),
    kept: (department) => of("s3/bucket:Bucket", department).every(({ options }) => options?.protect === true),
  };

  it("bears out each security measure of each department", () => {
    for (const department of sample.lake.departments)
      for (const [id, measure] of Object.entries(securityMeasures)) {
        const said = measure(sample, department);
        const holds = borneOut[id as keyof typeof borneOut];
        if (said !== null) expect(holds(department.id, said), `${department.id}: ${said}`).to.equal(true);
      }
    expect(sample.lake.departments.map((department) => measuresFor(sample, department).length)).to.deep.equal([
      10, 10, 9,
    ]);
  });

  it("does not call protected what is not", () => {
    const [environment] = sample.lake.environments.filter((each) => !each.protected);
    const [department] = sample.lake.departments;
    if (!environment || !department) throw new Error("the sample has an unprotected environment");
    expect(measuresFor({ ...sample, environment }, department)).to.have.length(9);
  });

  it("counts the keys, buckets, workgroups and optimizers that cost", () => {
    const types: readonly (readonly [item: string, type: string])[] = [
      ["Customer key", "kms/key:Key"],
      ["Storage in buckets (Standard, first 50 TB)", "s3/bucket:Bucket"],
      ["Queries (Athena)", "athena/workgroup:Workgroup"],
      ["Ending of snapshots and orphaned files (Glue)", ":CatalogTableOptimizer"],
      ["Budget with warnings", ":Budget"],
    ];
    const lines = costLines(sample);
    for (const [item, type] of types) {
      for (const department of sample.lake.departments) {
        const line = lines.find((each) => each.item === item && each.department === department);
        expect(line?.count ?? 0, `${department.id}: ${item}`).to.equal(of(type, department.id).length);
      }
    }
    const account = lines.filter(({ department }) => department === null);
    expect(account.find(({ item }) => item === "Customer key")?.count).to.equal(of("kms/key:Key", "account").length);
    expect(account.find(({ price }) => price === "catalogue")?.count).to.equal(
      of(":CatalogDatabase").length + of(":CatalogTable").length + of(":IcebergTable").length,
    );
  });

  it("adds up what is sure beforehand", () => {
    for (const [department, lines] of Map.groupBy(costLines(sample), (line) => line.department)) {
      const parts = lines.filter(({ price }) => price !== null).reduce((sum, { monthly }) => sum + (monthly ?? 0), 0);
      expect(lines.find(({ price }) => price === null)?.monthly, department?.id ?? "account").to.equal(parts);
    }
  });
});
