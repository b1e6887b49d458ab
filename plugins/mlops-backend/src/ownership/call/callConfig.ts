import {
  workingHoursSchema,
  type WorkingHours,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';

/** What an operator settled about calling people. */
export interface CallConfig {
  /** When people can be asked who are not on call. */
  readonly workingHours: WorkingHours;
  /** Absent: nothing is exported. */
  readonly export?: CallExportConfig;
}

/** Where who to call is written for when the portal is down. */
export interface CallExportConfig {
  readonly folder: string;
  readonly everyMinutes: number;
}

/** `mlops.people.workingHours` and `mlops.people.export` */
export const callConfigShape = {
  workingHours: workingHoursSchema.prefault({}),
  export: z
    .strictObject({
      folder: z.string().min(1),
      everyMinutes: z
        .number()
        .int()
        .min(1)
        .max(24 * 60)
        .default(60),
    })
    .optional(),
};
