import type { LakeFormationOptInsInfo, ListLakeFormationOptInsResponse } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { onlyTrue, record, type TypeOf, text } from "../service/shape.ts";
import { refusePrincipal } from "./grant-refusals.ts";
import { awsResource, formOf, type GrantedForm, grantedResourceShape } from "./granted-resource.ts";
import { placeWords, principalWords } from "./place-words.ts";
import { declaredKey, resourceKey } from "./resource-key.ts";
import { resourceOfId } from "./resource-of-id.ts";
import { rolesAreSame } from "./roles-are-same.ts";

const inputs = { principal: text, on: grantedResourceShape };
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** Somebody else had opted it in before: it stays when this goes. */
  foundBefore: onlyTrue,
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;

/** What a principal can be opted in to; never an LF-tag [developer guide: "Hybrid access mode considerations and limitations"]. */
const optable: readonly GrantedForm[] = ["catalogue", "database", "table", "allTables"];

/** Lake Formation's permissions in force for one principal on one resource whose location is registered in hybrid access mode. */
export const optIn: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["principal", "on"],
  identify: ({ principal, on }) => `${principal}|${declaredKey(on)}`,
  refuse: ({ principal, on }) => [
    ...(principal === undefined ? [] : refusePrincipal(principal)),
    ...(on === undefined || optable.includes(formOf(on))
      ? []
      : [{ property: "on", reason: `${formOf(on)} cannot be opted in to; possible are ${optable.join(", ")}` }]),
  ],
  words: (before, { principal, on }) =>
    before === undefined
      ? [
          `${principalWords(principal)} is held to Lake Formation's permissions on ${placeWords(on)}, not to IAM's alone`,
        ]
      : [],
  create: async (wanted, aws) => {
    const there = await find(wanted, aws);
    if (there === undefined) await aws.lakeFormation("CreateLakeFormationOptIn", await request(wanted, aws));
    const byOthers = there !== undefined && !rolesAreSame(there.LastUpdatedBy ?? "", await aws.caller());
    return { ...wanted, foundBefore: byOthers ? true : undefined };
  },
  update: async (state, wanted) => ({ ...wanted, foundBefore: state.foundBefore }),
  read: async (id, state, aws) => {
    const place = state ?? (await resourceOfId(id, aws));
    if (place === undefined) {
      throw new Error(
        `${id} is no id of an opt-in; it is the principal's ARN, a bar and the resource, such as arn:aws:iam::111122223333:role/analysts|database:sales`,
      );
    }
    if ((await find(place, aws)) === undefined) return undefined;
    return { principal: place.principal, on: place.on, foundBefore: state?.foundBefore };
  },
  recall: async (wanted, before, aws) => {
    if (before !== undefined) return before;
    const there = await find(wanted, aws);
    const byUs = there !== undefined && rolesAreSame(there.LastUpdatedBy ?? "", await aws.caller());
    return byUs ? { ...wanted, foundBefore: undefined } : undefined;
  },
  delete: async (state, aws) => {
    if (state.foundBefore) return;
    await whenMissing(aws.lakeFormation("DeleteLakeFormationOptIn", await request(state, aws)), undefined);
  },
};

async function request({ principal, on }: Inputs, aws: Aws) {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource: awsResource(on, await aws.account()),
  };
}

/** Looks by resource alone: AWS refuses another account's principal as a filter [hashicorp/terraform-provider-aws, `opt_in.go`: findOptInByID]. */
async function find(wanted: Inputs, aws: Aws): Promise<LakeFormationOptInsInfo | undefined> {
  const { Resource } = await request(wanted, aws);
  let token: string | undefined;
  do {
    const page: ListLakeFormationOptInsResponse = await whenMissing(
      aws.lakeFormation("ListLakeFormationOptIns", { Resource, ...(token && { NextToken: token }) }),
      {},
    );
    const found = page.LakeFormationOptInsInfoList?.find(
      (each) =>
        each.Principal?.DataLakePrincipalIdentifier === wanted.principal &&
        resourceKey(each.Resource ?? {}) === declaredKey(wanted.on),
    );
    if (found !== undefined) return found;
    token = page.NextToken;
  } while (token);
  return undefined;
}
