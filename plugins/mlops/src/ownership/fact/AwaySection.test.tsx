import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { factClient } from '../../../dev/fixtures/factClient';
import { factsAt } from '../../../dev/fixtures/facts';
import {
  confirm,
  openDialog,
  pick,
  reader,
  renderAway,
  service,
} from './__testUtils__/renderAway';

describe('AwaySection', () => {
  it('writes in two clicks that the reader is away until Monday', async () => {
    const { bodies, changes, keys } = renderAway();
    const dialog = await openDialog('Away');
    expect(
      await within(dialog).findByText(
        /^MLOps engineer 2 cannot be reached from/,
      ),
    ).toBeVisible();
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(bodies()).toEqual([
      {
        kind: 'absence',
        person: reader,
        from: expect.stringMatching(/:00\.000Z$/),
        until: expect.stringMatching(/T09:00:00\.000Z$/),
      },
    ]);
    expect(keys()).toEqual([expect.stringMatching(/^[0-9a-f]{32}-0$/)]);
    expect(
      await screen.findByText(/^Written down: MLOps engineer 2 cannot/),
    ).toHaveAttribute('role', 'status');
    expect(changes()).toBe(1);
    expect(await screen.findByRole('listitem')).toHaveTextContent(
      /^now MLOps engineer 2 cannot be reached/,
    );
  });

  it('writes the absence and who stands in, by a word for how long', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Away');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'A week' }),
    );
    expect(
      within(dialog).getByRole('button', { name: 'A week' }),
    ).toHaveAttribute('aria-pressed', 'true');
    await pick(dialog, 'Who stands in (optional)', /^Data scientist 2/);
    expect(
      within(dialog).getByText(
        /Data scientist 2 stands in for MLOps engineer 2 in everything/,
      ),
    ).toBeVisible();
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(bodies().map(({ kind }) => kind)).toEqual(['absence', 'deputy']);
    expect(bodies()[1]).toMatchObject({
      person: reader,
      deputy: 'user:default/data-scientist-2',
      until: bodies()[0].until,
    });
    expect(new Date(bodies()[0].until).getUTCDay()).toBe(
      new Date(bodies()[0].from).getUTCDay(),
    );
  });

  it('offers the reader and the people of the service first, then the catalog', async () => {
    renderAway();
    const dialog = await openDialog('Away');
    const offered = async () =>
      (await screen.findAllByRole('option')).map(each => each.textContent);
    await userEvent.click(within(dialog).getByLabelText('Who is away'));
    expect((await offered())[0]).toBe('MLOps engineer 2 (you)');
    await userEvent.keyboard('{Escape}');
    const field = within(dialog).getByLabelText('Who stands in (optional)');
    await userEvent.click(field);
    // Nobody stands in for themselves.
    expect(await offered()).not.toContain('MLOps engineer 2 (you)');
    await userEvent.paste('nobody of that name');
    expect(await screen.findByText('Nobody matches')).toBeVisible();
  });

  it('names a deputy in one role of the service', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Name a deputy');
    // What it does is told before anything is sent.
    expect(dialog).toHaveTextContent(
      'A deputy is called in place of whoever they stand in for while that person is away or gone. Otherwise the deputy is in line behind them, in case they do not answer. A deputy cannot sign for anybody.',
    );
    await pick(dialog, 'Who stands in', /^MLOps engineer 1/);
    await userEvent.selectOptions(
      within(dialog).getByLabelText('In what'),
      'MLOps engineer of Arrival delay',
    );
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(bodies()).toEqual([
      {
        kind: 'deputy',
        person: reader,
        deputy: 'user:default/mlops-engineer-1',
        role: 'mlops-engineer',
        service: service.entityRef,
        from: expect.any(String),
        until: expect.any(String),
      },
    ]);
  });

  it('swaps a shift of the rota of the service', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Swap a shift');
    expect(within(dialog).getByLabelText('Rota')).toHaveValue(
      'rota:flight-ops',
    );
    await pick(dialog, 'Who takes it over', /^MLOps engineer 1/);
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(bodies()).toEqual([
      expect.objectContaining({
        kind: 'rota-swap',
        target: 'rota:flight-ops',
        person: reader,
        standIn: 'user:default/mlops-engineer-1',
      }),
    ]);
  });

  it('hands over the role that the reader has, with a shadow and a note', async () => {
    const { bodies } = renderAway();
    const dialog = await openDialog('Hand over a role');
    await waitFor(() =>
      expect(within(dialog).getByLabelText('Role')).toHaveValue(
        'mlops-engineer',
      ),
    );
    await pick(dialog, 'To whom', /^Data scientist 1/);
    await userEvent.click(
      within(dialog).getByLabelText(/^Note for the successor/),
    );
    await userEvent.paste('See the runbook.');
    await confirm(dialog);
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(bodies()).toEqual([
      expect.objectContaining({
        kind: 'hand-over',
        service: service.entityRef,
        role: 'mlops-engineer',
        person: reader,
        successor: 'user:default/data-scientist-1',
        note: 'See the runbook.',
      }),
    ]);
  });

  it('lists what holds now and later, and takes it back', async () => {
    const { changes } = renderAway({}, factsAt(new Date()));
    const items = await screen.findAllByRole('listitem');
    expect(items).toHaveLength(3);
    await waitFor(() =>
      expect(items[0]).toHaveTextContent(
        /^now MLOps engineer 1 cannot be reached.*written by MLOps engineer 1 1 day ago|yesterday/,
      ),
    );
    expect(items[2]).toHaveTextContent(/^later.*hands Data scientist/);
    await userEvent.click(
      within(items[0]).getByRole('button', { name: /^Take back/ }),
    );
    expect(
      await screen.findByText(/^Taken back: MLOps engineer 1 cannot/),
    ).toBeVisible();
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(2),
    );
    expect(changes()).toBe(1);
  });

  it('corrects what is written: another one takes its place', async () => {
    const correctFact = vi.fn(factClient(factsAt(new Date())).correctFact);
    const { changes } = renderAway(
      { facts: { correctFact } },
      factsAt(new Date()),
    );
    const [deputy] = await screen.findAllByRole('button', {
      name: /^Correct: MLOps engineer 2 stands in/,
    });
    await userEvent.click(deputy);
    const dialog = await screen.findByRole('dialog', {
      name: 'Name a deputy: correct it',
    });
    expect(dialog).toHaveTextContent(
      /In place of: MLOps engineer 2 stands in for MLOps engineer 1 for Arrival delay/,
    );
    expect(within(dialog).getByLabelText('For whom')).toHaveValue(
      'MLOps engineer 1',
    );
    await userEvent.selectOptions(
      within(dialog).getByLabelText('In what'),
      'Everything they do',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Correct it' }),
    );
    expect(
      await screen.findByText(/^Corrected: MLOps engineer 2 .* in everything/),
    ).toBeVisible();
    const [fact] = factsAt(new Date()).filter(({ kind }) => kind === 'deputy');
    expect(correctFact.mock.calls[0][0]).toEqual({
      path: { id: fact.factId },
      body: {
        ...{ kind: 'deputy', person: 'user:default/mlops-engineer-1' },
        deputy: reader,
        from: expect.any(String),
        until: expect.any(String),
      },
    });
    expect(changes()).toBe(1);
  });

  it('says why nothing is taken back', async () => {
    renderAway(
      {
        facts: {
          endFact: async () => {
            throw new ContractError(403, 'Only whoever wrote it may.');
          },
        },
      },
      factsAt(new Date()),
    );
    const [first] = await screen.findAllByRole('button', {
      name: /^Take back/,
    });
    await userEvent.click(first);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Only whoever wrote it may.',
    );
  });

  it('still takes what is written when the list cannot be read', async () => {
    renderAway({
      facts: {
        facts: async () => {
          throw new ContractError(0, 'The server cannot be reached.');
        },
      },
    });
    expect(
      await screen.findByText(
        'Who is away could not be read: The server cannot be reached.',
      ),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Away' })).toBeEnabled();
  });
});
