import type { IdentityApi } from '@backstage/core-plugin-api';
import {
  configApiRef,
  discoveryApiRef,
  errorApiRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { PeoplePickerPage } from './PeoplePickerPage';

const scientist = {
  entityRef: 'user:default/data-scientist-1',
  title: 'Data scientist 1',
  job: 'Builds the delay models.',
  groups: ['Forecasting'],
};
const validator = {
  entityRef: 'user:default/model-validator-1',
  title: 'Model validator 1',
  groups: [],
};
const people = { people: [scientist, validator], missing: [] };

const session = {
  profile: { displayName: 'Data scientist 1' },
  backstageIdentity: {
    token: `e30.${btoa(JSON.stringify({ exp: 4102444800 }))}.e30`,
    identity: {
      type: 'user',
      userEntityRef: scientist.entityRef,
      ownershipEntityRefs: [scientist.entityRef],
    },
  },
};

interface Backend {
  readonly list?: () => Response;
  readonly refresh?: (person: string | null) => Response;
}

/** A page before a backend that answers so; gives what it was asked. */
function open({
  list = () => Response.json(people),
  refresh = () => Response.json(session),
}: Backend = {}) {
  const picks: (string | null)[] = [];
  vi.restoreAllMocks();
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (url.endsWith('/demoPeople/people')) return list();
    const person = new Headers(init?.headers).get('x-pitwall-person');
    picks.push(person);
    return refresh(person);
  });
  const onSignInSuccess = vi.fn<(identity: IdentityApi) => void>();
  const { unmount } = render(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: { app: { title: 'Here' } } })],
        [discoveryApiRef, mockApis.discovery()],
        [errorApiRef, mockApis.error()],
        [translationApiRef, mockApis.translation()],
      ]}
    >
      <PeoplePickerPage onSignInSuccess={onSignInSuccess} />
    </TestApiProvider>,
  );
  return { picks, onSignInSuccess, unmount };
}

const rows = () => screen.getAllByRole('button').map(row => row.textContent);

describe('PeoplePickerPage', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => vi.restoreAllMocks());

  it('lists people with their jobs and groups', async () => {
    open();
    await screen.findByText('2 people');
    expect(rows()).toEqual([
      'DSData scientist 1Builds the delay models.Forecasting',
      'MVModel validator 1In no group',
    ]);
  });

  it('finds by job or group, and signs the only match in by Enter', async () => {
    const { picks, onSignInSuccess } = open();
    const search = await screen.findByRole('searchbox');
    expect(search).toHaveFocus();
    fireEvent.change(search, { target: { value: 'forecasting DELAY' } });
    expect(screen.getByRole('status')).toHaveTextContent(
      '1 of 2 people; Enter signs in',
    );
    fireEvent.keyDown(search, { key: 'Enter' });
    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    expect(picks).toEqual([scientist.entityRef]);
  });

  it('walks from the search through the list by arrow keys', async () => {
    open();
    const search = await screen.findByRole('searchbox');
    const [first, second] = screen.getAllByRole('button');
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    expect(first).toHaveFocus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(second).toHaveFocus();
    fireEvent.keyDown(second, { key: 'ArrowDown' });
    expect(second).toHaveFocus();
    fireEvent.keyDown(second, { key: 'Home' });
    expect(first).toHaveFocus();
  });

  it('keeps the choice for the next visit, until signing out clears it', async () => {
    const first = open();
    fireEvent.click(await screen.findByText('Data scientist 1'));
    await waitFor(() => expect(first.onSignInSuccess).toHaveBeenCalled());
    first.unmount();

    const second = open();
    await waitFor(() => expect(second.onSignInSuccess).toHaveBeenCalled());
    expect(second.picks).toEqual([scientist.entityRef]);
    const [identity] = second.onSignInSuccess.mock.calls[0];
    await expect(identity.getBackstageIdentity()).resolves.toMatchObject({
      userEntityRef: scientist.entityRef,
    });
    await identity.signOut();
    second.unmount();

    const third = open();
    await screen.findByText('2 people');
    expect(third.picks).toEqual([]);
    expect(third.onSignInSuccess).not.toHaveBeenCalled();
  });

  it('shows why the portal refused, and lets one pick again', async () => {
    const { onSignInSuccess } = open({
      refresh: () =>
        Response.json(
          {
            error: { name: 'NotAllowedError', message: 'Not you, please.' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
    });
    fireEvent.click(await screen.findByText('Data scientist 1'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Not you, please.',
    );
    expect(onSignInSuccess).not.toHaveBeenCalled();
    expect(screen.getAllByRole('button')[0]).toBeEnabled();
    expect(localStorage).toHaveLength(0);
  });

  it('says so when the list cannot be read, and reads it again on request', async () => {
    let answers = 0;
    open({
      list: () => {
        answers += 1;
        return answers === 1
          ? new Response('', { status: 502 })
          : Response.json(people);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The list of people could not be read.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('2 people')).toBeVisible();
  });

  it('tells that the catalog is still reading, before anybody is known', async () => {
    open({
      list: () => Response.json({ people: [], missing: [scientist.entityRef] }),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'None of the 1 people is in the catalog yet.',
    );
  });
});
