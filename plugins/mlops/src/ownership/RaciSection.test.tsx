import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  illOwnedService,
  wellOwnedService,
} from '../../dev/fixtures/ownership';
import { onPhone } from '../../dev/fixtures/phone';
import { RaciSection } from './RaciSection';

function renderMatrix(ownership: Ownership = illOwnedService) {
  renderInTestApp(<RaciSection ownership={ownership} level={5} />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
  return {
    grid: screen.getByRole<HTMLTableElement>('grid', {
      name: 'Who does what for Arrival delay',
    }),
    detail: screen.getByRole('region', { name: 'Detail of the chosen cell' }),
  };
}

/** The cell of one role in one activity, by the words of their heads. */
function cellOf(grid: HTMLTableElement, activity: string, role: string) {
  const rows = [...grid.rows];
  const isHeadedBy = (words: string) => (cell: Element) =>
    cell.textContent?.startsWith(words);
  const column = [...rows[0].cells].findIndex(isHeadedBy(role));
  const row = rows.find(({ cells }) => isHeadedBy(activity)(cells[0]));
  return row?.cells[column] ?? null;
}

describe('RaciSection', () => {
  it('is one stop for the Tab key', async () => {
    const { grid } = renderMatrix();
    const stops = grid.querySelectorAll('[tabindex="0"]');
    expect(stops).toHaveLength(1);
    await userEvent.tab();
    expect(stops[0]).toHaveFocus();
  });

  it('is walked by keys to every corner, and tells the cell in full', async () => {
    const { grid, detail } = renderMatrix();
    await userEvent.tab();
    await userEvent.keyboard(
      '{Control>}{Home}{/Control}{ArrowDown}{ArrowRight}',
    );
    expect(
      cellOf(grid, 'Register use case', 'AI product manager'),
    ).toHaveFocus();
    expect(detail).toHaveTextContent(
      /Register use case: AI product manager.*Accountable and responsible.*from the organisation.*Product.*Product manager 1/,
    );
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(cellOf(grid, 'Retire', 'On-call')).toHaveFocus();
    expect(detail).toHaveTextContent(/Retire: On-call.*Informed/);
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('leads on by Tab to the links of the detail', async () => {
    const { detail } = renderMatrix();
    await userEvent.tab();
    await userEvent.tab();
    expect(detail).toContainElement(
      document.activeElement instanceof HTMLElement
        ? document.activeElement
        : null,
    );
  });

  it('says to a screen reader where a cell comes from', () => {
    const { grid } = renderMatrix();
    expect(cellOf(grid, 'Retire', 'Security')).toHaveTextContent(
      'Informed, from domain Travel',
    );
    expect(cellOf(grid, 'Review periodically', 'On-call')).toHaveTextContent(
      'Informed, from use case Delay forecasting',
    );
    expect(cellOf(grid, 'Roll back', 'Data scientist')).toHaveTextContent(
      'Informed, set by this service',
    );
    expect(cellOf(grid, 'Ingest data', 'On-call')).toHaveTextContent('No part');
  });

  it('tells a whole activity and a whole role at their heads', async () => {
    const { grid, detail } = renderMatrix();
    await userEvent.click(
      within(grid).getByRole('rowheader', { name: /^Deploy and size/ }),
    );
    expect(detail).toHaveTextContent(
      /Accountable and responsible.*MLOps engineer: MLOps engineer 1, MLOps engineer 2/,
    );
    await userEvent.click(
      within(grid).getByRole('columnheader', { name: /^MLOps engineer/ }),
    );
    expect(detail).toHaveTextContent(/accountable for 7 activities/);
  });

  it('marks what violations speak of, in words too', () => {
    const { grid } = renderMatrix();
    expect(
      within(grid).getByRole('rowheader', { name: /^Retrain.*1 violation/ }),
    ).toBeVisible();
  });

  it('marks nothing when every rule holds', () => {
    const { grid } = renderMatrix(wellOwnedService);
    expect(grid).not.toHaveTextContent(/violation/);
  });

  it('becomes a list by activity on a phone', () =>
    onPhone(() => {
      renderInTestApp(<RaciSection ownership={illOwnedService} level={5} />, {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      });
      expect(screen.queryByRole('grid')).not.toBeInTheDocument();
      const retire = screen.getByRole('heading', { level: 5, name: 'Retire' });
      expect(retire.parentElement).toHaveTextContent(
        /Informed: Data scientist, Security \(from domain Travel\) and On-call/,
      );
    }));

  it('marks on a phone, too, every role of which a violation speaks', () =>
    onPhone(() => {
      renderInTestApp(<RaciSection ownership={illOwnedService} level={5} />, {
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      });
      for (const name of ['Retire', 'Roll back']) {
        const activity = screen.getByRole('heading', { level: 5, name });
        expect(activity.parentElement).toHaveTextContent(
          /On-call, 1 violation/,
        );
      }
    }));
});
