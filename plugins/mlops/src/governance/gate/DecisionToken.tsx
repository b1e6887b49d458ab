import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { GateDecision } from '@pitwall/plugin-mlops-common';
import { RiKey2Line } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { CopiedText } from '../../copy';
import { RelativeTime } from '../../instant';
import { Notice } from '../../state';
import { redeemCommand } from './redeemCommand';

export interface DecisionTokenProps {
  readonly decision: GateDecision;
  readonly now: Date;
}

/** A decision that was just made: its token, until when, and how to redeem it. */
export const DecisionToken = ({ decision, now }: DecisionTokenProps) => {
  const { decisionId, answer, token, expiresAt } = decision;
  const discovery = useApi(discoveryApiRef);
  const [baseUrl, setBaseUrl] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => {
    discovery.getBaseUrl('mlops').then(setBaseUrl, () => {});
  }, [discovery]);
  return (
    <Box ref={box} tabIndex={-1}>
      <Notice
        role="status"
        status={token ? 'ok' : 'warning'}
        icon={<RiKey2Line />}
        title={
          token
            ? 'Decided and on record. The token is shown once.'
            : 'Decided and on record, without a token.'
        }
      >
        {answer.sentence}
        {token && (
          <Box sx={{ display: 'grid', rowGap: 1, mt: 1 }}>
            {expiresAt && (
              <span>
                Redeem it once, before it ends{' '}
                <RelativeTime instant={expiresAt} now={now} />.
              </span>
            )}
            <CopiedText name="token" text={token} />
            <Typography variant="body2">
              Whoever deploys redeems it, with a token of their own for the
              portal in <code>PORTAL_TOKEN</code>; a second time is refused:
            </Typography>
            <CopiedText
              name="command"
              text={redeemCommand(baseUrl, decisionId, token)}
            />
          </Box>
        )}
      </Notice>
    </Box>
  );
};
