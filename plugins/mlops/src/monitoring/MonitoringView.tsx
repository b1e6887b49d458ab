import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { DriftContent } from './DriftContent';
import { MonitoringControls } from './MonitoringControls';
import { NoProfileNotice } from './NoProfileNotice';
import { OtherLayers } from './OtherLayers';
import type { ServicePath } from './service';
import type { MonitoringQuery } from './useMonitoringQuery';

export interface MonitoringViewProps {
  readonly summary: MonitoringSummary;
  readonly service: ServicePath;
  readonly query: MonitoringQuery;
  /** What there is to know of the data itself, such as that it is replayed. */
  readonly note?: string;
  readonly portal: string;
  readonly onRetry: () => void;
  /** The level of the opening sentence; sections are one below. */
  readonly level: 2 | 3;
}

/** The monitoring of one service: what happened in one sentence, then the evidence. */
export const MonitoringView = (props: MonitoringViewProps) => {
  const { summary, service, query, note, portal, onRetry, level } = props;
  const environment = query.choice.environment ?? summary.environment;
  const below = level === 2 ? 3 : 4;
  if (environment === undefined) {
    return (
      <NoProfileNotice
        service={service}
        portal={portal}
        level={level}
        onRetry={onRetry}
      />
    );
  }
  return (
    <Box sx={{ display: 'grid', rowGap: 2, gridTemplateColumns: '100%' }}>
      <div>
        <Typography
          component={`h${level}`}
          variant="h6"
          sx={{ m: 0, maxWidth: '90ch' }}
        >
          {summary.sentence}
        </Typography>
        {note && (
          <Typography variant="body2" color="text.secondary">
            {note}
          </Typography>
        )}
        <OtherLayers layers={summary.layers} />
      </div>
      <MonitoringControls
        summary={summary}
        environment={environment}
        query={query}
      />
      <DriftContent
        service={service}
        environment={environment}
        query={query}
        portal={portal}
        level={below}
      />
    </Box>
  );
};
