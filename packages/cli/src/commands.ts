import { auditVerify } from './audit';
import type { Command } from './command';

/** All that `pitwall` can do. */
export const commands: readonly Command[] = [auditVerify];
