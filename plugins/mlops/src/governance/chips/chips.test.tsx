import {
  checkpointStateSchema,
  gateVerdictSchema,
  reviewStateSchema,
  signOffVerdictSchema,
} from '@pitwall/plugin-mlops-common';
import { rolesOfChips } from '../../../dev/fixtures/renderChips';
import { SlotChip } from '../checkpoint/SlotChip';
import { CheckpointChip } from './CheckpointChip';
import { ReviewChip } from './ReviewChip';
import { SignOffChip } from './SignOffChip';
import { VerdictChip } from './VerdictChip';

describe('chips of governance', () => {
  it('are red for a checkpoint that is late or that nobody can sign', async () => {
    const checkpoints = checkpointStateSchema.options.map(state => (
      <CheckpointChip key={state} state={state} />
    ));
    expect(await rolesOfChips(checkpoints)).toEqual({
      'not open yet': 'aborted',
      'being prepared': 'running',
      signing: 'running',
      overdue: 'error',
      'nobody can sign': 'error',
      approved: 'ok',
      expired: 'aborted',
      rejected: 'aborted',
    });
  });

  it('are red for a gate that denies, and grey for one that cannot tell', async () => {
    const verdicts = gateVerdictSchema.options.map(verdict => (
      <VerdictChip key={verdict} verdict={verdict} />
    ));
    expect(await rolesOfChips(verdicts)).toEqual({
      allow: 'ok',
      deny: 'error',
      'unknown, counts as deny': 'aborted',
    });
  });

  it('are red for a slot that nobody can sign alone', async () => {
    const slots = (['notYet', 'open', 'signed', 'unassignable'] as const).map(
      state => <SlotChip key={state} state={state} />,
    );
    expect(await rolesOfChips(slots)).toEqual({
      'not asked yet': 'aborted',
      'to sign': 'running',
      signed: 'ok',
      'nobody can sign': 'error',
    });
  });

  it('are never red for a review: what ended is past, what is open is under way', async () => {
    const reviews = reviewStateSchema.options.map(state => (
      <ReviewChip key={state} state={state} />
    ));
    expect(await rolesOfChips(reviews)).toEqual({
      open: 'running',
      approved: 'ok',
      rejected: 'aborted',
      withdrawn: 'aborted',
      expired: 'aborted',
    });
  });

  it('are amber for a signature with a condition', async () => {
    const signed = signOffVerdictSchema.options.map(verdict => (
      <SignOffChip key={verdict} verdict={verdict} />
    ));
    expect(await rolesOfChips(signed)).toEqual({
      approved: 'ok',
      'approved with condition': 'warning',
      'sent back': 'aborted',
    });
  });
});
