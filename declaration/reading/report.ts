/** Notes a problem at a declaration path: `report("parking.access[1].until", "…")`. */
export type Report = (path: string, message: string) => void;
