import Box from '@mui/material/Box';
import type { Drift, DriftTest } from '@pitwall/plugin-mlops-common';
import { Disclosure } from './Disclosure';
import { sayHowMade } from './sayHowMade';
import { sayMethod } from './sayMeasure';
import { sayTime } from './sayTime';

export interface HowMeasuredProps {
  readonly test: DriftTest;
  readonly references: Drift['references'];
}

/** How the values of a series were made, and where its lines come from. */
export const HowMeasured = ({ test, references }: HowMeasuredProps) => (
  <Disclosure title="How this is measured, and where the lines come from">
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {test.howMade.map(made => (
        <li key={JSON.stringify(made)}>
          {sayMethod(made.method)}: {sayHowMade(made)}.
        </li>
      ))}
      {test.lines.map(({ referenceId, madeFrom, sentence }) => (
        <li key={`${referenceId} ${madeFrom}`}>
          {sayReference(references, referenceId)} {sentence}
        </li>
      ))}
      <li>
        Windows begin and end in UTC. A hatched stretch could not be judged; a
        gap in the line is a window that never came.
      </li>
    </Box>
  </Disclosure>
);

function sayReference(
  references: Drift['references'],
  referenceId: string,
): string {
  const found = references.find(each => each.referenceId === referenceId);
  if (!found) return `Reference ${referenceId}:`;
  const { from, to, windows, against } = found;
  const day = (instant: string) => sayTime(Date.parse(instant), 'day');
  return `Reference ${referenceId} (${windows} windows of ${
    against === 'training' ? 'training data' : 'serving'
  }, ${day(from)} to ${day(to)}):`;
}
