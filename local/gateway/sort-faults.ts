import type { LakeFormationFault } from "../../provider/lake-formation/model/faults/fault.ts";
import { readFault } from "../../provider/lake-formation/model/faults/read-fault.ts";

/** An order of faults, parted into those of any service and those that only Lake Formation's model can make, which have a `kind`. */
export function sortFaults(faults: unknown): {
  readonly ofAnyService: readonly unknown[];
  readonly ofLakeFormation: readonly LakeFormationFault[];
} {
  if (!Array.isArray(faults)) throw new Error("faults: must be a list");
  const ofAnyService: unknown[] = [];
  const ofLakeFormation: LakeFormationFault[] = [];
  for (const [index, fault] of faults.entries()) {
    if (typeof fault !== "object" || fault === null || !("kind" in fault)) ofAnyService.push(fault);
    else ofLakeFormation.push(readAt(index, fault));
  }
  return { ofAnyService, ofLakeFormation };
}

function readAt(index: number, fault: object): LakeFormationFault {
  try {
    return readFault(fault);
  } catch (error) {
    throw new Error(`faults[${index}]: ${error instanceof Error ? error.message : String(error)}`);
  }
}
