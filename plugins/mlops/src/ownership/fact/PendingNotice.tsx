import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import type {
  NewDatedFact,
  PendingChange,
  ResolvedRole,
} from '@pitwall/plugin-mlops-common';
import { RiShieldUserLine } from '@remixicon/react';
import { ProblemNotice } from '../../command';
import { EntityLinks } from '../../entity';
import { Notice, type HeadingLevel } from '../../state';
import { useRecordFacts } from './useRecordFacts';

export interface PendingNoticeProps {
  readonly role: Pick<ResolvedRole, 'role' | 'title'>;
  readonly change: PendingChange;
  readonly level: HeadingLevel;
  readonly onAcknowledged: () => void;
}

/** Somewhat less than a year, so that clocks that differ do not matter. */
const longestDays = 364;

/** A narrowed control role that waits, and the word that puts it in force. */
export const PendingNotice = (props: PendingNoticeProps) => {
  const { role, change, level, onAcknowledged } = props;
  const command = useRecordFacts();
  const acknowledge = async () => {
    const from = new Date();
    const until = new Date(from.getTime() + longestDays * 86_400_000);
    const fact: NewDatedFact = {
      ...{ kind: 'acknowledgement', role: role.role, digest: change.digest },
      entityRef: change.writtenIn.entityRef,
      ...{ from: from.toISOString(), until: until.toISOString() },
    };
    if (await command.send([fact])) onAcknowledged();
  };
  return (
    <Box sx={{ display: 'grid', rowGap: 1 }}>
      <Notice
        status="warning"
        icon={<RiShieldUserLine />}
        level={level}
        title={`${role.title} waits to be acknowledged.`}
        action={
          <Button
            variant="outlined"
            disabled={command.isSending}
            onClick={acknowledge}
          >
            Acknowledge
          </Button>
        }
      >
        <EntityLinks links={[change.writtenIn]} /> <WhatChanges {...change} />.
        Until{' '}
        {change.speaker ? (
          <EntityLinks links={[change.speaker]} />
        ) : (
          'the level that bound it'
        )}{' '}
        acknowledges it, what is written above stays in force. An
        acknowledgement holds for a year, and only for this writing.
      </Notice>
      {command.error && (
        <ProblemNotice
          title="This was not acknowledged."
          error={command.error}
        />
      )}
    </Box>
  );
};

const WhatChanges = ({ targets, cells }: PendingChange) => {
  const activities = Object.keys(cells);
  return (
    <>
      {targets.length > 0 && (
        <>
          binds it to <EntityLinks links={targets} />
        </>
      )}
      {targets.length > 0 && activities.length > 0 && ' and '}
      {activities.length > 0 &&
        `changes its letters in ${activities.join(', ')}`}
    </>
  );
};
