import { monitoringVerdictSchema } from '@pitwall/plugin-mlops-common';
import { rolesOfChips } from '../../dev/fixtures/renderChips';
import { VerdictChip } from './VerdictChip';

describe('VerdictChip', () => {
  it('is red for what drifted, and never green for what is not known', async () => {
    const verdicts = monitoringVerdictSchema.options.map(verdict => (
      <VerdictChip key={verdict} verdict={verdict} />
    ));
    expect(await rolesOfChips(verdicts)).toEqual({
      ok: 'ok',
      warn: 'warning',
      drifted: 'error',
      skewed: 'error',
      'not enough data': 'aborted',
      stale: 'aborted',
    });
  });
});
