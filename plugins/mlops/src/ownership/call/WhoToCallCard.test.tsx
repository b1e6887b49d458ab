import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen } from '@testing-library/react';
import { nobodyToCallAt } from '../../../dev/fixtures/calls';
import { refusingClient } from '../../../dev/fixtures/fixtureClient';
import {
  answeringCalls,
  renderCallParts,
} from '../../../dev/fixtures/renderCalls';
import { WhoToCallCard } from './WhoToCallCard';

const card = <WhoToCallCard />;

describe('WhoToCallCard', () => {
  it('says who is called now, until when, and who is next', async () => {
    renderCallParts(answeringCalls(), card);
    expect(await screen.findByText(/^Call MLOps engineer 2/)).toBeVisible();
    expect(
      screen.getByText(
        /^Ends in [45] hours\. Next: ML engineer 1 and ML platform team\.$/,
      ),
    ).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Call +49 30 5550 102' }),
    ).toHaveAttribute('href', 'tel:+49305550102');
    expect(
      screen.getByRole('group', { name: 'Somebody is away' }),
    ).toBeVisible();
  });

  it('says so when nobody of the service can be reached', async () => {
    renderCallParts(answeringCalls({ whoToCallAt: nobodyToCallAt }), card);
    expect(await screen.findByText('nobody of the service')).toBeVisible();
  });

  it('loads in the shape of what comes', () => {
    renderCallParts(
      answeringCalls({}, { calls: { whoToCall: () => new Promise(() => {}) } }),
      card,
    );
    expect(screen.getByText('Asking who to call')).toBeInTheDocument();
  });

  it('explains why a service that is new is not there yet', async () => {
    renderCallParts(answeringCalls({ whoToCallAt: undefined }), card);
    expect(
      await screen.findByText(/Arrival delay has no ownership to show yet/),
    ).toBeVisible();
  });

  it('says what failed and what still works', async () => {
    renderCallParts(
      refusingClient(new ContractError(0, 'The server cannot be reached.')),
      card,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Who to call about Arrival delay could not be read\./,
    );
  });
});
