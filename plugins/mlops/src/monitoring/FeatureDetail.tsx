import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { Drift, FeatureDrift } from '@pitwall/plugin-mlops-common';
import { chartGrid } from './chartGrid';
import { DistributionPanel } from './DistributionPanel';
import { leadingTest } from './leadingTest';
import { SeriesChart } from './SeriesChart';
import type { DriftQuestion } from './useDrift';
import type { MonitoringQuery } from './useMonitoringQuery';
import { VerdictChip } from './VerdictChip';

export interface FeatureDetailProps {
  readonly drift: Drift;
  readonly feature: FeatureDrift;
  readonly question: DriftQuestion;
  readonly query: MonitoringQuery;
  readonly isRefreshing: boolean;
  readonly level: 3 | 4;
}

/** The chosen feature: its sentence, its series, and one window of it in full. */
export const FeatureDetail = (props: FeatureDetailProps) => {
  const { drift, feature, question, query, level } = props;
  const { choice, choose } = query;
  const test =
    feature.tests.find(({ watches }) => watches === choice.test) ??
    leadingTest(feature);
  const points = test?.points ?? [];
  const found = points.findIndex(({ from }) => from === choice.at);
  const chosen = found < 0 ? points.length - 1 : found;
  return (
    <Box sx={{ display: 'grid', rowGap: 1.5, gridTemplateColumns: '100%' }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.5,
        }}
      >
        <Typography
          component={`h${level}`}
          variant="h6"
          sx={{ m: 0, overflowWrap: 'anywhere' }}
        >
          {feature.feature}
        </Typography>
        <VerdictChip verdict={feature.verdict} />
        <Typography variant="body2" sx={{ flex: '1 1 240px' }}>
          {feature.sentence}
        </Typography>
        {feature.tests.length > 1 && test && (
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label="What is watched"
            value={test.watches}
            onChange={(_, watches) => watches && choose({ test: watches })}
          >
            <ToggleButton value="values">Values</ToggleButton>
            <ToggleButton value="missing">Missing</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
      {test && points[chosen] && (
        <Box sx={chartGrid}>
          <SeriesChart
            drift={drift}
            feature={feature.feature}
            test={test}
            chosen={chosen}
            onChoose={index => choose({ at: points[index].from })}
            isRefreshing={props.isRefreshing}
            level={level === 3 ? 4 : 5}
          />
          <DistributionPanel
            question={{
              ...question,
              feature: feature.feature,
              window: points[chosen],
            }}
            now={drift.asOf}
            level={level === 3 ? 4 : 5}
          />
        </Box>
      )}
    </Box>
  );
};
