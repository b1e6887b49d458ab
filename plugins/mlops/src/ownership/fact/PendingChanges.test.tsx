import { ContractError, type ResolvedRole } from '@pitwall/plugin-mlops-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answeringCalls,
  renderCallParts,
} from '../../../dev/fixtures/renderCalls';
import { PendingChanges } from './PendingChanges';

const digest = `sha256:${'a'.repeat(64)}`;
const writtenIn = {
  entityRef: 'component:default/arrival-delay',
  title: 'Arrival delay',
};
const validator: ResolvedRole = {
  role: 'model-validator',
  title: 'Model validator',
  isControlRole: true,
  targets: [],
  people: [],
  pending: [
    {
      writtenIn,
      targets: [
        { entityRef: 'user:default/validator-1', title: 'Validator 1' },
      ],
      cells: { retire: 'I' },
      digest,
      speaker: { entityRef: 'group:default/validation', title: 'Validation' },
    },
  ],
};

function renderWith(recordFact = answeringCalls().facts.recordFact) {
  const record = vi.fn(recordFact);
  const onAcknowledged = vi.fn();
  renderCallParts(
    answeringCalls({}, { facts: { recordFact: record } }),
    <PendingChanges
      roles={[
        { ...validator, role: 'security', pending: undefined },
        validator,
      ]}
      level={3}
      onAcknowledged={onAcknowledged}
    />,
  );
  return { record, onAcknowledged };
}

describe('PendingChanges', () => {
  it('says what waits, for whom, and what is in force until then', async () => {
    renderWith();
    expect(
      await screen.findByRole('heading', {
        level: 3,
        name: 'Model validator waits to be acknowledged.',
      }),
    ).toBeVisible();
    expect(screen.getByText(/binds it to/)).toHaveTextContent(
      /^Arrival delay binds it to Validator 1 and changes its letters in retire\. Until Validation acknowledges it, what is written above stays in force\./,
    );
  });

  it('acknowledges exactly this writing, for less than a year', async () => {
    const { record, onAcknowledged } = renderWith();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Acknowledge' }),
    );
    await waitFor(() => expect(onAcknowledged).toHaveBeenCalledTimes(1));
    const { body } = record.mock.calls[0][0];
    expect(body).toEqual({
      kind: 'acknowledgement',
      entityRef: writtenIn.entityRef,
      role: 'model-validator',
      digest,
      from: expect.any(String),
      until: expect.any(String),
    });
    const days = (Date.parse(body.until) - Date.parse(body.from)) / 86_400_000;
    expect(days).toBe(364);
  });

  it('says who may when the reader may not', async () => {
    const { onAcknowledged } = renderWith(async () => {
      throw new ContractError(403, 'Only Validation may acknowledge this.');
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Acknowledge' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only Validation may acknowledge this.',
    );
    expect(onAcknowledged).not.toHaveBeenCalled();
  });
});
