import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { factHolds, type DatedFact } from '@pitwall/plugin-mlops-common';
import { mlopsApiRef } from '../../api';
import { useCommand } from '../../command';
import type { NameOf } from '../../entity';
import { RelativeTime } from '../../instant';
import { Spoken } from '../../spoken';
import { StateChip } from '../../state';
import { FactProblem } from './FactProblem';
import { sayFact } from './sayFact';

export interface FactListProps {
  readonly facts: readonly DatedFact[];
  readonly nameOf: NameOf;
  readonly now: Date;
  readonly onCorrect: (fact: DatedFact) => void;
  /** Told what is taken back, in a sentence. */
  readonly onTakenBack: (sentence: string) => void;
}

/** What holds now or will, each with who wrote it and the way to change it. */
export const FactList = ({ facts, ...props }: FactListProps) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', rowGap: 1.5 }}
  >
    {facts.map(fact => (
      <FactItem key={fact.factId} fact={fact} {...props} />
    ))}
  </Box>
);

const FactItem = (
  props: Omit<FactListProps, 'facts'> & { readonly fact: DatedFact },
) => {
  const { fact, nameOf, now, onCorrect, onTakenBack } = props;
  const api = useApi(mlopsApiRef);
  const command = useCommand((id: string, idempotencyKey) =>
    api.facts.endFact({ path: { id }, body: {} }, { idempotencyKey }),
  );
  const sentence = sayFact(fact, nameOf, now);
  // What was just entered is newer than the present that the page last saw.
  const [, moment] = [now.toISOString(), fact.recordedAt].sort();
  const takeBack = async () => {
    const ended = await command.send(fact.factId);
    if (ended) onTakenBack(`Taken back: ${sentence}`);
  };
  const button = (word: string, onClick: () => void) => (
    <Button size="small" disabled={command.isSending} onClick={onClick}>
      {word}
      <Spoken>: {sentence}</Spoken>
    </Button>
  );
  return (
    <Box component="li" sx={{ display: 'grid', rowGap: 0.25 }}>
      <Box
        sx={{
          ...{ display: 'flex', flexWrap: 'wrap', columnGap: 1 },
          alignItems: 'flex-start',
        }}
      >
        <Box sx={{ flex: '1 1 280px', typography: 'body2' }}>
          {factHolds(fact, moment) ? (
            <StateChip state="running" word="now" />
          ) : (
            <StateChip state="waiting" word="later" />
          )}{' '}
          {sentence}
          {'meetsNoShift' in fact && fact.meetsNoShift && (
            <>
              {' '}
              <StateChip state="warning" word="meets no shift" /> The rota was
              written anew since: it changes nothing.
            </>
          )}
        </Box>
        <Box sx={{ flex: 'none', '@media print': { display: 'none' } }}>
          {fact.kind !== 'acknowledgement' &&
            button('Correct', () => onCorrect(fact))}
          {button('Take back', takeBack)}
        </Box>
      </Box>
      <Typography variant="caption" color="text.secondary">
        written {fact.recordedBy && `by ${nameOf(fact.recordedBy.entityRef)} `}
        <RelativeTime instant={fact.recordedAt} now={now} />
      </Typography>
      {'note' in fact && fact.note && (
        <Typography variant="body2" color="text.secondary">
          {fact.note}
        </Typography>
      )}
      {command.error && (
        <FactProblem error={command.error} nameOf={nameOf} now={now} />
      )}
    </Box>
  );
};
