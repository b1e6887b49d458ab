import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { lineageNames, modelKindSchema } from '@pitwall/plugin-mlops-common';
import { useId } from 'react';
import { sentenceAt, type FieldSentences } from '../command';
import { ChoiceField } from '../field';
import { AuthorsField } from './AuthorsField';
import { lineageTitles } from './lineageTitles';
import type { RegistrationDraft } from './registrationDraft';

const kindTitles = { tabular: 'Tabular', llm: 'Language model' } as const;

export interface RegistrationFieldsProps {
  readonly draft: RegistrationDraft;
  readonly wrong: FieldSentences;
  readonly onChange: (change: Partial<RegistrationDraft>) => void;
}

/** The fields of a registration, each with what is wrong with it below. */
export const RegistrationFields = (props: RegistrationFieldsProps) => {
  const { draft, wrong, onChange } = props;
  const id = useId();
  const { kind, digests } = draft;
  const noDigest = sentenceAt(wrong, 'lineage');
  const sourceProblem = sentenceAt(wrong, 'source');
  return (
    <>
      <ChoiceField
        label="Kind"
        value={kind}
        options={modelKindSchema.options.map(value => ({
          value,
          word: kindTitles[value],
        }))}
        onValue={value => onChange({ kind: modelKindSchema.parse(value) })}
      />
      <Box
        component="fieldset"
        aria-describedby={`${id}-digests`}
        sx={{ display: 'grid', rowGap: 1.5, m: 0, p: 0, border: 0 }}
      >
        <Box component="legend" sx={{ p: 0, mb: 1, typography: 'subtitle2' }}>
          Digests
        </Box>
        <FormHelperText id={`${id}-digests`} error={Boolean(noDigest)}>
          {noDigest ??
            'What is left out is a gap in the evidence that reviewers will see.'}
        </FormHelperText>
        {lineageNames[kind].map((name, index) => {
          const problem = sentenceAt(wrong, `lineage.${name}`);
          const isWrong = Boolean(problem ?? (index === 0 && noDigest));
          return (
            <TextField
              key={name}
              size="small"
              id={`${id}-${name}`}
              label={lineageTitles[name]}
              placeholder="sha256:…"
              value={digests[name] ?? ''}
              error={isWrong}
              helperText={problem}
              onChange={event =>
                onChange({
                  digests: { ...digests, [name]: event.target.value },
                })
              }
              inputProps={{ spellCheck: false, autoComplete: 'off' }}
            />
          );
        })}
      </Box>
      <AuthorsField
        authors={draft.authors}
        onAuthors={authors => onChange({ authors })}
        problem={sentenceAt(wrong, 'authors')}
      />
      <TextField
        size="small"
        id={`${id}-source`}
        label="Where it was made (optional)"
        placeholder="https://"
        value={draft.source}
        error={Boolean(sourceProblem)}
        helperText={sourceProblem ?? 'Address of the run or the commit.'}
        onChange={event => onChange({ source: event.target.value })}
      />
    </>
  );
};
