import { z } from 'zod';
import { contactSchema } from './contact';

/**
 * One thing that is wrong with a request: which field, and the rule it breaks.
 *
 * @public
 */
export const fieldIssueSchema = z.object({
  /** `body.yaml`, `query.limit`, `path.name`: as the caller would look for it. */
  field: z.string(),
  sentence: z.string(),
});

/** @public */
export type FieldIssue = z.infer<typeof fieldIssueSchema>;

/**
 * The body of every refusal: Backstage's own shape, with what a caller needs
 * to mend the request.
 *
 * @public
 */
export const errorBodySchema = z.object({
  error: z.object({
    name: z.string(),
    message: z.string(),
    /** 400: the first field that is wrong. */
    field: z.string().optional(),
    /** 400: every field that is wrong. */
    issues: z.array(fieldIssueSchema).optional(),
    /** 403: the permission, or the pipeline's verb, that is missing. */
    permission: z.string().optional(),
    /** 403: whom to ask for it. */
    contact: contactSchema.optional(),
    /** 409: the state that the request did not know of. */
    current: z.unknown().optional(),
  }),
  request: z
    .object({ method: z.string(), url: z.string() })
    .partial()
    .optional(),
  response: z.object({ statusCode: z.number().int() }),
});

/** @public */
export type ErrorBody = z.infer<typeof errorBodySchema>;
