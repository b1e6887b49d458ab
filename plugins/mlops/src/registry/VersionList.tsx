import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import type { Deployment, ModelVersion } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import type { NameOf } from '../entity';
import { RelativeTime } from '../instant';
import { Records } from '../record';
import { ActorName } from './ActorName';
import { Authors } from './Authors';
import { DeployedMark } from './DeployedMark';
import { Lineage } from './Lineage';
import { sayMetrics } from './sayMetrics';

export interface VersionListProps {
  readonly versions: readonly ModelVersion[];
  /** What is live: marks its versions. */
  readonly live: readonly Deployment[];
  /** Whether that is the past. */
  readonly isPast: boolean;
  readonly now: Date;
  readonly nameOf: NameOf;
  readonly onOpen: (version: ModelVersion) => void;
  /** The way through the pages, below the list. */
  readonly paging: ReactNode;
}

/** Versions, the newest first, each leading to its digests. */
export const VersionList = (props: VersionListProps) => {
  const { versions, live, isPast, now, nameOf, onOpen, paging } = props;
  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <Records
        label="Versions"
        columns={[
          {
            title: 'Version',
            draw: version => (
              <Box
                sx={{
                  display: 'flex',
                  flexWrap: 'wrap',
                  alignItems: 'center',
                  gap: 1,
                }}
              >
                <Button
                  size="small"
                  aria-haspopup="dialog"
                  onClick={() => onOpen(version)}
                  sx={{ minWidth: 0, p: 0.25, textDecoration: 'underline' }}
                >
                  Version {version.ordinal}
                </Button>
                {version.variant}
                <DeployedMark
                  versionId={version.versionId}
                  live={live}
                  isPast={isPast}
                />
              </Box>
            ),
          },
          {
            title: 'Registered',
            draw: ({ registeredAt, registeredBy }) => (
              <>
                <RelativeTime instant={registeredAt} now={now} /> by{' '}
                <ActorName actor={registeredBy} nameOf={nameOf} />
              </>
            ),
          },
          {
            title: 'Authors',
            draw: ({ authors }) => (
              <Authors authors={authors} nameOf={nameOf} />
            ),
          },
          {
            title: 'Lineage',
            draw: version => <Lineage version={version} />,
          },
          {
            title: 'Metrics',
            draw: ({ metrics }) => sayMetrics(metrics, 2) || 'none',
          },
          {
            title: 'In its registry',
            draw: ({ registryVersion }) => registryVersion ?? '–',
          },
        ]}
        records={versions}
        keyOf={({ versionId }) => versionId}
      />
      {paging}
    </Paper>
  );
};
