import type { CommandOutput } from "../../../cli/command-output.ts";

/** What a command prints and ends with. */
export class CollectedOutput implements CommandOutput {
  text = "";
  code: number | null = null;

  print(text: string): void {
    this.text += text;
  }

  end(code: number): void {
    this.code = code;
  }
}
