import type { DatedFact } from '@pitwall/plugin-mlops-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { reader, renderAway, service } from './__testUtils__/renderAway';

const hourMs = 3_600_000;
const inHours = (hours: number) =>
  new Date(Date.now() + hours * hourMs).toISOString();

const record = (last: number, hours: number) => ({
  factId: `0199c6d2-0000-7000-8000-00000000000${last}`,
  recordedAt: inHours(-48),
  ...{ from: inHours(hours), until: inHours(hours + 72) },
});

const facts: readonly DatedFact[] = [
  { kind: 'absence', person: reader, ...record(1, -2) },
  {
    ...{ kind: 'acknowledgement', entityRef: service.entityRef },
    ...{ role: 'security', digest: `sha256:${'0'.repeat(64)}` },
    ...record(2, -1),
  },
  { kind: 'absence', person: reader, ...record(3, 24) },
];

describe('an acknowledgement among who is away', () => {
  it('stands where it begins, and is taken back but never corrected', async () => {
    renderAway({}, facts);
    const sentence = /^now How Arrival delay narrows Security is acknowledged/;
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent?.slice(0, 9)),
      ).toEqual(['now MLOps', 'now How A', 'later MLO']),
    );
    const [absence, acknowledged] = screen.getAllByRole('listitem');
    expect(acknowledged).toHaveTextContent(sentence);
    const buttons = (item: HTMLElement) =>
      within(item)
        .getAllByRole('button')
        .map(({ textContent }) => textContent?.split(':')[0]);
    expect(buttons(absence)).toEqual(['Correct', 'Take back']);
    expect(buttons(acknowledged)).toEqual(['Take back']);
    await userEvent.click(within(acknowledged).getByRole('button'));
    expect(
      await screen.findByText(
        /^Taken back: How Arrival delay narrows Security/,
      ),
    ).toHaveAttribute('role', 'status');
    await waitFor(() =>
      expect(screen.getAllByRole('listitem')).toHaveLength(2),
    );
  });
});
