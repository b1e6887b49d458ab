import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import type { ModelVersion } from '@pitwall/plugin-mlops-common';
import { useState, type ReactNode } from 'react';
import { Paging, type PagePosition } from '../paging';
import { AsOfForm } from './AsOfForm';
import { DeploymentHistory } from './DeploymentHistory';
import { LivePlaces } from './LivePlaces';
import { sayVersions } from './sayVersions';
import { useVersionNames } from './useVersionNames';
import { versionsPerPage, type Versions } from './useVersions';
import { VersionDetail } from './VersionDetail';
import { VersionList } from './VersionList';

export interface VersionsViewProps {
  readonly versions: Versions;
  /** The instant looked at; absent for now. */
  readonly at?: string;
  readonly onLookAt: (at: string | undefined) => void;
  readonly paging: PagePosition;
  readonly isRefreshing: boolean;
  readonly now: Date;
  /** The level of the opening sentence; sections are one below. */
  readonly level: 2 | 3;
  /** What the reader can do beside the sentence. */
  readonly action: ReactNode;
}

/** Versions of one service: the answer, what is live, what there is. */
export const VersionsView = (props: VersionsViewProps) => {
  const { at, now, level, paging } = props;
  const { page, newest, deployments } = props.versions;
  const [open, setOpen] = useState<ModelVersion>();
  const nameOf = useVersionNames(props.versions);
  const { live, history = [] } = deployments;
  const { items, totalItems, nextCursor } = page;
  const { pagesBefore } = paging;
  return (
    <Box
      aria-busy={props.isRefreshing}
      sx={{ display: 'grid', rowGap: 3, gridTemplateColumns: '100%' }}
    >
      <Box sx={{ display: 'grid', rowGap: 1.5, position: 'relative' }}>
        {props.isRefreshing && (
          <LinearProgress
            aria-hidden
            sx={{ position: 'absolute', top: -8, left: 0, right: 0 }}
          />
        )}
        <Typography component={`h${level}`} variant="h6" sx={{ m: 0 }}>
          {sayVersions({ live, newest, at, now })}
        </Typography>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            justifyContent: 'space-between',
            gap: 2,
          }}
        >
          <AsOfForm at={at} onLookAt={props.onLookAt} />
          {props.action}
        </Box>
      </Box>
      <Section title={at ? 'What was live' : 'What is live'} level={level}>
        <LivePlaces live={live} isPast={Boolean(at)} {...{ now, nameOf }} />
      </Section>
      <Section title="Versions" level={level}>
        <VersionList
          versions={items}
          live={live}
          isPast={Boolean(at)}
          {...{ now, nameOf }}
          onOpen={setOpen}
          paging={
            <Paging
              label="Pages of versions"
              first={
                pagesBefore === undefined
                  ? undefined
                  : pagesBefore * versionsPerPage + 1
              }
              shown={items.length}
              total={totalItems}
              isFirstPage={!paging.after}
              onPrevious={paging.previousPage}
              onNext={
                nextCursor ? () => paging.nextPage(nextCursor) : undefined
              }
            />
          }
        />
      </Section>
      {history.length > 0 && (
        <Section title="Deployments" level={level}>
          <DeploymentHistory history={history} now={now} nameOf={nameOf} />
        </Section>
      )}
      {open && (
        <VersionDetail
          version={open}
          {...{ now, nameOf }}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Box>
  );
};

const Section = (props: {
  title: string;
  level: 2 | 3;
  children: ReactNode;
}) => (
  <Box component="section" aria-label={props.title}>
    <Typography
      component={props.level === 2 ? 'h3' : 'h4'}
      variant="subtitle1"
      sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
    >
      {props.title}
    </Typography>
    {props.children}
  </Box>
);
