import { ContractError } from '@pitwall/plugin-mlops-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answeringCalls,
  askedAddress,
  renderCalls,
} from '../../../dev/fixtures/renderCalls';
import { fleetServices } from '../../../dev/fixtures/fleet';

const open = (search: string, client = answeringCalls()) =>
  renderCalls(client, `/mlops/who-to-call?${new URLSearchParams({ search })}`);
const answered = () =>
  screen.findByRole('heading', { level: 2, name: /^Call MLOps engineer 2/ });
const address = () => screen.getByTitle('address').textContent;

describe('the page of whom to call, from the search', () => {
  it.each([
    ['arrival d', ''],
    ['Arrival Delay', ''],
    ['who to call about arrival-delay', ''],
    ['drift arrival del', '&symptom=drift'],
    ['legal: delay, arrival', '&symptom=legal'],
  ])('answers at once to %j', async (search, symptom) => {
    open(search);
    expect(await answered()).toBeVisible();
    expect(address()).toBe(`${askedAddress}${symptom}`);
  });

  it('offers the services that may be meant, the first by Enter', async () => {
    open('call arrival, security');
    const first = await screen.findByRole('button', { name: 'Arrival delay' });
    expect(
      screen.getByRole('button', { name: 'Parcel arrival time' }),
    ).toBeVisible();
    await waitFor(() => expect(first).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await answered()).toBeVisible();
    expect(address()).toBe(`${askedAddress}&symptom=security`);
  });

  it('says how many more there are than can be read at a glance', async () => {
    const [one] = fleetServices;
    const services = Array.from({ length: 11 }, (_, index) => ({
      ...one,
      service: {
        entityRef: `component:default/hub-${index}`,
        title: `Hub ${index}`,
      },
    }));
    open('hub', answeringCalls({ services }));
    expect(await screen.findByText(/^and 3 more/)).toBeVisible();
  });

  it('says what was not found, and whom to call all the same', async () => {
    open('unheard-of drift');
    expect(
      await screen.findByRole('heading', {
        name: 'No service that you may see is called “unheard-of drift”.',
      }),
    ).toBeVisible();
    expect(screen.getByText(/call ML platform team/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'ml@portal.example' }),
    ).toHaveAttribute('href', 'mailto:ml@portal.example');
  });

  it.each([
    ['who to call', ''],
    ['on call', ''],
    ['who to call legal', '?symptom=legal'],
  ])('asks for the service after %j', async (search, question) => {
    open(search);
    expect(
      await screen.findByRole('heading', { name: /^Choose the service/ }),
    ).toBeVisible();
    await waitFor(() =>
      expect(address()).toBe(`/mlops/who-to-call${question}`),
    );
  });

  it('names the platform contact when services cannot be read', async () => {
    const client = answeringCalls();
    open('arrival', {
      ...client,
      fleet: {
        ...client.fleet,
        list: async () => {
          throw new ContractError(0, 'The server cannot be reached.');
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /The server cannot be reached/,
    );
    expect(
      screen.getByRole('link', { name: 'ml@portal.example' }),
    ).toBeVisible();
  });
});
