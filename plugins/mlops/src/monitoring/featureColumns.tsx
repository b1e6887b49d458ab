import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { sayWindow, type FeatureDrift } from '@pitwall/plugin-mlops-common';
import { Link as RouterLink } from 'react-router-dom';
import { Sparkline } from '../chart';
import type { Column } from '../record';
import { leadingTest } from './leadingTest';
import { sayRows } from './sayNumber';
import { sayValue } from './sayValue';
import { seriesRows } from './seriesRows';
import { VerdictChip } from './VerdictChip';

export interface FeatureColumnsContext {
  readonly addressOf: (feature: string) => string;
  readonly isChosen: (feature: string) => boolean;
  readonly stepHours?: number;
  readonly now: string;
}

/** What the list of features says of each. */
export function featureColumns(
  context: FeatureColumnsContext,
): [Column<FeatureDrift>, ...Column<FeatureDrift>[]] {
  const { addressOf, isChosen, stepHours, now } = context;
  return [
    {
      title: 'Feature',
      width: '14%',
      draw: ({ feature }) => (
        <Link
          component={RouterLink}
          to={addressOf(feature)}
          replace
          aria-current={isChosen(feature)}
          underline="always"
          sx={{
            display: 'inline-block',
            overflowWrap: 'anywhere',
            fontWeight: isChosen(feature) ? 'fontWeightBold' : undefined,
          }}
        >
          {feature}
        </Link>
      ),
    },
    {
      title: 'Verdict',
      width: '32%',
      draw: ({ verdict, since }) => (
        <>
          <VerdictChip verdict={verdict} />
          {since && (
            <Typography
              component="span"
              variant="body2"
              color="text.secondary"
              sx={{ ml: 1 }}
            >
              since{' '}
              {sayWindow({ from: since, to: endOf(since, stepHours) }, now)}
            </Typography>
          )}
        </>
      ),
    },
    {
      title: 'Course',
      width: '16%',
      draw: feature => <Course feature={feature} stepHours={stepHours} />,
    },
    {
      title: 'Now',
      draw: feature => <Standing feature={feature} />,
    },
    {
      title: 'Rows',
      width: '10%',
      draw: feature => {
        const newest = leadingTest(feature)?.points.at(-1);
        return newest ? sayRows(newest.rows) : 'none';
      },
    },
  ];
}

const Course = (props: { feature: FeatureDrift; stepHours?: number }) => {
  const test = leadingTest(props.feature);
  if (!test) return null;
  return (
    <Sparkline
      values={seriesRows(test.points, props.stepHours).map(row => row.value)}
      limit={test.points.at(-1)?.warn}
    />
  );
};

const Standing = ({ feature }: { feature: FeatureDrift }) => {
  const test = leadingTest(feature);
  const newest = test?.points.at(-1);
  if (!test || newest?.value === undefined) {
    return <>{newest?.reason ?? 'not measured'}</>;
  }
  const limit = newest.warn ?? newest.drifted;
  return (
    <>
      {sayValue(test, newest.value)}
      {test.watches === 'missing' && ' more or fewer missing'}
      {limit !== undefined && (
        <Typography component="span" variant="body2" color="text.secondary">
          {' '}
          where {sayValue(test, limit)} is{' '}
          {newest.warn === undefined ? 'the limit' : 'usual'}
        </Typography>
      )}
    </>
  );
};

function endOf(since: string, stepHours = 24): string {
  return new Date(Date.parse(since) + stepHours * 3_600_000).toISOString();
}
