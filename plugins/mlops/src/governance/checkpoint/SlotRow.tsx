import Box from '@mui/material/Box';
import type {
  CheckpointView,
  ReviewView,
  SlotView,
} from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { sayCount } from '../../spoken';
import { Face } from '../people';
import { SignOffForm } from '../signOff';
import { besideSlot, slotNameWidth } from './besideSlot';
import { SignOffLine } from './SignOffLine';
import { SlotChip } from './SlotChip';

const shownPeople = 3;

export interface SlotRowProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  readonly slot: SlotView;
  readonly now: Date;
  readonly onDone: (sentence: string) => void;
  readonly onReadAgain: () => void;
}

/** One slot: whose it is, what they said, or how the reader can sign here. */
export const SlotRow = (props: SlotRowProps) => {
  const { slot, checkpoint, now } = props;
  const { signOff, eligible, state, title, roleTitle, mine } = slot;
  const shown = eligible.slice(0, shownPeople);
  const isOut =
    checkpoint.state === 'signing' || checkpoint.state === 'overdue';
  return (
    <Box
      component="li"
      sx={{ py: 0.75, breakInside: 'avoid', typography: 'body2' }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 1.5,
          rowGap: 0.25,
          minHeight: 28,
        }}
      >
        <Box
          component="span"
          sx={{ fontWeight: 'fontWeightMedium', minWidth: slotNameWidth }}
        >
          {title}
        </Box>
        {signOff ? (
          <SignOffLine signOff={signOff} now={now} />
        ) : (
          <>
            <Face
              title={shown[0]?.title ?? roleTitle}
              kind={eligible.length === 1 ? 'person' : 'group'}
            />
            {shown.length > 0 && (
              <span>
                <EntityLinks links={shown} />
                {eligible.length > shown.length &&
                  ` and ${sayCount(eligible.length - shown.length, 'other')}`}
              </span>
            )}
            <SlotChip state={state} />
            <Box
              component="span"
              sx={{ color: 'text.secondary', flex: '1 1 20ch' }}
            >
              {state === 'unassignable' ? slot.sentence : roleTitle}
            </Box>
          </>
        )}
      </Box>
      {!mine.allowed && isOut && !signOff && mine.sentence && (
        <Box sx={[besideSlot, { color: 'text.secondary' }]}>
          {mine.sentence}
        </Box>
      )}
      {mine.allowed && (
        <Box sx={besideSlot}>
          <SignOffForm {...props} />
        </Box>
      )}
    </Box>
  );
};
