import type { RegisterContext } from "./register.ts";

/** What stands over every register: of whom, where and when. */
export interface RegisterHeading {
  readonly organisation: string;
  readonly environment: string;
  readonly asOf: string;
}

/** The heading of the registers of one context. */
export function registerHeading({ lake, environment, asOf }: RegisterContext): RegisterHeading {
  return { organisation: lake.organisation.title, environment: environment.name, asOf };
}
