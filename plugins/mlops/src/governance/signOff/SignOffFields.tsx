import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { useEffect, useRef } from 'react';
import { PersonField } from './PersonField';
import type { SignOffDraft, SignOffField } from './signOffDraft';

export interface SignOffFieldsProps {
  readonly review: ReviewView;
  readonly draft: SignOffDraft;
  /** What is wrong, by field. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly onDraft: (draft: SignOffDraft) => void;
}

/** What a signer adds to the verdict: a condition if it is one, and the reason. */
export const SignOffFields = (props: SignOffFieldsProps) => {
  const { review, draft, wrong, onDraft } = props;
  const first = useRef<HTMLInputElement>(null);
  const isConditional = draft.verdict === 'approveWithCondition';
  const isApproval = draft.verdict === 'approve';
  useEffect(() => {
    // Who must write goes on writing; who only approves stays at the buttons.
    if (!isApproval) first.current?.focus();
  }, [isApproval, isConditional]);
  const field = (name: SignOffField) => ({
    size: 'small' as const,
    name,
    error: wrong.has(name),
    helperText: wrong.get(name),
  });
  return (
    <Box sx={{ display: 'grid', rowGap: 1.5, width: '100%', maxWidth: 640 }}>
      {isConditional && (
        <>
          <TextField
            {...field('condition.text')}
            label="Condition: what is to be done"
            required
            multiline
            inputRef={first}
            value={draft.condition}
            onChange={event =>
              onDraft({ ...draft, condition: event.target.value })
            }
            inputProps={{ maxLength: 4000 }}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <PersonField
              {...field('condition.owner')}
              label="Who does it"
              review={review}
              person={draft.owner}
              onPerson={owner => onDraft({ ...draft, owner })}
            />
            <TextField
              {...field('condition.due')}
              label="By when"
              type="date"
              required
              value={draft.due}
              onChange={event => onDraft({ ...draft, due: event.target.value })}
              InputLabelProps={{ shrink: true }}
              sx={{ flex: '1 1 160px' }}
            />
          </Box>
        </>
      )}
      <TextField
        {...field('reason')}
        label={isApproval ? 'Reason (optional)' : 'Reason'}
        required={!isApproval}
        multiline
        inputRef={isConditional ? undefined : first}
        value={draft.reason}
        onChange={event => onDraft({ ...draft, reason: event.target.value })}
        inputProps={{ maxLength: 4000 }}
      />
    </Box>
  );
};
