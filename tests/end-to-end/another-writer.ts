import { CreateDatabaseCommand, GetDatabaseCommand, GlueClient } from "@aws-sdk/client-glue";
import {
  GetDataLakeSettingsCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  ListPermissionsCommand,
  PutDataLakeSettingsCommand,
} from "@aws-sdk/client-lakeformation";

const administrator = "arn:aws:iam::111122223333:role/another-team-admin";
const reader = "arn:aws:iam::111122223333:role/another-team-reader";
const deployer = "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy";
const database = "another_team";

/** Someone else in the account, with settings, a database and a grant of their own. */
export class AnotherWriter {
  readonly #lakeFormation = new LakeFormationClient({});
  readonly #glue = new GlueClient({});

  async settle(): Promise<void> {
    await this.#lakeFormation.send(
      new PutDataLakeSettingsCommand({
        DataLakeSettings: {
          DataLakeAdmins: [{ DataLakePrincipalIdentifier: administrator }, { DataLakePrincipalIdentifier: deployer }],
          ReadOnlyAdmins: [{ DataLakePrincipalIdentifier: reader }],
          CreateDatabaseDefaultPermissions: [
            { Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL"] },
          ],
          CreateTableDefaultPermissions: [
            { Principal: { DataLakePrincipalIdentifier: "IAM_ALLOWED_PRINCIPALS" }, Permissions: ["ALL"] },
          ],
          AllowExternalDataFiltering: true,
          ExternalDataFilteringAllowList: [{ DataLakePrincipalIdentifier: "444455556666" }],
          AuthorizedSessionTagValueList: ["another-team"],
          TrustedResourceOwners: ["444455556666"],
        },
      }),
    );
    await this.#glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: database, Description: "Not ours" } }));
    await this.#lakeFormation.send(
      new GrantPermissionsCommand({
        Principal: { DataLakePrincipalIdentifier: reader },
        Resource: { Database: { Name: database } },
        Permissions: ["DESCRIBE"],
      }),
    );
  }

  /** Everything that they put there, as it is now, in an order of its own. */
  async belongings(): Promise<unknown> {
    const { DataLakeSettings: settings = {} } = await this.#lakeFormation.send(new GetDataLakeSettingsCommand({}));
    const { Database } = await this.#glue.send(new GetDatabaseCommand({ Name: database }));
    const { PrincipalResourcePermissions = [] } = await this.#lakeFormation.send(
      new ListPermissionsCommand({ Resource: { Database: { Name: database } } }),
    );
    const theirs = (list: readonly { readonly DataLakePrincipalIdentifier?: string | undefined }[] = []): string[] =>
      list
        .map(({ DataLakePrincipalIdentifier = "" }) => DataLakePrincipalIdentifier)
        .filter((arn) => arn.includes("another-team") || arn === deployer);
    return {
      ...settings,
      DataLakeAdmins: theirs(settings.DataLakeAdmins).toSorted(),
      ReadOnlyAdmins: theirs(settings.ReadOnlyAdmins).toSorted(),
      database: {
        name: Database?.Name,
        description: Database?.Description,
        defaults: Database?.CreateTableDefaultPermissions,
      },
      grants: PrincipalResourcePermissions.map(({ Principal, Permissions }) => [
        Principal?.DataLakePrincipalIdentifier,
        Permissions,
      ]).toSorted(),
    };
  }
}
