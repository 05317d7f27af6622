/** What the page shows: the part of its address after `#`. */
export type Route =
  | { readonly view: "overview" }
  | { readonly view: "all" }
  | { readonly view: "department" | "table" | "who"; readonly id: string };

/** Where a link to a view leads. */
export function addressOf(route: Route): string {
  return "id" in route
    ? `#/${route.view}/${encodeURIComponent(route.id.toWellFormed())}`
    : route.view === "all"
      ? "#/all"
      : "#/";
}

/** The view that an address names; the overview for any that names none. */
export function routeOf(address: string): Route {
  const [, view, id] = /^#\/(\w+)(?:\/(.+))?$/.exec(address) ?? [];
  if (view === "all") return { view };
  if ((view === "department" || view === "table" || view === "who") && id !== undefined) {
    try {
      return { view, id: decodeURIComponent(id) };
    } catch {
      return { view: "overview" };
    }
  }
  return { view: "overview" };
}
