import * as glue from "@pulumi/aws/glue/index.js";
import * as pulumi from "@pulumi/pulumi";
import { OpenAccessRevoked } from "../../provider/resources/open-access-revoked.ts";
import { TagAssignment } from "../../provider/resources/tag-assignment.ts";
import { dataBearing, type LakeDeployment } from "../deployment.ts";

export interface CatalogueDatabaseArgs {
  readonly deployment: LakeDeployment;
  readonly databaseName: string;
  readonly description: string;
  /** `s3://bucket/` or a prefix in it. */
  readonly location: string;
  /** LF-tags, which its tables inherit; `visibility` is restricted. */
  readonly lfTags: { readonly department: string; readonly zone: string };
  readonly tags: Readonly<Record<string, string>>;
  /** Settings, LF-tags and the registration of the location. */
  readonly after: readonly pulumi.Resource[];
}

/** A Glue database that is closed and tagged before the first table is made in it. */
export class CatalogueDatabase extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:department:Database";
  declare readonly database: glue.CatalogDatabase;
  /** What must be there before a table is made: until then a new table could be seen by anyone with IAM rights. */
  declare readonly closed: readonly pulumi.Resource[];

  constructor(name: string, args: CatalogueDatabaseArgs, opts?: pulumi.ComponentResourceOptions) {
    super(CatalogueDatabase.__pulumiType, name, {}, opts);
    this.database = new glue.CatalogDatabase(
      name,
      { name: args.databaseName, description: args.description, locationUri: args.location, tags: args.tags },
      {
        parent: this,
        dependsOn: [...args.after],
        // OpenAccessRevoked empties these; the bridged resource cannot (hashicorp/terraform-provider-aws#27295).
        ignoreChanges: ["createTableDefaultPermissions"],
        ...dataBearing(args.deployment),
      },
    );
    const database = this.database.name;
    const revoked = new OpenAccessRevoked(`${name}-closed`, { database }, { parent: this, dependsOn: [...args.after] });
    const tagged = new TagAssignment(
      `${name}-tags`,
      { database, tags: { ...args.lfTags, visibility: "restricted" } },
      { parent: this, dependsOn: [...args.after] },
    );
    this.closed = [revoked, tagged];
    this.registerOutputs({ name: database });
  }
}
