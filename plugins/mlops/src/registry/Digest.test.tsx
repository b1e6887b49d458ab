import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Digest } from './Digest';

const digest = `sha256:0123456789abcdef${'0'.repeat(48)}`;

const copy = () =>
  screen.getByRole('button', { name: 'Copy the digest of weights' });

describe('Digest', () => {
  beforeEach(() => renderInTestApp(<Digest digest={digest} of="weights" />));

  it('shows the first digits, and the whole on hover and to screen readers', () => {
    expect(screen.getByText('0123456789ab…')).toBeVisible();
    expect(screen.getByTitle(digest)).toHaveTextContent(digest);
  });

  it('copies the whole by keyboard, and says so', async () => {
    const user = userEvent.setup();
    copy().focus();
    await user.keyboard('{Enter}');
    expect(await navigator.clipboard.readText()).toBe(digest);
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(copy()).toHaveFocus();
  });

  it('says when the browser does not let it', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(
      new Error('denied'),
    );
    await user.click(copy());
    expect(await screen.findByText('Could not be copied')).toBeInTheDocument();
  });
});
