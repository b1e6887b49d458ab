import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { NewDatedFact } from '@pitwall/plugin-mlops-common';
import type { ReactNode } from 'react';
import { FormDialog, useSubmission } from '../../command';
import { factForm, type FactForm } from './factForm';
import type { FactDialogOf } from './factPlace';
import { FactProblem } from './FactProblem';
import { readFacts, type FactDraft } from './readFacts';
import { sayFact } from './sayFact';
import { draftWith, type Suggestions } from './suggestion';
import type { FactBasis } from './useFactBasis';
import { useFactsOnRecord } from './useFactsOnRecord';

export interface FactDialogProps {
  readonly title: string;
  readonly of: FactDialogOf;
  readonly basis: FactBasis;
  readonly suggestions: Suggestions;
  /** The facts that a draft of the fields comes to. */
  readonly factsOf: (draft: FactDraft) => readonly FactDraft[];
  readonly children: (form: FactForm) => ReactNode;
}

/** Says what will be written before it is: fields, a sentence, one button. */
export const FactDialog = (props: FactDialogProps) => {
  const { of, basis, suggestions, factsOf } = props;
  const { written, nameOf, now } = basis;
  const record = useFactsOnRecord(of.former);
  const read = readFacts(factsOf(draftWith(written, suggestions)), now);
  const say = (facts: readonly NewDatedFact[]) =>
    facts.map(fact => sayFact(fact, nameOf, now)).join(' ');
  const submission = useSubmission({
    read: () => read,
    run: record.send,
    onDone: facts => of.onRecorded(say(facts)),
  });
  return (
    <FormDialog
      title={of.former ? `${props.title}: correct it` : props.title}
      submission={submission}
      verb={of.former ? 'Correct it' : 'Write it down'}
      sending="Writing…"
      drawRefusal={error => (
        <FactProblem error={error} nameOf={nameOf} now={now} />
      )}
      // A part may be on record when another was refused.
      onClose={() => {
        const entered = record.entered();
        if (entered.length > 0) of.onRecorded(say(entered));
        else of.onClose();
      }}
    >
      {props.children(factForm(basis, suggestions, submission.wrong))}
      <Box
        role="status"
        sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Typography variant="caption" color="text.secondary">
          What will be written
        </Typography>
        <Typography variant="body1">
          {'input' in read
            ? say(read.input)
            : 'You see it here once nothing is missing or wrong.'}
        </Typography>
        {of.former && (
          <Typography variant="body2" color="text.secondary">
            In place of: {say([of.former])}
          </Typography>
        )}
      </Box>
    </FormDialog>
  );
};
