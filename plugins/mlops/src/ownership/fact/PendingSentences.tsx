import Box from '@mui/material/Box';
import type {
  PendingChange,
  ResolvedActivity,
} from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { sayExact, sayMinute } from '../../instant';
import { sayCells, type WaitingChange } from './sayPending';

/** More names than that say less than their number. */
const mostNames = 5;

/** Who changes what, from whom to whom, since when the portal
 * has seen it, and for whom it waits. */
export const PendingSentences = (props: {
  readonly waiting: WaitingChange;
  readonly activities: readonly ResolvedActivity[];
  /** Whether the reader may acknowledge it. */
  readonly isTheirs: boolean;
}) => {
  const { waiting, activities, isTheirs } = props;
  const { role, change } = waiting;
  const { boundBy } = change;
  return (
    <Box sx={{ '& p': { m: 0 }, display: 'grid', rowGap: 0.5 }}>
      <p>
        <EntityLinks links={[change.writtenIn]} />{' '}
        <WhatChanges waiting={waiting} activities={activities} />.
      </p>
      {boundBy ? (
        <p>
          {change.since ? (
            <>
              Seen by the portal since <Since instant={change.since} />, it
              waits
            </>
          ) : (
            'It waits'
          )}{' '}
          for <EntityLinks links={[boundBy]} />, which bound the role. Until it
          is acknowledged, what {boundBy.title} bound stays in force.
        </p>
      ) : (
        <p>
          No domain above binds {role.title}: it waits for one that does, and
          until then nobody can acknowledge it.
        </p>
      )}
      {boundBy && <WhoMay change={change} isTheirs={isTheirs} />}
    </Box>
  );
};

const WhatChanges = (props: {
  readonly waiting: WaitingChange;
  readonly activities: readonly ResolvedActivity[];
}) => {
  const { role, change } = props.waiting;
  const { targets, inForce, cells } = change;
  const letters = Object.keys(cells).length > 0;
  return (
    <>
      {targets.length > 0 && (
        <>
          narrows {role.title} from <EntityLinks links={inForce.targets} /> to{' '}
          <EntityLinks links={targets} />
          {letters && ', and '}
        </>
      )}
      {letters &&
        `changes what ${role.title} does: ${sayCells(
          change,
          props.activities,
        )}`}
    </>
  );
};

const Since = ({ instant }: { instant: string }) => (
  <time dateTime={instant} title={sayExact(new Date(instant))}>
    {sayMinute(new Date(instant))}
  </time>
);

const WhoMay = (props: {
  readonly change: PendingChange;
  readonly isTheirs: boolean;
}) => {
  const { acknowledgers } = props.change;
  if (props.isTheirs) {
    return (
      <p>
        You may acknowledge it: for a year, and for this very change only. A
        later change waits anew.
      </p>
    );
  }
  const others = acknowledgers.length - mostNames;
  return acknowledgers.length > 0 ? (
    <p>
      <EntityLinks links={acknowledgers.slice(0, mostNames)} />
      {others > 0 && ` and ${others} more`} may acknowledge it.
    </p>
  ) : (
    <p>Nobody who may acknowledge it is in the catalog.</p>
  );
};
