/** What is wrong with the brackets and braces of one line, or null when each is closed by its own. */
export function unevenBrackets(line: string): string | null {
  const excess = (opens: string, closes: string) => line.split(closes).length - line.split(opens).length;
  const [curly, square] = [excess("{", "}"), excess("[", "]")];
  if (curly > 0 && square < 0) return "} closes what [ has opened; write ] in its place, or before it";
  if (curly < 0 && square > 0) return "] closes what { has opened; write } in its place, or before it";
  if (curly > 0) return "there is a } too many; take it out";
  if (square > 0) return "there is a ] too many; take it out";
  if (curly < 0) return "a { is not closed on its line; write }";
  if (square < 0) return "a [ is not closed on its line; write ]";
  return null;
}
