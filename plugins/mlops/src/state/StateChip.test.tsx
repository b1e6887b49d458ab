import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { rolesOfChips } from '../../dev/fixtures/renderChips';
import { StateChip, type ChipState } from './StateChip';

const states: readonly ChipState[] = [
  'ok',
  'warning',
  'error',
  'running',
  'waiting',
  'ended',
  'unknown',
  'stale',
];

describe('StateChip', () => {
  it('says its state by icon, number and word, never by colour alone', () => {
    renderInTestApp(
      <>
        {states.map((state, index) => (
          <div key={state} data-testid={state}>
            <StateChip state={state} word={`word of ${state}`} count={index} />
          </div>
        ))}
      </>,
    );
    const shapes = states.map(state => {
      const chip = screen.getByTestId(state);
      expect(chip).toHaveTextContent(
        `${states.indexOf(state)} word of ${state}`,
      );
      return chip.querySelector('svg path')?.getAttribute('d');
    });
    expect(new Set(shapes).size).toBe(states.length);
  });

  it('leaves the number out when there is none', () => {
    renderInTestApp(<StateChip state="ok" word="in order" />);
    expect(screen.getByText('in order')).toBeVisible();
  });

  it('is red for what somebody must act on alone, and grey where nothing is known', async () => {
    expect(
      await rolesOfChips(
        states.map(state => (
          <StateChip key={state} state={state} word={state} />
        )),
      ),
    ).toEqual({
      ...{ ok: 'ok', warning: 'warning', error: 'error', running: 'running' },
      ...{ waiting: 'aborted', ended: 'aborted' },
      ...{ unknown: 'aborted', stale: 'aborted' },
    });
  });
});
