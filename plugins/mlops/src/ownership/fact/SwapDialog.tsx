import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { ChoiceField } from './ChoiceField';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factDialogProps';
import { awayPresets, periodOf, type Period } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { useFactPeople } from './useFactPeople';

/** Somebody takes over what somebody else has in a rota. */
export const SwapDialog = (props: FactDialogOf) => {
  const { rotas, ownRef, onClose, onRecorded } = props;
  const [now] = useState(() => new Date());
  const [target, setTarget] = useState(rotas[0] ?? '');
  const [person, setPerson] = useState(ownRef);
  const [standIn, setStandIn] = useState<string>();
  const [period, setPeriod] = useState<Partial<Period>>(() =>
    periodOf(awayPresets[0], now),
  );
  const { people, nameOf } = useFactPeople(props, [person, standIn]);
  return (
    <FactDialog
      title="Swap a shift"
      drafts={[{ kind: 'rota-swap', target, person, standIn, ...period }]}
      now={now}
      nameOf={nameOf}
      onClose={onClose}
      onRecorded={onRecorded}
    >
      {problemWith => (
        <>
          {rotas.length > 0 ? (
            <ChoiceField
              label="Rota"
              value={target}
              onValue={setTarget}
              options={rotas.map(rota => ({ value: rota, word: rota }))}
              problem={problemWith('target')}
            />
          ) : (
            <TextField
              size="small"
              label="Rota"
              placeholder="rota:flight-ops"
              value={target}
              error={Boolean(problemWith('target'))}
              helperText={
                problemWith('target') ??
                'As the annotation mlops.pitwall.dev/on-call of the service writes it.'
              }
              onChange={event => setTarget(event.target.value)}
            />
          )}
          <PersonPicker
            label="Whose shift"
            person={person}
            onPerson={setPerson}
            people={people}
            nameOf={nameOf}
            problem={problemWith('person')}
          />
          <PersonPicker
            label="Who takes it over"
            except={person}
            person={standIn}
            onPerson={setStandIn}
            people={people}
            nameOf={nameOf}
            problem={problemWith('standIn')}
          />
          <PeriodFields
            period={period}
            presets={awayPresets}
            now={now}
            onPeriod={setPeriod}
            problemWith={problemWith}
          />
        </>
      )}
    </FactDialog>
  );
};
