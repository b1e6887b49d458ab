import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { GateAnswer, GateDecision } from '@pitwall/plugin-mlops-common';
import { RiGitMergeLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { ProblemNotice, useCommand } from '../../command';
import { sayCount } from '../../spoken';
import { DecisionToken } from './DecisionToken';

export interface DecidePromotionProps {
  readonly gate: GateAnswer;
  readonly now: Date;
}

/** The button of the merge box: has the gate decide, or says why it would not. */
export const DecidePromotion = ({ gate, now }: DecidePromotionProps) => {
  const api = useApi(mlopsApiRef);
  const reasonId = useId();
  const [decision, setDecision] = useState<GateDecision>();
  const { service, versionId, environment, region, direction } = gate;
  const deciding = useCommand((_: object, idempotencyKey) =>
    api.gate.decide(
      { body: { service, version: versionId, environment, region, direction } },
      { idempotencyKey },
    ),
  );
  const decide = async () => {
    const made = await deciding.send({});
    if (made) setDecision(made);
  };
  const isAllowed = gate.verdict === 'allow';
  return (
    <Box
      sx={{
        display: 'grid',
        rowGap: 1.5,
        gridTemplateColumns: '100%',
        '@media print': { display: 'none' },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1.5,
        }}
      >
        <Button
          variant="contained"
          startIcon={<RiGitMergeLine aria-hidden />}
          disabled={!isAllowed || deciding.isSending}
          aria-describedby={reasonId}
          onClick={decide}
        >
          Decide promotion
        </Button>
        <Typography
          id={reasonId}
          variant="body2"
          color="text.secondary"
          sx={{ flex: '1 1 30ch' }}
        >
          {isAllowed
            ? 'Puts the decision on record and gives a token, which whoever deploys redeems once.'
            : `Not now: ${sayCount(
                gate.reasons.length,
                'reason',
              )} above. Nothing can be promoted until the gate says allow.`}
        </Typography>
      </Box>
      {deciding.error && (
        <ProblemNotice title="Nothing was decided." error={deciding.error} />
      )}
      {decision && <DecisionToken decision={decision} now={now} />}
    </Box>
  );
};
