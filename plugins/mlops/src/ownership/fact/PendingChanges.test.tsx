import {
  ContractError,
  type MlopsClient,
  type PendingChange,
  type ResolvedRole,
} from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { wellOwnedService } from '../../../dev/fixtures/ownership';
import {
  answeringCalls,
  renderCallParts,
} from '../../../dev/fixtures/renderCalls';
import { PendingChanges } from './PendingChanges';

const person = (name: string, title: string) => ({
  ...{ entityRef: `user:default/${name}`, title },
});
const reader = person('mlops-engineer-2', 'MLOps engineer 2');
const one = person('validator-1', 'Validator 1');
const two = person('validator-2', 'Validator 2');
const waiting: PendingChange = {
  writtenIn: {
    entityRef: 'component:default/arrival-delay',
    title: 'Arrival delay',
  },
  targets: [one],
  cells: { retrain: 'C', retire: 'none' },
  inForce: { targets: [one, two], cells: { retrain: 'I', retire: 'C' } },
  digest: `sha256:${'a'.repeat(64)}`,
  boundBy: { entityRef: 'domain:default/travel', title: 'Travel' },
  speaker: { entityRef: 'group:default/risk', title: 'Risk' },
  acknowledgers: [reader, one, two],
  since: '2026-01-31T09:30:00.000Z',
};

function renderWith(
  change: Partial<PendingChange> = {},
  facts: Partial<MlopsClient['facts']> = {},
) {
  const client = answeringCalls({}, { facts });
  const record = vi.spyOn(client.facts, 'recordFact');
  const end = vi.spyOn(client.facts, 'endFact');
  const onChanged = vi.fn();
  const validator: ResolvedRole = {
    ...{ role: 'model-validator', title: 'Model validator' },
    ...{ isControlRole: true, targets: [one, two], people: [one, two] },
    pending: [{ ...waiting, ...change }],
  };
  renderCallParts(
    client,
    <PendingChanges
      ownership={{ ...wellOwnedService, roles: [validator] }}
      level={3}
      onChanged={onChanged}
    />,
  );
  return { record, end, onChanged };
}

const words = async () =>
  within(
    (
      await screen.findByRole('heading', {
        level: 3,
        name: 'Model validator: a change waits to be acknowledged.',
      })
    ).parentElement ?? document.body,
  );

describe('PendingChanges', () => {
  it('says who changes what, since when it is seen, for whom it waits, and what is in force until then', async () => {
    renderWith();
    const notice = await words();
    expect(notice.getByText(/narrows/)).toHaveTextContent(
      'Arrival delay narrows Model validator from Validator 1, Validator 2 to Validator 1, and changes what Model validator does: in Retrain from informed to consulted and in Retire from consulted to no part.',
    );
    expect(notice.getByText(/Seen by the portal/)).toHaveTextContent(
      /^Seen by the portal since Sat 31 Jan, .*, it waits for Travel, which bound the role\. Until it is acknowledged, what Travel bound stays in force\.$/,
    );
  });

  it('tells who may acknowledge it, where the reader may not', async () => {
    renderWith({ acknowledgers: [one, two], since: undefined });
    const notice = await words();
    expect(notice.getByText(/may acknowledge it/)).toHaveTextContent(
      'Validator 1, Validator 2 may acknowledge it.',
    );
    expect(notice.getByText(/^It waits for/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('counts those who may where they are many', async () => {
    const many = Array.from({ length: 8 }, (_, n) =>
      person(`validator-${n}`, `Validator ${n}`),
    );
    renderWith({ acknowledgers: many });
    expect(
      (await words()).getByText(/and 3 more may acknowledge it/),
    ).toBeVisible();
  });

  it('says what is missing where no domain binds the role', async () => {
    renderWith({ boundBy: undefined, acknowledgers: [], targets: [] });
    const notice = await words();
    expect(
      notice.getByText(/^No domain above binds Model validator/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('acknowledges exactly this writing, for less than a year, and takes it back', async () => {
    const { record, end, onChanged } = renderWith();
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Acknowledge ?Model validator of Arrival delay: from Validator 1 and Validator 2 to Validator 1 and in Retrain/,
      }),
    );
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(1));
    const { body } = record.mock.calls[0][0];
    expect(body).toEqual({
      kind: 'acknowledgement',
      entityRef: waiting.writtenIn.entityRef,
      role: 'model-validator',
      digest: waiting.digest,
      from: expect.any(String),
      until: expect.any(String),
    });
    const days = (Date.parse(body.until) - Date.parse(body.from)) / 86_400_000;
    expect(days).toBe(364);

    const done = screen.getByRole('group', { name: 'What you acknowledged' });
    expect(done).toHaveFocus();
    expect(done).toHaveTextContent(
      /Model validator of Arrival delay: from Validator 1 and Validator 2 to Validator 1/,
    );
    await userEvent.click(
      within(done).getByRole('button', { name: 'Take back' }),
    );
    await waitFor(() => expect(onChanged).toHaveBeenCalledTimes(2));
    expect(end).toHaveBeenCalledTimes(1);
    expect(done).not.toBeInTheDocument();
  });

  it('says why it was not acknowledged', async () => {
    const { onChanged } = renderWith(
      {},
      {
        recordFact: async () => {
          throw new ContractError(
            400,
            'It was written anew. Look at it again.',
          );
        },
      },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: /^Acknowledge/ }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This was not acknowledged.It was written anew. Look at it again.',
    );
    expect(onChanged).not.toHaveBeenCalled();
  });
});
