import Box from '@mui/material/Box';
import type { SignOff } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../../spoken';
import { SignOffLine } from './SignOffLine';

export interface EarlierRoundsProps {
  readonly signOffs: readonly SignOff[];
  readonly now: Date;
}

/** Signatures from before the checkpoint was sent back; they count no more. */
export const EarlierRounds = ({ signOffs, now }: EarlierRoundsProps) => {
  if (signOffs.length === 0) return null;
  return (
    <Box
      component="details"
      sx={{ typography: 'body2', '& summary': { lineHeight: '24px' } }}
    >
      <summary>
        {sayCount(signOffs.length, 'signature')} of earlier rounds
      </summary>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {signOffs.map(signOff => (
          <Box
            component="li"
            key={`${signOff.round} ${signOff.slot}`}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1.5,
              py: 0.5,
            }}
          >
            <span>
              Round {signOff.round}, {signOff.slotTitle}
            </span>
            <SignOffLine signOff={signOff} now={now} />
          </Box>
        ))}
      </Box>
    </Box>
  );
};
