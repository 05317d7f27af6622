import type { Aws } from "./aws.ts";
import type { PlainObject, Shape, Value, Values } from "./property.ts";

/** What a row is given: the checked properties, and all tags when it has tags. */
export type Inputs<S> = Values<S> &
  ("tags" extends keyof S ? { readonly tagsAll: Readonly<Record<string, string>> } : unknown);

type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T extends string
      ? string
      : T;

/** What a row finds in the account, by the names of the properties and of the outputs. */
type Found<S, O extends string> = {
  readonly [K in Exclude<keyof S, "tags">]?: Loose<Value<S[K]>> | undefined;
} & { readonly [K in O]: string | undefined } & ("tags" extends keyof S
    ? { readonly tagsAll: Readonly<Record<string, string>> }
    : unknown);

/** How one resource type is made, found, changed and removed. */
export interface RowOf<S, O extends string> {
  /** Token of the type, such as `aws:s3/bucket:Bucket`. */
  readonly type: string;
  readonly properties: S;
  /** Computed outputs, each with the inputs whose change makes it unknown until applied. */
  readonly outputs: { readonly [K in O]: readonly (keyof S & string)[] };
  /** Makes the thing by one call and returns its id. */
  create(aws: Aws, inputs: Inputs<S>): Promise<string>;
  /** The calls that follow the first one; when one fails, the thing is kept and the next `up` updates it. */
  complete?(aws: Aws, id: string, inputs: Inputs<S>): Promise<void>;
  /** Finds the thing; an error that says it is gone, or `undefined`, means that it is. */
  read(aws: Aws, id: string, prior: Inputs<S> | undefined): Promise<Found<S, NoInfer<O>> | undefined>;
  /** Makes the thing as `inputs` say, whichever of them changed. */
  update(aws: Aws, id: string, inputs: Inputs<S>, prior: Inputs<S>): Promise<void>;
  /** Removes the thing; an error that says it is gone is success. */
  delete(aws: Aws, id: string, inputs: Inputs<S>): Promise<void>;
}

/** A row without its types, as the table holds it; Check stands between it and the engine. */
export interface Row {
  readonly type: string;
  readonly properties: Shape;
  readonly outputs: { readonly [name: string]: readonly string[] };
  create(aws: Aws, inputs: PlainObject): Promise<string>;
  complete?(aws: Aws, id: string, inputs: PlainObject): Promise<void>;
  read(aws: Aws, id: string, prior: PlainObject | undefined): Promise<object | undefined>;
  update(aws: Aws, id: string, inputs: PlainObject, prior: PlainObject): Promise<void>;
  delete(aws: Aws, id: string, inputs: PlainObject): Promise<void>;
}

/** Declares the row of resource class `Resource`; its outputs are named as the class names them. */
export const rowOf =
  <Resource>() =>
  <S extends Shape, O extends keyof Resource & string>(row: RowOf<S, O>): Row =>
    row;
