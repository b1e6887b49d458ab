import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { monitoringAt } from '../../dev/fixtures/monitoring';
import { deploymentMarks } from './deploymentMarks';
import { SeriesPlot } from './SeriesPlot';
import { seriesRows } from './seriesRows';

const now = '2026-05-25T06:00:00.000Z';
const { drift } = monitoringAt(now);

function renderPlot(name: string) {
  const feature = drift.features.find(each => each.feature === name);
  if (!feature) throw new Error(`There is no ${name}`);
  const [test] = feature.tests;
  const { container } = renderInTestApp(
    <SeriesPlot
      test={test}
      rows={seriesRows(test.points, drift.stepHours)}
      marks={deploymentMarks(drift.markers)}
      chosen={test.points.length - 1}
      onChoose={() => {}}
      factsOf={() => []}
      now={Date.parse(now)}
      isNarrow={false}
    />,
  );
  const line = container.querySelector('.recharts-line-curve');
  const hatched = container.querySelectorAll('.recharts-reference-area');
  return {
    strokes: line?.getAttribute('d')?.match(/M/g)?.length,
    hatched: hatched.length,
  };
}

describe('SeriesPlot', () => {
  it('names its limits and its deployments where they are', () => {
    renderPlot('delay');
    for (const label of ['usual', 'drifted', 'v6', 'v7']) {
      expect(screen.getByText(label)).toBeInTheDocument();
    }
  });

  it('starts its axis at zero', () => {
    renderPlot('delay');
    expect(screen.getByText('0')).toBeInTheDocument();
  });

  it('is one line where every window came, and breaks where two did not', () => {
    expect(renderPlot('delay').strokes).toBe(1);
    expect(renderPlot('hour').strokes).toBe(2);
  });

  it('hatches what could not be judged, and the silence since', () => {
    expect(renderPlot('delay').hatched).toBe(0);
    expect(renderPlot('weekday').hatched).toBe(2);
    expect(renderPlot('destination').hatched).toBe(1);
  });
});
