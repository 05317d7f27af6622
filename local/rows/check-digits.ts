const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

/** The check digit of nine digits of an NHS number; 10 says that they are none (NHS Data Dictionary, "NHS NUMBER"). */
export function nhsCheckDigit(nine: string): number {
  return (11 - (weighted(nine, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
}

/** The letter before twelve digits of a unique pupil number (Department for Education, "Unique pupil numbers: a guide"). */
export function pupilCheckLetter(twelve: string): string {
  return "ABCDEFGHJKLMNPQRTUVWXYZ"[weighted(twelve, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) % 23] ?? "A";
}

/** The digit before nine digits of a unique taxpayer reference. */
export function taxpayerCheckDigit(nine: string): number {
  return Number("21987654321"[weighted(nine, [6, 7, 8, 9, 10, 5, 4, 3, 2]) % 11]);
}
