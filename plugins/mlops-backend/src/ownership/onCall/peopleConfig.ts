import { z } from 'zod';
import { callConfigShape, type CallConfig } from '../call/callConfig';

/** What an operator settled about people. */
export interface PeopleConfig extends CallConfig {
  /** Files with rotas. */
  readonly locations: readonly string[];
  /** How long one provider of on-call may take for one answer. */
  readonly onCallTimeoutSeconds: number;
}

/** `mlops.people` */
export const peopleConfigSchema = z
  .strictObject({
    locations: z.array(z.string().min(1)).default([]),
    onCallTimeoutSeconds: z.number().min(0.1).max(60).default(3),
    ...callConfigShape,
  })
  .prefault({});
