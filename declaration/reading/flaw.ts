/** Something wrong with the YAML itself, at an offset of the text. */
export interface Flaw {
  readonly offset: number;
  readonly message: string;
}
