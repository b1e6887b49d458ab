import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import { lineageNames, type ModelVersion } from '@pitwall/plugin-mlops-common';
import { useId, type ReactNode } from 'react';
import { dialogStyle } from '../command';
import type { NameOf } from '../entity';
import { RelativeTime } from '../instant';
import { useIsNarrow } from '../record';
import { StateChip } from '../state';
import { ActorName } from './ActorName';
import { Authors } from './Authors';
import { Digest } from './Digest';
import { lineageTitles } from './lineageTitles';
import { sayMetrics } from './sayMetrics';

export interface VersionDetailProps {
  readonly version: ModelVersion;
  readonly now: Date;
  readonly nameOf: NameOf;
  readonly onClose: () => void;
}

/** Everything that is known of one version, its digests first. */
export const VersionDetail = ({
  version,
  now,
  nameOf,
  onClose,
}: VersionDetailProps) => {
  const titleId = useId();
  const { ordinal, kind, lineage, source } = version;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      fullScreen={useIsNarrow()}
      onClose={onClose}
      aria-labelledby={titleId}
      sx={dialogStyle}
    >
      <DialogTitle id={titleId}>
        Version {ordinal}
        {version.variant && ` for ${version.variant}`}
      </DialogTitle>
      <DialogContent>
        <Box
          component="dl"
          sx={{
            display: 'grid',
            gridTemplateColumns: 'minmax(88px, max-content) minmax(0, 1fr)',
            columnGap: 2,
            rowGap: 0.5,
            m: 0,
            typography: 'body2',
            lineHeight: '28px',
            overflowWrap: 'anywhere',
          }}
        >
          {lineageNames[kind].map(name => {
            const digest = lineage[name];
            const title = lineageTitles[name];
            return (
              <Line key={name} term={title}>
                {digest ? (
                  <Digest
                    digest={digest}
                    of={`${title.toLowerCase()} of version ${ordinal}`}
                  />
                ) : (
                  <StateChip state="warning" word="no digest" />
                )}
              </Line>
            );
          })}
          <Line term="All together">
            <Digest
              digest={version.lineageDigest}
              of={`the whole of version ${ordinal}`}
            />
          </Line>
          <Line term="Authors">
            <Authors authors={version.authors} nameOf={nameOf} />
          </Line>
          <Line term="Registered">
            <RelativeTime instant={version.registeredAt} now={now} /> by{' '}
            <ActorName actor={version.registeredBy} nameOf={nameOf} />
          </Line>
          <Line term="Metrics">{sayMetrics(version.metrics) || 'none'}</Line>
          {version.registryVersion && (
            <Line term="In its registry">{version.registryVersion}</Line>
          )}
          {source && (
            <Line term="Made in">
              <Link href={source} underline="always">
                {source}
              </Link>
            </Line>
          )}
          <Line term="Id">
            <code>{version.versionId}</code>
          </Line>
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};

const Line = (props: { term: string; children: ReactNode }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {props.term}
    </Box>
    <Box component="dd" sx={{ m: 0 }}>
      {props.children}
    </Box>
  </>
);
