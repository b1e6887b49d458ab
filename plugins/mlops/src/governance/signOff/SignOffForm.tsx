import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type {
  CheckpointView,
  ReviewView,
  SlotView,
} from '@pitwall/plugin-mlops-common';
import { RiQuillPenLine } from '@remixicon/react';
import { useRef, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { fieldSentences, ProblemNotice, useCommand } from '../../command';
import { saySignature } from './saySignature';
import { SignOffFields } from './SignOffFields';
import {
  draftProblems,
  emptyDraft,
  signOffBody,
  signOffFields,
  type SignOffDraft,
} from './signOffDraft';
import { staleDigest } from './staleDigest';
import { StaleDigestNotice } from './StaleDigestNotice';
import { VerdictChoice } from './VerdictChoice';

export interface SignOffFormProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  readonly slot: SlotView;
  readonly now: Date;
  readonly onDone: (sentence: string) => void;
  readonly onReadAgain: () => void;
}

/**
 * Signs in one slot, for the digest that stood there when the signer began to
 * read: when another takes its place meanwhile, nothing is signed.
 */
export const SignOffForm = (props: SignOffFormProps) => {
  const { review, checkpoint, slot, now, onDone, onReadAgain } = props;
  const api = useApi(mlopsApiRef);
  const [seen, setSeen] = useState(checkpoint.digest ?? '');
  const [draft, setDraft] = useState<SignOffDraft>(emptyDraft);
  const [wasTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const signing = useCommand(
    (body: ReturnType<typeof signOffBody>, idempotencyKey) =>
      api.governance.signOff(
        { path: { id: review.id, cid: checkpoint.id }, body },
        { idempotencyKey },
      ),
  );
  const refused = staleDigest(signing.error);
  const stale =
    refused ??
    (checkpoint.digest === seen
      ? undefined
      : { seen, current: checkpoint.digest });
  const written = draftProblems(draft, now);
  const wrong = new Map([
    ...fieldSentences(signing.error, 'body'),
    ...(wasTried ? written : []),
  ]);
  const sign = async () => {
    setTried(true);
    const first = signOffFields.find(name => written.has(name));
    if (first) {
      fields.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const change = await signing.send(signOffBody(draft, slot.id, seen));
    if (change) onDone(`Signed as ${slot.title}. ${change.sentence}`);
  };
  const readAgain = () => {
    const current = refused?.current ?? checkpoint.digest;
    if (current) setSeen(current);
    signing.forget();
    setDraft({ ...draft, verdict: undefined });
    onReadAgain();
  };
  if (stale) {
    return <StaleDigestNotice digests={stale} onReadAgain={readAgain} />;
  }
  return (
    <Box
      ref={fields}
      sx={{
        display: 'grid',
        rowGap: 1.5,
        justifyItems: 'start',
        pt: 0.75,
        '@media print': { display: 'none' },
      }}
    >
      <VerdictChoice
        slot={slot.title}
        verdict={draft.verdict}
        onVerdict={verdict => {
          signing.forget();
          setTried(false);
          setDraft({ ...draft, verdict });
        }}
      />
      {draft.verdict && (
        <>
          <SignOffFields
            review={review}
            draft={draft}
            wrong={wrong}
            onDraft={setDraft}
          />
          {signing.error && wrong.size === 0 && (
            <ProblemNotice
              title="Nothing was signed."
              error={signing.error}
              action={
                <Button variant="outlined" onClick={onReadAgain}>
                  Read again
                </Button>
              }
            />
          )}
          <Button
            variant="contained"
            startIcon={<RiQuillPenLine aria-hidden />}
            disabled={signing.isSending}
            onClick={sign}
          >
            {saySignature(draft.verdict, seen, checkpoint, review)}
          </Button>
        </>
      )}
    </Box>
  );
};
