import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { factHolds, type DatedFact } from '@pitwall/plugin-mlops-common';
import { mlopsApiRef } from '../../api';
import { useCommand } from '../../command';
import { RelativeTime } from '../../instant';
import { Spoken } from '../../spoken';
import { StateChip } from '../../state';
import { FactProblem } from './FactProblem';
import { sayFact, type NameOf } from './sayFact';

export interface FactListProps {
  readonly facts: readonly DatedFact[];
  readonly nameOf: NameOf;
  readonly now: Date;
  /** Told what is taken back, in a sentence. */
  readonly onTakenBack: (sentence: string) => void;
}

/** What holds now or will, each with who wrote it and the way to take it back. */
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
  const { fact, nameOf, now, onTakenBack } = props;
  const api = useApi(mlopsApiRef);
  const command = useCommand((id: string, idempotencyKey) =>
    api.facts.endFact({ path: { id }, body: {} }, { idempotencyKey }),
  );
  const sentence = sayFact(fact, nameOf);
  const takeBack = async () => {
    const ended = await command.send(fact.factId);
    if (ended) onTakenBack(`Taken back: ${sentence}`);
  };
  return (
    <Box component="li" sx={{ display: 'grid', rowGap: 0.25 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 auto', typography: 'body2' }}>
          {factHolds(fact, now.toISOString()) ? (
            <StateChip state="running" word="now" />
          ) : (
            <StateChip state="waiting" word="later" />
          )}{' '}
          {sentence}
        </Box>
        <Button
          size="small"
          disabled={command.isSending}
          onClick={takeBack}
          sx={{ flex: 'none', '@media print': { display: 'none' } }}
        >
          Take back
          <Spoken>: {sentence}</Spoken>
        </Button>
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
      {command.error && <FactProblem error={command.error} nameOf={nameOf} />}
    </Box>
  );
};
