import Box from '@mui/material/Box';
import { Digest } from '../../registry';
import { EarlierRounds } from './EarlierRounds';
import { SlotRow, type SlotRowProps } from './SlotRow';

export type SlotListProps = Omit<SlotRowProps, 'slot'>;

/** Who signs, who has signed, and what the signatures are for. */
export const SlotList = (props: SlotListProps) => {
  const { checkpoint, now } = props;
  const { digest, slots, title, earlier, carriedFrom } = checkpoint;
  return (
    <Box sx={{ px: 2, pb: 1.5, display: 'grid', rowGap: 0.5 }}>
      {digest && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            columnGap: 0.75,
            typography: 'body2',
            color: 'text.secondary',
          }}
        >
          Signatures are for <Digest digest={digest} of={title} />
        </Box>
      )}
      {!carriedFrom && (
        <Box
          component="ul"
          aria-label={`Signatures of ${title}`}
          sx={{ listStyle: 'none', m: 0, p: 0 }}
        >
          {slots.map(slot => (
            <SlotRow key={slot.id} {...props} slot={slot} />
          ))}
        </Box>
      )}
      <EarlierRounds signOffs={earlier} now={now} />
    </Box>
  );
};
