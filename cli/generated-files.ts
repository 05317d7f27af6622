import { accessJsonSchemas } from "../access/access-json-schemas.ts";
import { generateSemanticsPage } from "../access/semantics/generate-semantics-page.ts";
import { generateReference } from "../declaration/reference/generate-reference.ts";
import { generateSchemas } from "../declaration/schema/generate-schemas.ts";
import { generateControlMatrix } from "../policy-pack/generate-control-matrix.ts";
import { generateIamReference } from "../policy-pack/generate-iam-reference.ts";
import { generateModelledTypes } from "../policy-pack/generate-modelled-types.ts";
import { generatePolicyConfiguration } from "../policy-pack/generate-policy-configuration.ts";
import { generateTaggableTypes } from "../policy-pack/generate-taggable-types.ts";
import { planJsonSchema } from "../preview/plan-json-schema.ts";
import { accessChangesJsonSchema } from "../reports/access-changes-json-schema.ts";
import { checkJsonSchema } from "../reports/check-json-schema.ts";
import { generateRegistersPage } from "../reports/registers/generate-registers-page.ts";
import { generateRegistersSchema } from "../reports/registers/generate-registers-schema.ts";

/** What makes the files that are committed and not written by hand: each gives path in the repository → text. */
export const generatedFiles: readonly (() => Readonly<Record<string, string>>)[] = [
  generateSchemas,
  generateReference,
  generatePolicyConfiguration,
  generateControlMatrix,
  generateTaggableTypes,
  generateIamReference,
  generateModelledTypes,
  planJsonSchema,
  checkJsonSchema,
  accessChangesJsonSchema,
  accessJsonSchemas,
  generateSemanticsPage,
  generateRegistersPage,
  generateRegistersSchema,
];
