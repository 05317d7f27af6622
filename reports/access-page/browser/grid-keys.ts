/**
 * Arrow keys in a grid: one of its cells is a stop of the Tab key, and the arrows, Home, End and the two with Ctrl move among
 * cells (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). What has the focus is the link or button in a cell, else the cell.
 */
export function gridKeys(grid: HTMLTableElement): void {
  const rows = [...grid.rows].map((row) => [...row.cells].map(target));
  let current = rows[1]?.[1] ?? rows[0]?.[0];
  for (const one of rows.flat()) one.tabIndex = one === current ? 0 : -1;
  const move = (to: HTMLElement | undefined): void => {
    if (to === undefined) return;
    if (current !== undefined) current.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
    current = to;
  };
  grid.addEventListener("focusin", ({ target: focused }) => {
    const found = rows.flat().find((one) => one === focused);
    if (found === undefined || found === current) return;
    if (current !== undefined) current.tabIndex = -1;
    found.tabIndex = 0;
    current = found;
  });
  grid.addEventListener("keydown", (event) => {
    const row = rows.findIndex((cells) => cells.some((one) => one === current));
    const column = current === undefined ? -1 : (rows[row]?.indexOf(current) ?? -1);
    const cells = rows[row];
    if (cells === undefined || column < 0 || event.altKey || event.metaKey) return;
    const to: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowRight: cells[column + 1],
      ArrowLeft: cells[column - 1],
      ArrowDown: rows[row + 1]?.[column],
      ArrowUp: rows[row - 1]?.[column],
      Home: event.ctrlKey ? rows[0]?.[0] : cells[0],
      End: event.ctrlKey ? rows.at(-1)?.at(-1) : cells.at(-1),
    };
    if (!Object.hasOwn(to, event.key)) return;
    event.preventDefault();
    move(to[event.key]);
  });
}

function target(cell: HTMLTableCellElement): HTMLElement {
  return cell.querySelector<HTMLElement>("a, button") ?? cell;
}
