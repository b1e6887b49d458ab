import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledgerAt } from '../../dev/fixtures/ledger';
import { onPhone } from '../../dev/fixtures/phone';
import { answeringLedger, renderLedger } from '../../dev/fixtures/renderLedger';
import { reviewId } from '../../dev/fixtures/review';

const now = new Date();
const address = () => screen.getByTitle('address').textContent;
const table = () =>
  screen.findByRole('table', { name: 'Entries of the ledger' });

describe('the ledger page', () => {
  it('opens with what is on record and where its head is kept', async () => {
    renderLedger(answeringLedger(ledgerAt(now)));
    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: '14 decisions are on record; their signed head is kept in 1 other place.',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells in words which place does not keep the head, and why', async () => {
    const problem = 'The first 9 entries are not those it keeps the head of.';
    renderLedger(
      answeringLedger({
        ...ledgerAt(now),
        anchors: [{ name: 'file', size: 9, problem }],
      }),
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('“file” does not keep the newest head.');
    expect(alert).toHaveTextContent(`${problem} The last head it kept is of 9`);
    expect(screen.getByText(/is kept in no other place/)).toBeVisible();
  });

  it('says how heads get elsewhere while they are kept nowhere else', async () => {
    renderLedger(answeringLedger({ ...ledgerAt(now), anchors: [] }));
    expect(await screen.findByText('mlops.ledger.anchorFile')).toBeVisible();
  });

  it('tells of each entry what happened, to what, and by whom', async () => {
    renderLedger(answeringLedger(ledgerAt(now, 8)));
    const [, ...newestFirst] = within(await table()).getAllByRole('row');
    const rows = newestFirst.reverse();
    expect(rows[0]).toHaveTextContent(
      /^#016 minutes ago.*Version registeredVersion0199c6d2.*pipeline arrival-delay$/,
    );
    expect(rows[4]).toHaveTextContent(/^#4.*SignedReview.*erased$/);
    expect(rows[5]).toHaveTextContent(/time box ended.*Pitwall$/);
    expect(rows[7]).toHaveTextContent(/by another program$/);
    expect(
      within(rows[2]).getByRole('link', { name: /data-scientist-1/ }),
    ).toHaveAttribute('href', '/catalog/default/user/data-scientist-1');
    expect(
      within(rows[1]).getByRole('link', { name: 'Review' }),
    ).toHaveAttribute('href', `/mlops/reviews/${reviewId(1)}`);
  });

  it('filters by what happened, in the address', async () => {
    renderLedger(answeringLedger(ledgerAt(now)));
    expect(await screen.findByText('14 entries')).toBeVisible();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'What happened' }),
      'Signed',
    );
    expect(await screen.findByText('2 entries')).toBeVisible();
    expect(address()).toBe(
      '/mlops/ledger?type=mlops.governance.signed-off%401',
    );
  });

  it('offers to clear a filter that matches nothing, also one it does not know', async () => {
    const type = 'mlops.rhythm.beat-missed@1';
    renderLedger(
      answeringLedger(ledgerAt(now)),
      `/mlops/ledger?type=${encodeURIComponent(type)}`,
    );
    const clear = await screen.findByRole('button', {
      name: 'Clear the filter',
    });
    expect(screen.getByRole('combobox')).toHaveValue(type);
    await userEvent.click(clear);
    expect(await screen.findByText('14 entries')).toBeVisible();
    expect(address()).toBe('/mlops/ledger');
  });

  it('pages by cursor from the newest to the oldest, there and back', async () => {
    renderLedger(answeringLedger(ledgerAt(now, 30)));
    expect(
      screen.getByRole('region', { name: 'Entries, newest first' }),
    ).toBeVisible();
    expect(await screen.findByText('1–20 of 30')).toBeVisible();
    const firstRow = async () => within(await table()).getAllByRole('row')[1];
    expect(await firstRow()).toHaveTextContent(/^#29/);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByText('21–30 of 30')).toBeVisible();
    expect(address()).toBe('/mlops/ledger?after=10');
    expect(await firstRow()).toHaveTextContent(/^#9/);
    await userEvent.click(screen.getByRole('button', { name: 'Previous' }));
    expect(await screen.findByText('1–20 of 30')).toBeVisible();
  });

  it('becomes a list on a phone', () =>
    onPhone(async () => {
      renderLedger(answeringLedger(ledgerAt(now)));
      const list = await screen.findByRole('list', {
        name: 'Entries of the ledger',
      });
      expect(list.children).toHaveLength(14);
      expect(screen.queryByRole('table')).toBeNull();
    }));

  it('says without a key which setting is missing, and shows the entries', async () => {
    const head = vi
      .fn(answeringLedger(ledgerAt(now)).audit.head)
      .mockRejectedValueOnce(
        new ContractError(503, 'Set mlops.ledger.signingKey.'),
      );
    renderLedger(answeringLedger(ledgerAt(now), { head }));
    expect(await screen.findByText('mlops.ledger.signingKey')).toBeVisible();
    expect(
      screen.queryByRole('button', { name: /^Download/ }),
    ).not.toBeInTheDocument();
    expect(await table()).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/^14 decisions/)).toBeVisible();
  });
});
