import Box from '@mui/material/Box';
import { Spoken } from '../../spoken';

export interface DiffTextProps {
  /** A unified diff. */
  readonly diff: string;
}

const marks = {
  '+': { said: 'added: ', border: 'success.main' },
  '-': { said: 'removed: ', border: 'error.main' },
} as const;

/** A diff, its lines told apart by sign, frame and, to who listens, by word. */
export const DiffText = ({ diff }: DiffTextProps) => (
  <Box
    component="pre"
    tabIndex={0}
    role="region"
    aria-label="The change as a diff"
    sx={{
      ...{ m: 0, py: 1, overflow: 'auto', maxHeight: 320 },
      ...{ border: 1, borderColor: 'divider', borderRadius: 1 },
      color: 'text.primary',
    }}
  >
    {linesOf(diff).map(({ text, key }) => {
      const isHead = /^(---|\+\+\+|@@)/.test(text);
      const mark = isHead ? undefined : Object(marks)[text.charAt(0)];
      return (
        <Box
          key={key}
          component="span"
          sx={{
            ...{ display: 'block', px: 1, whiteSpace: 'pre' },
            borderLeft: 4,
            borderColor: mark?.border ?? 'transparent',
            ...(isHead && { color: 'text.secondary' }),
            ...(mark && { fontWeight: 'fontWeightBold' }),
          }}
        >
          {mark && <Spoken>{mark.said}</Spoken>}
          {text}
        </Box>
      );
    })}
  </Box>
);

function linesOf(diff: string) {
  return diff
    .trimEnd()
    .split('\n')
    .map((text, line) => ({ text, key: `${line} ${text}` }));
}
