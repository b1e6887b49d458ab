import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  answeringCalls,
  askedAddress,
  renderCallParts,
} from '../../../dev/fixtures/renderCalls';
import { isWhoToCallResult } from '../../isWhoToCallResult';
import { WhoToCallResult } from './WhoToCallResult';

const location = '/mlops/who-to-call?service=component:default/arrival-delay';
const result = {
  title: 'Who to call: Arrival delay',
  text: 'How late a flight will be.',
  location,
};
const address = () => screen.getByTitle('address').textContent;

/** A result below the field of the search, on its page or in its window. */
function renderResult(rank: number, options: { isWindow?: boolean } = {}) {
  const parts = (
    <>
      <input aria-label="Search" defaultValue="arrival" />
      <main tabIndex={-1} aria-label="Page">
        <WhoToCallResult result={result} rank={rank} />
      </main>
    </>
  );
  renderCallParts(
    answeringCalls(),
    options.isWindow ? <div role="dialog">{parts}</div> : parts,
  );
}

describe('WhoToCallResult', () => {
  afterEach(() => window.history.replaceState(null, '', '/'));

  it('leads from the search to whom to call, and announces the key', () => {
    renderResult(1);
    const link = screen.getByRole('link', { name: result.title });
    expect(link).toHaveAttribute('href', location);
    expect(link).toHaveAttribute('aria-keyshortcuts', 'Alt+W');
    expect(screen.getByText('Alt+W')).toBeVisible();
    expect(screen.getByText(result.text)).toBeVisible();
  });

  it('says in one line who is called now', async () => {
    renderResult(3);
    expect(await screen.findByText(/^Call MLOps engineer 2/)).toBeVisible();
  });

  it('asks nobody for results far below', async () => {
    const client = answeringCalls();
    const whoToCall = vi.fn(client.calls.whoToCall);
    renderCallParts(
      { ...client, calls: { ...client.calls, whoToCall } },
      <WhoToCallResult result={result} rank={4} />,
    );
    expect(screen.getByText(result.text)).toBeVisible();
    expect(whoToCall).not.toHaveBeenCalled();
  });

  it('is opened by Enter as the first, from the field and from the page', async () => {
    window.history.replaceState(null, '', '/search?query=arrival');
    renderResult(1);
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(location));
    expect(decodeURIComponent(askedAddress)).toBe(location);
  });

  it('is opened by Enter where nothing else would be pressed', async () => {
    renderResult(1);
    screen.getByRole('main').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(location));
  });

  it('takes the focus when somebody asked for it in the window of the search', async () => {
    window.history.replaceState(null, '', '/search?query=call+arrival');
    renderResult(1);
    expect(screen.getByRole('link')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(address()).toBe(location));
  });

  it('takes the focus from nobody who asked for something else', () => {
    window.history.replaceState(null, '', '/search?query=arrival');
    renderResult(1);
    expect(screen.getByRole('link')).not.toHaveFocus();
  });

  it('waits while the field is ahead of the results', async () => {
    window.history.replaceState(null, '', '/search?query=arr');
    renderResult(1);
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/');
  });

  it('leaves Enter to the window of the search', async () => {
    window.history.replaceState(null, '', '/search?query=arrival');
    renderResult(1, { isWindow: true });
    screen.getByRole('textbox').focus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/');
  });

  it('is not opened by Enter as the second', async () => {
    renderResult(2);
    screen.getByRole('main').focus();
    await userEvent.keyboard('{Enter}');
    expect(address()).toBe('/');
  });

  it('draws nothing while there is no result', () => {
    renderCallParts(answeringCalls(), <WhoToCallResult />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('is for what the search collects of whom to call alone', () => {
    expect(isWhoToCallResult({ type: 'who-to-call' })).toBe(true);
    expect(isWhoToCallResult({ type: 'software-catalog' })).toBe(false);
  });
});
