import { auditNewKey, auditVerify } from './audit';
import type { Command } from './command';
import { profile } from './monitoring';

/** All that `pitwall` can do. */
export const commands: readonly Command[] = [auditVerify, auditNewKey, profile];
