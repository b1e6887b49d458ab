import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { Spoken } from '../../spoken';
import type { ChangeDraft } from './changeDraft';
import { editsOf } from './draftEdits';

export interface DraftEditsProps {
  readonly ownership: Ownership;
  readonly draft: ChangeDraft;
  /** Rules that the whole would break, and no field tells of. */
  readonly broken: readonly string[];
  readonly onChange: (draft: ChangeDraft) => void;
}

/** All that one pull request will change, each of it with a way out. */
export const DraftEdits = (props: DraftEditsProps) => {
  const { ownership, draft, broken, onChange } = props;
  const titleId = useId();
  const edits = editsOf(draft, ownership);
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography
        id={titleId}
        component="h3"
        variant="subtitle2"
        sx={{ m: 0, mb: 0.5 }}
      >
        In this change
      </Typography>
      {edits.length === 0 ? (
        <Typography variant="body2" color="text.secondary">
          Nothing yet. What you choose above is collected here: one pull request
          may change several cells and bindings.
        </Typography>
      ) : (
        <Box
          component="ul"
          sx={{ display: 'grid', rowGap: 0.5, m: 0, p: 0, listStyle: 'none' }}
        >
          {edits.map(({ key, sentence, without }) => (
            <Box
              component="li"
              key={key}
              sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
            >
              <Typography
                variant="body2"
                sx={{ flex: '1 1 auto', overflowWrap: 'anywhere' }}
              >
                {sentence}
              </Typography>
              <Button
                size="small"
                sx={{ flex: 'none' }}
                onClick={() => onChange(without)}
              >
                Take out
                <Spoken>: {sentence}</Spoken>
              </Button>
            </Box>
          ))}
        </Box>
      )}
      {broken.map(sentence => (
        <Alert key={sentence} severity="warning" role="note" sx={{ mt: 1 }}>
          {sentence}
        </Alert>
      ))}
    </Box>
  );
};
