import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartFigure } from './ChartFigure';

interface Week {
  readonly week: string;
  readonly share: number;
}

function renderFigure() {
  return renderInTestApp(
    <ChartFigure<Week>
      title="Late flights"
      level={3}
      fileName="late-flights"
      columns={[
        { title: 'Week', value: ({ week }) => week },
        {
          title: 'Share',
          value: ({ share }) => share,
          say: ({ share }) => `${share * 100}%`,
        },
        { title: 'Source', value: () => 'radar', isOnlyInFile: true },
      ]}
      records={[{ week: '1', share: 0.25 }]}
      keyOf={({ week }) => week}
    >
      <svg role="img" aria-label="The drawing" />
    </ChartFigure>,
  );
}

const textOf = (blob: Blob) =>
  new Promise(resolve => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

describe('ChartFigure', () => {
  it('shows the same as a drawing or as a table', async () => {
    renderFigure();
    expect(screen.getByRole('img', { name: 'The drawing' })).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Table of Late flights' }),
    );
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    const table = screen.getByRole('table', { name: 'Late flights' });
    expect(
      within(table)
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual(['WeekShare', '125%']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Chart of Late flights' }),
    );
    expect(screen.getByRole('img')).toBeVisible();
  });

  it('gives the exact values as a file', async () => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    // jsdom has no files to hand out.
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`,
      revokeObjectURL() {},
    });
    const click = vi
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function keep(this: HTMLAnchorElement) {
        names.push(this.download);
      });
    try {
      renderFigure();
      await userEvent.click(
        screen.getByRole('button', { name: 'CSV of Late flights' }),
      );
      expect(names).toEqual(['late-flights.csv']);
      expect(await textOf(blobs[0])).toBe(
        'Week,Share,Source\r\n1,0.25,radar\r\n',
      );
    } finally {
      click.mockRestore();
    }
  });
});
