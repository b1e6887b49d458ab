import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Ownership } from '@pitwall/plugin-mlops-common';
import { useId, useState } from 'react';
import { useIsNarrow } from '../record';
import type { HeadingLevel } from '../state';
import { ChangeButton, ChangeDialog, type ChangePlace } from './edit';
import type { GridPosition } from './moveInGrid';
import { RaciDetail } from './RaciDetail';
import { RaciLegend } from './RaciLegend';
import { RaciList } from './RaciList';
import { RaciMatrix } from './RaciMatrix';

export interface RaciSectionProps {
  readonly ownership: Ownership;
  /** The level of the headings inside. */
  readonly level: HeadingLevel;
}

/** The matrix with its legend and the detail of the chosen cell; a list on a phone. */
export const RaciSection = ({ ownership, level }: RaciSectionProps) => {
  const isNarrow = useIsNarrow();
  const helpId = useId();
  const [chosen, setChosen] = useState<GridPosition>();
  const [changing, setChanging] = useState<ChangePlace>();
  // Of neither layout: it stays open when a phone is turned.
  const dialog = changing && (
    <ChangeDialog
      ownership={ownership}
      place={changing}
      onClose={() => setChanging(undefined)}
    />
  );
  if (isNarrow) {
    return (
      <>
        <Box sx={{ display: 'grid', rowGap: 2 }}>
          <RaciLegend />
          <RaciList ownership={ownership} level={level} />
          <Box>
            <ChangeButton onClick={() => setChanging({})} />
          </Box>
        </Box>
        {dialog}
      </>
    );
  }
  return (
    <>
      <Box sx={{ display: 'grid', rowGap: 1.5, gridTemplateColumns: '100%' }}>
        <RaciLegend />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <RaciMatrix
            ownership={ownership}
            position={chosen}
            onPosition={setChosen}
            describedBy={helpId}
          />
          <RaciDetail
            ownership={ownership}
            position={chosen}
            onChange={setChanging}
          />
        </Box>
        <Typography
          id={helpId}
          variant="caption"
          color="text.secondary"
          sx={{ '@media print': { display: 'none' } }}
        >
          Arrow keys, Home, End, Page up and Page down move through the matrix,
          with Control to its corners.
        </Typography>
      </Box>
      {dialog}
    </>
  );
};
