import type { Receiver } from "../../access/compare/sights.ts";
import type { Department, Lake } from "../../declaration/lake.ts";
import type { PagePrincipal } from "./page-data.ts";

/** Principals by the words of the declarations; each group is there, whether or not it sees anything. */
export class DeclaredPeople {
  readonly all: PagePrincipal[] = [];
  readonly #positions = new Map<string, number>();
  readonly #departments: ReadonlyMap<string, { readonly position: number; readonly department: Department }>;
  readonly #lake: Lake;

  constructor(lake: Lake) {
    this.#lake = lake;
    this.#departments = new Map(
      lake.departments.map((department, position) => [department.id, { position, department }]),
    );
    const organisation = this.#add({
      id: "everyone",
      title: "Everyone in the organisation",
      kind: "everyone",
      departmentPosition: null,
      isAlso: [],
    });
    for (const [departmentPosition, department] of lake.departments.entries()) {
      const { id, title } = department;
      const everyone = this.#add({
        id: `everyone/${id}`,
        title: `Everyone in ${title}`,
        kind: "everyone",
        departmentPosition,
        isAlso: [organisation],
      });
      for (const group of department.groups)
        this.#add({
          id: `${id}/${group.id}`,
          title: `${title} ${group.id.replaceAll("_", " ")}`,
          kind: "group",
          departmentPosition,
          isAlso: [everyone, organisation],
        });
    }
  }

  positionOf(receiver: Receiver, giver: string): number {
    switch (receiver.kind) {
      case "group":
        return this.#known(`${receiver.department}/${receiver.group}`);
      case "department":
        return this.#known(`everyone/${receiver.department}`);
      case "organisation":
        return this.#known("everyone");
      case "public":
        return this.#add({ ...outside, id: "public", title: "The public", kind: "public" });
      case "partner": {
        const own = this.#departments.get(giver)?.department.partners.find(({ id }) => id === receiver.partner);
        const partner = own ?? this.#lake.partners.find(({ id }) => id === receiver.partner);
        const id = own === undefined ? `partner/${receiver.partner}` : `partner/${giver}/${receiver.partner}`;
        return this.#add({ ...outside, id, title: partner?.title ?? receiver.partner, kind: "partner" });
      }
    }
  }

  pipeline({ id, title }: Department, departmentPosition: number): number {
    return this.#add({
      id: `pipeline/${id}`,
      title: `${title} pipeline`,
      kind: "pipeline",
      departmentPosition,
      isAlso: [],
    });
  }

  #known(id: string): number {
    const position = this.#positions.get(id);
    if (position === undefined) throw new Error(`${id}: is no group of the declarations`);
    return position;
  }

  #add(principal: PagePrincipal): number {
    const known = this.#positions.get(principal.id);
    if (known !== undefined) return known;
    this.#positions.set(principal.id, this.all.length);
    return this.all.push(principal) - 1;
  }
}

const outside = { departmentPosition: null, isAlso: [] } as const;
