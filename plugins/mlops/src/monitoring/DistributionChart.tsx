import Typography from '@mui/material/Typography';
import Skeleton from '@mui/material/Skeleton';
import { sayWindow, type Distribution } from '@pitwall/plugin-mlops-common';
import { lazy, Suspense, useState } from 'react';
import { ChartFigure, PlotCursor, Readout } from '../chart';
import type { HeadingLevel } from '../state';
import { distributionBars, mostChanged } from './distributionBars';
import { distributionColumns } from './distributionColumns';
import { DistributionLegend } from './DistributionLegend';
import { sayBar } from './sayBar';
import { sayRows, sayShare } from './sayNumber';
import { ScoreList } from './ScoreList';
import { shownBars } from './shownBars';

// Charts weigh more than the rest of the page together.
const DistributionPlot = lazy(async () => ({
  default: (await import('./DistributionPlot')).DistributionPlot,
}));

export interface DistributionChartProps {
  readonly distribution: Distribution;
  /** When the page is of: windows of this year are named without it. */
  readonly now: string;
  readonly isRefreshing: boolean;
  readonly level: HeadingLevel;
}

/** Where the values of one window lie, and where those of the reference do. */
export const DistributionChart = (props: DistributionChartProps) => {
  const { distribution, now, isRefreshing, level } = props;
  const { feature, window, reference, kind, leftOut } = distribution;
  const all = distributionBars(distribution);
  const { bars, others } = shownBars(all, kind);
  const [walked, setWalked] = useState<number>();
  const chosen = Math.min(walked ?? mostChanged(bars), bars.length - 1);
  const title = `${feature} in ${sayWindow(window, now)}`;
  return (
    <ChartFigure
      title={title}
      level={level}
      note={distribution.sentence}
      isRefreshing={isRefreshing}
      fileName={`${distribution.service.replace(/.*[:/]/, '')}-${
        distribution.environment
      }-${feature}-${window.from.slice(0, 10)}`}
      columns={distributionColumns}
      records={all}
      keyOf={({ label, kind: of }) => `${of} ${label}`}
    >
      <DistributionLegend
        reference={`reference, ${sayRows(reference.rows)} rows`}
        window={`${sayWindow(window, now)}, ${sayRows(window.rows)} rows`}
      />
      <PlotCursor
        label={`${title}, bin`}
        count={bars.length}
        index={chosen}
        text={sayBar(bars[chosen]).join('; ')}
        onIndex={setWalked}
      >
        <Suspense fallback={<Skeleton variant="rounded" height={260} />}>
          <DistributionPlot
            bars={bars}
            kind={kind}
            chosen={chosen}
            onChoose={setWalked}
          />
        </Suspense>
      </PlotCursor>
      <Readout facts={sayBar(bars[chosen])} />
      {others && (
        <Typography variant="body2" color="text.secondary">
          Shown are those that changed most; {others.count} others hold{' '}
          {sayShare(others.window)} in the window and{' '}
          {sayShare(others.reference)} in the reference. The table lists all.
        </Typography>
      )}
      {leftOut > 0 && (
        <Typography variant="body2" color="text.secondary">
          {leftOut} windows in between were profiled under another reference and
          are left out.
        </Typography>
      )}
      <ScoreList distribution={distribution} />
    </ChartFigure>
  );
};
