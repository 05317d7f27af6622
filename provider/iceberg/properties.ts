interface Declared {
  readonly description?: string | undefined;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/** Iceberg's properties of what is declared; the description is one of them. */
export function propertiesOf({ description, parameters }: Declared): Readonly<Record<string, string>> {
  return { ...parameters, ...(description !== undefined && { comment: description }) };
}

/** Properties that we put and that are declared no more; what somebody else has set since stays. */
export function surplusProperties(
  put: Declared,
  wanted: Declared,
  shown: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = propertiesOf(wanted);
  return Object.fromEntries(
    Object.entries(propertiesOf(put)).filter(([key, value]) => !(key in kept) && (shown[key] ?? value) === value),
  );
}

/** Does every declared property stand as declared? What the catalogue does not show stands as we put it. */
export function propertiesStand(put: Declared, wanted: Declared, shown: Readonly<Record<string, string>>): boolean {
  const known = { ...propertiesOf(put), ...shown };
  return Object.entries(propertiesOf(wanted)).every(([key, value]) => known[key] === value);
}
