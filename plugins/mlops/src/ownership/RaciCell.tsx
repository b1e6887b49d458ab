import Typography from '@mui/material/Typography';
import type {
  ResolvedActivity,
  Role,
  Violation,
} from '@pitwall/plugin-mlops-common';
import { Spoken } from '../spoken';
import { LetterMark } from './LetterMark';
import type { GridPlace } from './RaciHead';
import { sayLetters } from './sayLetters';
import { isInherited, saySource } from './saySource';
import { severityOf, ViolationMark } from './ViolationMark';

export interface RaciCellProps {
  /** Absent when the role has no part in the activity. */
  readonly cell?: ResolvedActivity['cells'][Role];
  readonly violations: readonly Violation[];
  readonly place: GridPlace;
}

/**
 * What one role does in one activity. A source between the organisation and
 * the service is written out: it is what a reader would not expect.
 */
export const RaciCell = ({ cell, violations, place }: RaciCellProps) => (
  <td role="gridcell" {...place} {...severityOf(violations)}>
    {cell ? (
      <>
        <LetterMark
          letters={cell.letters}
          isInherited={isInherited(cell.source)}
        />
        <Spoken>
          {sayLetters(cell.letters)}, {saySource(cell.source)}
        </Spoken>
        {(cell.source.level === 'domain' ||
          cell.source.level === 'use-case') && (
          <Typography
            aria-hidden
            component="div"
            variant="caption"
            color="text.secondary"
            sx={{ lineHeight: 1.2, maxWidth: 64, mx: 'auto' }}
          >
            from {cell.source.title}
          </Typography>
        )}
      </>
    ) : (
      <Spoken>No part</Spoken>
    )}
    <ViolationMark violations={violations} />
  </td>
);
