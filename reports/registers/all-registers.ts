import { anonymousRegister } from "./anonymous-register.ts";
import { assessmentsRegister } from "./assessments-register.ts";
import { assetsRegister } from "./assets-register.ts";
import { costsRegister } from "./costs-register.ts";
import { dictionaryRegister } from "./dictionary-register.ts";
import { entitiesRegister } from "./entities-register.ts";
import { glossaryRegister } from "./glossary-register.ts";
import { identifiersRegister } from "./identifiers-register.ts";
import { linkagesRegister } from "./linkages-register.ts";
import { ownersRegister } from "./owners-register.ts";
import { pricesRegister } from "./prices-register.ts";
import { processingRegister } from "./processing-register.ts";
import { processorsRegister } from "./processors-register.ts";
import { quotasRegister } from "./quotas-register.ts";
import type { Register } from "./register.ts";
import { retentionRegister } from "./retention-register.ts";
import { sharingRegister } from "./sharing-register.ts";

/** Every register, in the order of its list. */
export const allRegisters: readonly Register[] = [
  ownersRegister,
  assetsRegister,
  processingRegister,
  assessmentsRegister,
  sharingRegister,
  processorsRegister,
  retentionRegister,
  anonymousRegister,
  linkagesRegister,
  identifiersRegister,
  dictionaryRegister,
  entitiesRegister,
  glossaryRegister,
  quotasRegister,
  costsRegister,
  pricesRegister,
];
