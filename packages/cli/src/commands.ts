import { auditNewKey, auditVerify } from './audit';
import type { Command } from './command';
import { profile } from './monitoring';
import { raciLint, rotaLint } from './ownership';

/** All that `pitwall` can do. */
export const commands: readonly Command[] = [
  auditVerify,
  auditNewKey,
  profile,
  raciLint,
  rotaLint,
];
