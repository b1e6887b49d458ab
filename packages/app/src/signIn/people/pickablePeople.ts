import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

const pickablePeopleSchema = z.object({
  people: z.array(
    z.object({
      entityRef: z.string(),
      title: z.string(),
      job: z.string().optional(),
      groups: z.array(z.string()),
    }),
  ),
  /** On the list, but not in the catalog (yet). */
  missing: z.array(z.string()),
});

export type PickablePeople = z.infer<typeof pickablePeopleSchema>;
export type PickablePerson = PickablePeople['people'][number];

/** Reads whom one may sign in as; needs no identity. */
export async function readPickablePeople(
  authBaseUrl: string,
): Promise<PickablePeople> {
  const response = await fetch(`${authBaseUrl}/demoPeople/people`);
  if (!response.ok) throw await ResponseError.fromResponse(response);
  return pickablePeopleSchema.parse(await response.json());
}
