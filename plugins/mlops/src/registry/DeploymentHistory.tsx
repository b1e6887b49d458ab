import Paper from '@mui/material/Paper';
import type { DeploymentSpan } from '@pitwall/plugin-mlops-common';
import type { NameOf } from '../entity';
import { RelativeTime } from '../instant';
import { Records } from '../record';
import { ActorName } from './ActorName';
import { DeployedParts } from './DeployedParts';
import { sayPlace } from './sayPlace';

export interface DeploymentHistoryProps {
  readonly history: readonly DeploymentSpan[];
  readonly now: Date;
  readonly nameOf: NameOf;
}

/** Every picture that ever took over, the newest first. */
export const DeploymentHistory = ({
  history,
  now,
  nameOf,
}: DeploymentHistoryProps) => (
  <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
    <Records
      label="Deployments"
      columns={[
        {
          title: 'From',
          draw: ({ from }) => <RelativeTime instant={from} now={now} />,
        },
        { title: 'Where', draw: sayPlace },
        {
          title: 'Versions',
          draw: ({ parts }) => <DeployedParts parts={parts} />,
        },
        {
          title: 'Until',
          draw: ({ until }) =>
            until ? <RelativeTime instant={until} now={now} /> : 'now',
        },
        {
          title: 'Recorded',
          draw: ({ recordedAt, recordedBy }) => (
            <>
              <RelativeTime instant={recordedAt} now={now} /> by{' '}
              <ActorName actor={recordedBy} nameOf={nameOf} />
            </>
          ),
        },
      ]}
      records={history}
      keyOf={({ deploymentId }) => deploymentId}
    />
  </Paper>
);
