import type { IcebergField, IcebergType } from "./iceberg-type.ts";

/** A field or nested part with what names it in messages. */
export interface NumberedPart {
  readonly id: number;
  readonly path: string;
  readonly type: IcebergType;
}

/** Every field id of a schema, nested ones too, in the order in which they are written. */
export function fieldIds(fields: readonly IcebergField[]): readonly NumberedPart[] {
  return fields.flatMap((field) => part(field.id, field.name, field.type));
}

function part(id: number, path: string, type: IcebergType): readonly NumberedPart[] {
  const own = { id, path, type };
  if (typeof type === "string") return [own];
  switch (type.type) {
    case "struct":
      return [own, ...type.fields.flatMap((field) => part(field.id, `${path}.${field.name}`, field.type))];
    case "list":
      return [own, ...part(type["element-id"], `${path}.element`, type.element)];
    case "map":
      return [
        own,
        ...part(type["key-id"], `${path}.key`, type.key),
        ...part(type["value-id"], `${path}.value`, type.value),
      ];
  }
}
