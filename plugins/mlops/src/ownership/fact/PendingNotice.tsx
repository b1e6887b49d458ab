import { useApi } from '@backstage/core-plugin-api';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import type {
  DatedFact,
  NewDatedFact,
  ResolvedActivity,
} from '@pitwall/plugin-mlops-common';
import { RiShieldUserLine } from '@remixicon/react';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { Spoken } from '../../spoken';
import { Notice, type HeadingLevel } from '../../state';
import { PendingSentences } from './PendingSentences';
import { sayPending, type WaitingChange } from './sayPending';

export interface PendingNoticeProps {
  readonly waiting: WaitingChange;
  readonly activities: readonly ResolvedActivity[];
  readonly level: HeadingLevel;
  /** The ref of the reader, once it is known. */
  readonly ownRef?: string;
  readonly onAcknowledged: (fact: DatedFact) => void;
}

/** Somewhat less than a year, so that clocks that differ do not matter. */
const longestDays = 364;

/** A change of a control role that waits, and the word that puts it in force. */
export const PendingNotice = (props: PendingNoticeProps) => {
  const { waiting, activities, level, ownRef, onAcknowledged } = props;
  const { role, change } = waiting;
  const api = useApi(mlopsApiRef);
  const command = useCommand((body: NewDatedFact, idempotencyKey) =>
    api.facts.recordFact({ body }, { idempotencyKey }),
  );
  const isTheirs = change.acknowledgers.some(
    ({ entityRef }) => entityRef === ownRef,
  );
  const acknowledge = async () => {
    const from = new Date();
    const until = new Date(from.getTime() + longestDays * 86_400_000);
    const fact = await command.send({
      ...{ kind: 'acknowledgement', role: role.role, digest: change.digest },
      entityRef: change.writtenIn.entityRef,
      ...{ from: from.toISOString(), until: until.toISOString() },
    });
    if (fact) onAcknowledged(fact);
  };
  return (
    <Box sx={{ display: 'grid', rowGap: 1 }}>
      <Notice
        status="warning"
        icon={<RiShieldUserLine />}
        level={level}
        title={`${role.title}: a change waits to be acknowledged.`}
        action={
          isTheirs && (
            <Button
              variant="outlined"
              disabled={command.isSending}
              onClick={acknowledge}
              sx={{ '@media print': { display: 'none' } }}
            >
              {command.isSending ? 'Acknowledging…' : 'Acknowledge'}
              <Spoken> {sayPending(waiting, activities)}</Spoken>
            </Button>
          )
        }
      >
        <PendingSentences
          waiting={waiting}
          activities={activities}
          isTheirs={isTheirs}
        />
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
