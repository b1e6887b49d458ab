import Skeleton from '@mui/material/Skeleton';
import type { Drift, DriftTest } from '@pitwall/plugin-mlops-common';
import { lazy, Suspense, useMemo } from 'react';
import { ChartFigure, PlotCursor, Readout } from '../chart';
import { useIsNarrow } from '../record';
import type { HeadingLevel } from '../state';
import { deploymentMarks, marksWithin } from './deploymentMarks';
import { HowMeasured } from './HowMeasured';
import { sayMeasure } from './sayMeasure';
import { sayPoint } from './sayPoint';
import { seriesColumns } from './seriesColumns';
import { seriesRows } from './seriesRows';
import { ShapeLegend } from './ShapeLegend';

// Charts weigh more than the rest of the page together.
const SeriesPlot = lazy(async () => ({
  default: (await import('./SeriesPlot')).SeriesPlot,
}));

export interface SeriesChartProps {
  readonly drift: Drift;
  readonly feature: string;
  readonly test: DriftTest;
  /** Of the chosen point. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly isRefreshing: boolean;
  readonly level: HeadingLevel;
}

/** One test of one feature over time; any of its windows can be chosen. */
export const SeriesChart = (props: SeriesChartProps) => {
  const { drift, feature, test, chosen, onChoose, level } = props;
  const isNarrow = useIsNarrow();
  const { points } = test;
  const rows = useMemo(
    () => seriesRows(points, drift.stepHours),
    [points, drift.stepHours],
  );
  const marks = deploymentMarks(drift.markers);
  const title = `${feature}: ${sayMeasure(test.measure)}`;
  const factsOf = (index: number) =>
    sayPoint({
      test,
      point: points[index],
      deployed: marksWithin(marks, points[index]).flatMap(
        ({ sentences }) => sentences,
      ),
      now: drift.asOf,
    });
  return (
    <ChartFigure
      title={title}
      level={level}
      isRefreshing={props.isRefreshing}
      fileName={`${drift.service.replace(/.*[:/]/, '')}-${
        drift.environment
      }-${feature}-${test.watches}`}
      columns={seriesColumns({ test, marks, now: drift.asOf })}
      records={points}
      keyOf={({ from, to }) => `${from} ${to}`}
    >
      <PlotCursor
        label={`${title}, window`}
        count={points.length}
        index={chosen}
        text={factsOf(chosen).join('; ')}
        onIndex={onChoose}
      >
        <Suspense fallback={<Skeleton variant="rounded" height={260} />}>
          <SeriesPlot
            test={test}
            rows={rows}
            marks={marks}
            chosen={chosen}
            onChoose={onChoose}
            factsOf={factsOf}
            now={Date.parse(drift.asOf)}
            isNarrow={isNarrow}
          />
        </Suspense>
      </PlotCursor>
      <ShapeLegend verdicts={points.map(({ verdict }) => verdict)} />
      <Readout facts={factsOf(chosen)} />
      <HowMeasured test={test} references={drift.references} />
    </ChartFigure>
  );
};
