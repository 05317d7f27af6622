/** A type as Iceberg's metadata writes it (spec, appendix C): a word, or a nested type whose parts have field ids of their own. */
export type IcebergType = string | IcebergStruct | IcebergList | IcebergMap;

export interface IcebergStruct {
  readonly type: "struct";
  readonly fields: readonly IcebergField[];
}

export interface IcebergField {
  readonly id: number;
  readonly name: string;
  readonly required: boolean;
  readonly type: IcebergType;
  readonly doc?: string;
}

export interface IcebergList {
  readonly type: "list";
  readonly "element-id": number;
  readonly element: IcebergType;
  readonly "element-required": boolean;
}

export interface IcebergMap {
  readonly type: "map";
  readonly "key-id": number;
  readonly key: IcebergType;
  readonly "value-id": number;
  readonly value: IcebergType;
  readonly "value-required": boolean;
}
