import resource from "@pulumi/pulumi/proto/resource_pb.js";
import struct from "google-protobuf/google/protobuf/struct_pb.js";

type Register = resource.RegisterResourceRequest;
type Options = resource.TransformResourceOptions;

/** A transform of resources as the SDK hands it over: request bytes in, response message out. */
export type Transform = (request: Uint8Array) => Promise<resource.TransformResponse>;

/**
 * Passes a registration through the transforms in order and writes their result back into it. Source of the order (the
 * resource's own, its parents', the stack's): `RegisterResource` in pkg/resource/deploy of Pulumi.
 */
export async function transformed(request: Register, transforms: readonly Transform[]): Promise<Register> {
  for (const transform of transforms) {
    const question = new resource.TransformRequest();
    question.setType(request.getType());
    question.setName(request.getName());
    question.setCustom(request.getCustom());
    question.setParent(request.getParent());
    question.setProperties(request.getObject() ?? new struct.Struct());
    question.setOptions(optionsOf(request));
    const response = await transform(question.serializeBinary());
    request.setObject(response.getProperties());
    applyOptions(request, response.getOptions() ?? new resource.TransformResourceOptions());
  }
  return request;
}

function optionsOf(request: Register): Options {
  const options = new resource.TransformResourceOptions();
  options.setDependsOnList(request.getDependenciesList());
  options.setIgnoreChangesList(request.getIgnorechangesList());
  options.setReplaceOnChangesList(request.getReplaceonchangesList());
  options.setAliasesList(request.getAliasesList());
  options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  options.setVersion(request.getVersion());
  options.setProvider(request.getProvider());
  options.setDeletedWith(request.getDeletedwith());
  options.setImport(request.getImportid());
  const protect = request.getProtect();
  if (protect !== undefined) options.setProtect(protect);
  const retain = request.getRetainondelete();
  if (retain !== undefined) options.setRetainOnDelete(retain);
  if (request.getDeletebeforereplacedefined()) options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  for (const [key, provider] of request.getProvidersMap().entries()) options.getProvidersMap().set(key, provider);
  return options;
}

function applyOptions(request: Register, options: Options): void {
  request.setDependenciesList(options.getDependsOnList());
  request.setIgnorechangesList(options.getIgnoreChangesList());
  request.setAliasesList(options.getAliasesList());
  request.setProvider(options.getProvider());
  if (options.hasProtect()) request.setProtect(options.getProtect() === true);
  if (options.hasRetainOnDelete()) request.setRetainondelete(options.getRetainOnDelete() === true);
  if (options.hasDeleteBeforeReplace()) {
    request.setDeletebeforereplace(options.getDeleteBeforeReplace() === true);
    request.setDeletebeforereplacedefined(true);
  }
}
