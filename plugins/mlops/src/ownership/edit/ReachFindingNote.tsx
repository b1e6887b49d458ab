import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReachFinding } from '@pitwall/plugin-mlops-common';
import { sayCount, Spoken } from '../../spoken';
import { sayPlainly, type KnownNames } from '../sayPlainly';
import { sayFirst } from './sayFirst';

export interface ReachFindingNoteProps {
  readonly finding: ReachFinding;
  readonly names: KnownNames;
}

type Case = ReachFinding['cases']['items'][number];

/** One rule that services would newly break: how, and which services. */
export const ReachFindingNote = (props: ReachFindingNoteProps) => {
  const { finding, names } = props;
  const { severity, title, services, cases } = finding;
  const [only, ...others] = cases.items;
  const more = cases.totalItems - cases.items.length;
  return (
    <Alert
      severity={severity}
      role="note"
      sx={{ '& .MuiAlert-message': { minWidth: 0, overflowWrap: 'anywhere' } }}
    >
      <Spoken>{severity === 'error' ? 'Error: ' : 'Warning: '}</Spoken>
      {others.length === 0 ? (
        <CaseText found={only} names={names} />
      ) : (
        <>
          <strong>
            {title}: {sayCount(services, 'service')}
          </strong>
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2 }}>
            {cases.items.map(each => (
              <Box component="li" key={each.sentence} sx={{ mt: 0.5 }}>
                <CaseText found={each} names={names} />
              </Box>
            ))}
          </Box>
          {more > 0 && `And ${sayCount(more, 'more such case')}.`}
        </>
      )}
    </Alert>
  );
};

const CaseText = ({ found, names }: { found: Case; names: KnownNames }) => {
  const { sentence, services, named = [] } = found;
  return (
    <>
      {sayPlainly(sentence, {
        ...names,
        links: [...(names.links ?? []), ...named, ...services.items],
      })}
      <Typography variant="body2" sx={{ m: 0 }}>
        <Spoken>Services: </Spoken>
        <strong>{sayFirst(services)}</strong>
      </Typography>
    </>
  );
};
