import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  refusingClient,
  uniformClient,
} from '../../dev/fixtures/fixtureClient';
import { ledgerAt } from '../../dev/fixtures/ledger';
import { answeringLedger, renderLedger } from '../../dev/fixtures/renderLedger';

const now = new Date();

describe('states of the ledger page', () => {
  it('loads in the shape of what comes', () => {
    renderLedger(uniformClient(() => new Promise<never>(() => {})));
    for (const what of ['head', 'entries']) {
      expect(
        screen.getByText(`Reading the ${what} of the ledger`),
      ).toBeInTheDocument();
    }
  });

  it('says while it is empty what will be recorded', async () => {
    renderLedger(answeringLedger(undefined));
    expect(
      await screen.findByText('No decision is on record yet.'),
    ).toBeVisible();
    expect(
      await screen.findByText(/Every decision appears here by itself/),
    ).toBeVisible();
  });

  it('names the permission that is missing, and who grants it', async () => {
    renderLedger(
      refusingClient(
        new ContractError(403, 'No.', {
          permission: 'mlops.audit.read',
          contact: { title: 'MLOps team' },
        }),
      ),
    );
    const [first] = await screen.findAllByRole('alert');
    expect(first).toHaveTextContent(
      /^You may not see the head of the ledger\..*mlops\.audit\.read\. Ask MLOps team/,
    );
  });

  it('says what failed and what still works, and tries again', async () => {
    const failure = new ContractError(503, 'The database is away.');
    const { audit } = answeringLedger(ledgerAt(now));
    renderLedger(
      answeringLedger(ledgerAt(now), {
        head: vi.fn(audit.head).mockRejectedValueOnce(failure),
        entries: vi.fn(audit.entries).mockRejectedValueOnce(failure),
      }),
    );
    const alerts = await screen.findAllByRole('alert');
    expect(alerts).toHaveLength(2);
    for (const alert of alerts) {
      expect(alert).toHaveTextContent(
        /could not be read\.\s*The database is away\. Fleet, reviews/,
      );
    }
    for (const retry of screen.getAllByRole('button', { name: 'Try again' })) {
      await userEvent.click(retry);
    }
    expect(await screen.findByText(/^14 decisions/)).toBeVisible();
    expect(await screen.findByText('14 entries')).toBeVisible();
  });

  it('says so when what is shown could not be read anew', async () => {
    const { audit } = answeringLedger(ledgerAt(now));
    let isAway = false;
    const unlessAway = () => {
      if (isAway) throw new ContractError(0, 'It cannot be reached.');
    };
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      renderLedger(
        answeringLedger(ledgerAt(now), {
          head: async (...call) => {
            unlessAway();
            return audit.head(...call);
          },
          entries: async (...call) => {
            unlessAway();
            return audit.entries(...call);
          },
        }),
      );
      await screen.findByText('14 entries');
      isAway = true;
      await vi.advanceTimersByTimeAsync(61_000);
      expect(
        await screen.findAllByText('This may be out of date.'),
      ).toHaveLength(2);
      expect(screen.getByText(/^14 decisions/)).toBeVisible();
      expect(screen.getByText('14 entries')).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });
});
