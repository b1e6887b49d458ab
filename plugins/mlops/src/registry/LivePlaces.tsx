import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { Deployment } from '@pitwall/plugin-mlops-common';
import type { NameOf } from '../entity';
import { RelativeTime } from '../instant';
import { Records } from '../record';
import { ActorName } from './ActorName';
import { DeployedParts } from './DeployedParts';
import { sayPlace } from './sayPlace';

export interface LivePlacesProps {
  readonly live: readonly Deployment[];
  readonly isPast: boolean;
  readonly now: Date;
  readonly nameOf: NameOf;
}

/** What serves, or served, in each environment and region. */
export const LivePlaces = ({ live, isPast, now, nameOf }: LivePlacesProps) =>
  live.length === 0 ? (
    <Typography variant="body2" color="text.secondary">
      {isPast
        ? 'Nothing was deployed anywhere at that instant.'
        : 'Nothing is deployed anywhere. Whoever deploys records it with POST /deployments; it appears here at once.'}
    </Typography>
  ) : (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <Records
        label={isPast ? 'What was live' : 'What is live'}
        columns={[
          { title: 'Where', width: '25%', draw: sayPlace },
          {
            title: 'Versions',
            draw: ({ parts }) => <DeployedParts parts={parts} />,
          },
          {
            title: 'Since',
            draw: ({ from }) => <RelativeTime instant={from} now={now} />,
          },
          {
            title: 'Recorded by',
            draw: ({ recordedBy }) => (
              <ActorName actor={recordedBy} nameOf={nameOf} />
            ),
          },
        ]}
        records={live}
        keyOf={({ deploymentId }) => deploymentId}
      />
    </Paper>
  );
