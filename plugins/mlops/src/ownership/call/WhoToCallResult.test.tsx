import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { isWhoToCallResult } from '../../isWhoToCallResult';
import { WhoToCallResult } from './WhoToCallResult';

const location = '/mlops/who-to-call?service=component:default/arrival-delay';

describe('WhoToCallResult', () => {
  it('leads from the search to whom to call', () => {
    renderInTestApp(
      <WhoToCallResult
        result={{
          title: 'Who to call: Arrival delay',
          text: 'Flight operations is on call.',
          location,
        }}
      />,
    );
    expect(
      screen.getByRole('link', { name: 'Who to call: Arrival delay' }),
    ).toHaveAttribute('href', location);
    expect(screen.getByText('Flight operations is on call.')).toBeVisible();
  });

  it('draws nothing while there is no result', () => {
    renderInTestApp(<WhoToCallResult />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('is for what the search collects of whom to call alone', () => {
    expect(isWhoToCallResult({ type: 'who-to-call' })).toBe(true);
    expect(isWhoToCallResult({ type: 'software-catalog' })).toBe(false);
  });
});
