import type { Unwrap } from "@pulumi/pulumi";

/** What every property of a row may say about itself. */
interface Traits {
  /** Check refuses a resource without it. */
  readonly required?: true;
  /** Part of what names the thing in AWS: a change replaces it, and an unchanged one means that the old must go first. */
  readonly identity?: true;
  /** A change replaces the thing; said of a whole top-level property. */
  readonly replaces?: true;
  /** AWS does not tell it back, so what was last given counts. */
  readonly writeOnly?: true;
  /** AWS chooses when nothing is given; its choice is an output and never a difference. */
  readonly chosen?: true;
}

/** Text, of any value or one of a few. */
interface TextProperty extends Traits {
  readonly kind: "text";
  readonly values?: readonly string[];
  readonly default?: string;
}
/** A JSON document as text, such as a policy; compared by meaning. */
interface DocumentProperty extends Traits {
  readonly kind: "document";
}
/** A number. */
interface NumberProperty extends Traits {
  readonly kind: "number";
  readonly default?: number;
}
/** A yes or no. */
interface FlagProperty extends Traits {
  readonly kind: "flag";
  readonly default?: boolean;
}
/** Text by free keys, such as tags. */
interface MapProperty extends Traits {
  readonly kind: "map";
}
/** Properties of its own. */
interface BlockProperty extends Traits {
  readonly kind: "block";
  readonly of: Shape;
}
/** Several of one property; `unordered` ones are equal in any order. */
interface ListProperty extends Traits {
  readonly kind: "list";
  readonly each: Property;
  readonly unordered?: true;
}

/** One property of a resource type, as data: Check, Diff and Read are computed from it. */
export type Property =
  | TextProperty
  | DocumentProperty
  | NumberProperty
  | FlagProperty
  | MapProperty
  | BlockProperty
  | ListProperty;

/** Properties by name. What is not listed is not known, and refused. */
export interface Shape {
  readonly [name: string]: Property;
}

type PropertyFor<T> = [Extract<T, string>] extends [never]
  ? [T] extends [number]
    ? NumberProperty
    : [T] extends [boolean]
      ? FlagProperty
      : [T] extends [readonly (infer E)[]]
        ? Omit<ListProperty, "each"> & { readonly each: PropertyFor<NonNullable<E>> }
        : string extends keyof T
          ? MapProperty
          : Omit<BlockProperty, "of"> & { readonly of: Fields<T> }
  : TextProperty | DocumentProperty;

type Fields<T> = { readonly [K in keyof T]?: PropertyFor<NonNullable<T[K]>> };

/** The shapes that fit the arguments of a resource of `@pulumi/aws`: its names and kinds only, any of them left out. */
export type ShapeFor<Args> = Fields<Unwrap<Args>>;

/** The value of one property after Check. */
export type Value<P> = P extends { readonly kind: "text"; readonly values: readonly (infer V)[] }
  ? V
  : P extends { readonly kind: "text" | "document" }
    ? string
    : P extends { readonly kind: "number" }
      ? number
      : P extends { readonly kind: "flag" }
        ? boolean
        : P extends { readonly kind: "map" }
          ? Readonly<Record<string, string>>
          : P extends { readonly kind: "block"; readonly of: infer S }
            ? Values<S>
            : P extends { readonly kind: "list"; readonly each: infer E }
              ? readonly Value<E>[]
              : never;

type Given<P> = P extends { readonly required: true } | { readonly default: string | number | boolean } ? true : false;

/** The values of a shape after Check: what is required or has a default is there. */
export type Values<S> = {
  readonly [K in keyof S as Given<S[K]> extends true ? K : never]: Value<S[K]>;
} & {
  readonly [K in keyof S as Given<S[K]> extends true ? never : K]?: Value<S[K]> | undefined;
};

/** A plain value as it travels between the engine and us. */
export type Plain = string | number | boolean | readonly Plain[] | PlainObject;

/** Plain values by name. */
export interface PlainObject {
  readonly [name: string]: Plain;
}
