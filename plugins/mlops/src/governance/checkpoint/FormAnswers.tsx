import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { EvidenceItems } from '../evidence';
import { DoerName } from '../people';
import { readAnswers } from './readAnswers';

export interface FormAnswersProps {
  readonly checkpoint: CheckpointView;
  readonly now: Date;
}

/** The answers as signers see them, each beside the evidence that supports it. */
export const FormAnswers = ({ checkpoint, now }: FormAnswersProps) => {
  const { form } = checkpoint;
  if (!form) return null;
  const { data, filledBy, filledAt } = form;
  if (!data) {
    return (
      <Typography variant="body2" color="text.secondary">
        {filledAt
          ? 'The answers were erased; the signatures for them stay on record.'
          : 'Nobody has answered yet.'}
      </Typography>
    );
  }
  return (
    <>
      <Box component="dl" sx={{ display: 'grid', rowGap: 1, m: 0 }}>
        {readAnswers(form.schema, form.ui, data).map(each => (
          <Box
            key={each.path}
            sx={{
              display: 'grid',
              columnGap: 3,
              gridTemplateRows: { md: 'auto 1fr' },
              gridTemplateColumns: {
                xs: '100%',
                md: 'minmax(0, 3fr) minmax(0, 2fr)',
              },
              breakInside: 'avoid',
            }}
          >
            <Typography component="dt" variant="body2" color="text.secondary">
              {each.question}
            </Typography>
            <Typography
              component="dd"
              variant="body2"
              sx={{
                m: 0,
                gridColumn: 1,
                whiteSpace: 'pre-line',
                overflowWrap: 'anywhere',
              }}
            >
              {each.answer || 'no answer'}
            </Typography>
            {each.evidence.length > 0 && (
              <Box
                component="dd"
                sx={{
                  m: 0,
                  gridColumn: { md: 2 },
                  gridRow: { md: '1 / span 2' },
                }}
              >
                <EvidenceItems
                  checkpoint={checkpoint}
                  ids={each.evidence}
                  now={now}
                />
              </Box>
            )}
          </Box>
        ))}
      </Box>
      {filledBy && filledAt && (
        <Box sx={{ mt: 1, typography: 'body2', color: 'text.secondary' }}>
          Answered by <DoerName doer={filledBy} />{' '}
          <RelativeTime instant={filledAt} now={now} />
        </Box>
      )}
    </>
  );
};
