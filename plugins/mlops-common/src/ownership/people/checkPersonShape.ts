import { z } from 'zod';
import type { FieldIssue } from '../../contract';
import { isMapping, issueList, ownEntries, schemaIssues } from '../../entity';
import { engagementShape } from './engagement';
import { specialisationSchema } from './specialisation';

const blocks: Readonly<Record<string, z.ZodType>> = {
  engagement: engagementShape,
  specialisations: z.array(specialisationSchema).max(50),
};

/**
 * What is wrong with `spec.engagement` and `spec.specialisations` of a `User`,
 * each issue with the path of the field and the rule. Never throws, whatever
 * was written.
 *
 * @public
 */
export function checkPersonShape(user: unknown): FieldIssue[] {
  const spec = isMapping(user) ? user.spec : undefined;
  return issueList('spec', personIssues(ownEntries(spec)));
}

function* personIssues(
  written: readonly [string, unknown][],
): Generator<FieldIssue> {
  for (const [block, value] of written) {
    if (!Object.hasOwn(blocks, block)) continue;
    yield* schemaIssues(`spec.${block}`, value, blocks[block]);
  }
}
