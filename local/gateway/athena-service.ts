import type { UpdateWorkGroupInput, WorkGroup, WorkGroupConfigurationUpdates } from "@aws-sdk/client-athena";
import type { Answer } from "./answer.ts";
import type { BufferedCall } from "./call.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { MotoClient } from "./moto-client.ts";
import { ServiceError } from "./service-error.ts";

/** What an update leaves behind, laid over moto's own state whenever a workgroup is read. */
type Overlay = Pick<WorkGroup, "Configuration" | "Description" | "State">;

/** Athena: moto's, with UpdateWorkGroup, which it lacks, and AWS's refusal where a workgroup does not exist. */
export class AthenaService {
  readonly #moto: MotoClient;
  readonly #overlays = new Map<string, Overlay>();

  constructor(moto: MotoClient) {
    this.#moto = moto;
  }

  async answer(call: BufferedCall, request: unknown): Promise<Answer> {
    switch (call.operation) {
      case "UpdateWorkGroup": {
        const input = request as UpdateWorkGroupInput;
        const name = input.WorkGroup ?? "";
        this.#overlays.set(name, updated(await this.#workGroup(name), input));
        return jsonAnswer({});
      }
      case "GetWorkGroup":
        return jsonAnswer({
          WorkGroup: await this.#workGroup((request as { readonly WorkGroup?: string }).WorkGroup ?? ""),
        });
      case "DeleteWorkGroup": {
        const name = (request as { readonly WorkGroup?: string }).WorkGroup ?? "";
        await this.#workGroup(name);
        this.#overlays.delete(name);
        return this.#moto.forward(call);
      }
      case "ListWorkGroups": {
        const listed = (await this.#moto.ask("athena", "AmazonAthena.ListWorkGroups", {})) as {
          readonly WorkGroups?: readonly WorkGroup[];
        };
        return jsonAnswer({ WorkGroups: (listed.WorkGroups ?? []).map((group) => this.#summary(group)) });
      }
      default:
        return this.#moto.forward(call);
    }
  }

  async #workGroup(name: string): Promise<WorkGroup> {
    const answer = (await this.#moto.ask("athena", "AmazonAthena.GetWorkGroup", { WorkGroup: name })) as {
      readonly WorkGroup?: WorkGroup | null;
    };
    if (!answer.WorkGroup) throw new ServiceError("InvalidRequestException", `WorkGroup ${name} is not found.`);
    return { ...answer.WorkGroup, ...this.#overlays.get(name) };
  }

  #summary(group: WorkGroup): WorkGroup {
    const overlay = this.#overlays.get(group.Name ?? "");
    return { ...group, ...(overlay && { Description: overlay.Description, State: overlay.State }) };
  }
}

function updated(group: WorkGroup, input: UpdateWorkGroupInput): Overlay {
  const changes: WorkGroupConfigurationUpdates = input.ConfigurationUpdates ?? {};
  const {
    ResultConfigurationUpdates: results,
    RemoveBytesScannedCutoffPerQuery,
    RemoveCustomerContentEncryptionConfiguration,
    ...plain
  } = changes;
  const configuration = { ...group.Configuration, ...plain };
  if (RemoveBytesScannedCutoffPerQuery) delete configuration.BytesScannedCutoffPerQuery;
  if (RemoveCustomerContentEncryptionConfiguration) delete configuration.CustomerContentEncryptionConfiguration;
  if (results !== undefined) {
    const {
      RemoveOutputLocation,
      RemoveEncryptionConfiguration,
      RemoveExpectedBucketOwner,
      RemoveAclConfiguration,
      ...set
    } = results;
    const result = { ...configuration.ResultConfiguration, ...set };
    if (RemoveOutputLocation) delete result.OutputLocation;
    if (RemoveEncryptionConfiguration) delete result.EncryptionConfiguration;
    if (RemoveExpectedBucketOwner) delete result.ExpectedBucketOwner;
    if (RemoveAclConfiguration) delete result.AclConfiguration;
    configuration.ResultConfiguration = result;
  }
  return {
    Configuration: configuration,
    Description: input.Description ?? group.Description,
    State: input.State ?? group.State,
  };
}
