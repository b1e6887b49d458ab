import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { DatedFact } from '@pitwall/plugin-mlops-common';
import { RiShieldCheckLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { sayExact } from '../../instant';
import { Notice, type HeadingLevel } from '../../state';

export interface AcknowledgedNoticeProps {
  readonly fact: DatedFact;
  /** What was acknowledged, old and new. */
  readonly sentence: string;
  readonly level: HeadingLevel;
  readonly onTakenBack: () => void;
}

/** What the reader has just acknowledged, and the way to take it back. */
export const AcknowledgedNotice = (props: AcknowledgedNoticeProps) => {
  const { fact, sentence, level, onTakenBack } = props;
  const api = useApi(mlopsApiRef);
  const command = useCommand((id: string, idempotencyKey) =>
    api.facts.endFact({ path: { id }, body: {} }, { idempotencyKey }),
  );
  // The button that had the focus is gone with its notice.
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const takeBack = async () => {
    if (await command.send(fact.factId)) onTakenBack();
  };
  return (
    <Box
      ref={notice}
      tabIndex={-1}
      role="group"
      aria-label="What you acknowledged"
      sx={{ display: 'grid', rowGap: 1 }}
    >
      <Notice
        role="status"
        status="ok"
        icon={<RiShieldCheckLine />}
        level={level}
        title="You acknowledged the change: it is in force."
        action={
          <Button
            variant="outlined"
            disabled={command.isSending}
            onClick={takeBack}
          >
            {command.isSending ? 'Taking it back…' : 'Take back'}
          </Button>
        }
      >
        {sentence}. It holds until {sayExact(new Date(fact.until))}; the ledger
        has it, with your name.
      </Notice>
      {command.error && (
        <ProblemNotice title="It was not taken back." error={command.error} />
      )}
    </Box>
  );
};
