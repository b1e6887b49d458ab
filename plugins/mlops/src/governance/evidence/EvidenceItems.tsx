import Box from '@mui/material/Box';
import type { CheckpointView } from '@pitwall/plugin-mlops-common';
import { StateChip } from '../../state';
import { AttachedItem } from './AttachedItem';

export interface EvidenceItemsProps {
  readonly checkpoint: CheckpointView;
  /** Ids of requirements. */
  readonly ids: readonly string[];
  readonly now: Date;
}

/** Requirements of evidence, whether they are met, and what was attached. */
export const EvidenceItems = ({ checkpoint, ids, now }: EvidenceItemsProps) => {
  const { required, attached } = checkpoint.evidence;
  return (
    <Box
      component="ul"
      aria-label="Evidence"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        rowGap: 0.75,
        typography: 'body2',
      }}
    >
      {required
        .filter(({ requirement }) => ids.includes(requirement.id))
        .map(({ requirement, isMet, sentence }) => (
          <Box component="li" key={requirement.id}>
            <Box
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                alignItems: 'baseline',
                columnGap: 1,
              }}
            >
              <StateChip
                state={isMet ? 'ok' : 'warning'}
                word={isMet ? 'met' : 'not met'}
              />
              <Box component="span" sx={{ flex: '1 1 24ch' }}>
                {sentence}
              </Box>
            </Box>
            {attached
              .filter(({ kind }) => kind === requirement.id)
              .map(item => (
                <AttachedItem key={item.id} item={item} now={now} />
              ))}
          </Box>
        ))}
    </Box>
  );
};
