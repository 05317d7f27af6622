import { LakeFormationError } from "./lake-formation-error.ts";

/** A request, or a structure in it, read member by member; whatever has the wrong shape is an InvalidInputException. */
export class ApiRequest {
  readonly #members: Readonly<Record<string, unknown>>;
  readonly #place: string;

  constructor(value: unknown, place = "request") {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw LakeFormationError.invalid(`${place} must be a structure`);
    this.#members = Object.fromEntries(
      Object.entries(value).filter(([, member]) => member !== undefined && member !== null),
    );
    this.#place = place;
  }

  /** Names of the members that are set. */
  get names(): readonly string[] {
    return Object.keys(this.#members);
  }

  /** The request as it came. */
  get json(): Readonly<Record<string, unknown>> {
    return this.#members;
  }

  has(name: string): boolean {
    return name in this.#members;
  }

  text(name: string): string {
    const text = this.optionalText(name);
    if (text === undefined) throw LakeFormationError.invalid(`${this.#place}: ${name} is required`);
    return text;
  }

  optionalText(name: string): string | undefined {
    const value = this.#members[name];
    if (value === undefined) return undefined;
    if (typeof value !== "string" || value === "")
      throw LakeFormationError.invalid(`${this.#place}: ${name} must be a text that is not empty`);
    return value;
  }

  texts(name: string): readonly string[] {
    return this.optionalTexts(name) ?? [];
  }

  optionalTexts(name: string): readonly string[] | undefined {
    const value = this.#members[name];
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw LakeFormationError.invalid(`${this.#place}: ${name} must be a list of texts`);
    return value.map((item: unknown) => {
      if (typeof item !== "string") throw LakeFormationError.invalid(`${this.#place}: ${name} must be a list of texts`);
      return item;
    });
  }

  flag(name: string): boolean | undefined {
    const value = this.#members[name];
    if (value === undefined) return undefined;
    if (typeof value !== "boolean") throw LakeFormationError.invalid(`${this.#place}: ${name} must be true or false`);
    return value;
  }

  number(name: string): number | undefined {
    const value = this.#members[name];
    if (value === undefined) return undefined;
    if (typeof value !== "number" || !Number.isInteger(value))
      throw LakeFormationError.invalid(`${this.#place}: ${name} must be a number`);
    return value;
  }

  part(name: string): ApiRequest {
    const part = this.optionalPart(name);
    if (part === undefined) throw LakeFormationError.invalid(`${this.#place}: ${name} is required`);
    return part;
  }

  optionalPart(name: string): ApiRequest | undefined {
    return this.has(name) ? new ApiRequest(this.#members[name], name) : undefined;
  }

  parts(name: string): readonly ApiRequest[] {
    return this.optionalParts(name) ?? [];
  }

  optionalParts(name: string): readonly ApiRequest[] | undefined {
    const value = this.#members[name];
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw LakeFormationError.invalid(`${this.#place}: ${name} must be a list of structures`);
    return value.map((item) => new ApiRequest(item, name));
  }
}
