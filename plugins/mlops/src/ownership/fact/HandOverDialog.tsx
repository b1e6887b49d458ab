import TextField from '@mui/material/TextField';
import { roleSchema, type ResolvedRole } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { ChoiceField } from './ChoiceField';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factDialogProps';
import { PeriodFields } from './PeriodFields';
import { periodOf, shadowPresets, type Period } from './periods';
import { PersonPicker } from './PersonPicker';
import { useFactPeople } from './useFactPeople';

/** Somebody hands a role to a successor, who is the shadow for a while. */
export const HandOverDialog = (props: FactDialogOf) => {
  const { service, ownRef, onClose, onRecorded } = props;
  const [now] = useState(() => new Date());
  const [chosenRole, setRole] = useState<string>();
  const [chosenPerson, setPerson] = useState<string>();
  const [successor, setSuccessor] = useState<string>();
  const [note, setNote] = useState('');
  const [period, setPeriod] = useState<Partial<Period>>(() =>
    periodOf(shadowPresets[1], now),
  );
  const { roles, people, nameOf } = useFactPeople(props, [
    chosenPerson,
    successor,
  ]);
  const role = chosenRole ?? firstRole(roles, ownRef);
  const holders = roles.find(each => each.role === role)?.people ?? [];
  const person =
    chosenPerson ??
    (holders.find(({ entityRef }) => entityRef === ownRef) ?? holders[0])
      ?.entityRef;
  const offered = roles.length > 0 ? roles.map(each => each.role) : [];
  return (
    <FactDialog
      title={`Hand over a role of ${service.title}`}
      drafts={[
        {
          ...{ kind: 'hand-over', service: service.entityRef, role },
          ...{ person, successor, note: note.trim() },
          ...period,
        },
      ]}
      now={now}
      nameOf={nameOf}
      onClose={onClose}
      onRecorded={onRecorded}
    >
      {problemWith => (
        <>
          <ChoiceField
            label="Role"
            value={role}
            onValue={chosen => {
              setRole(chosen);
              setPerson(undefined);
            }}
            options={(offered.length > 0 ? offered : [role]).map(each => ({
              value: each,
              word: roles.find(known => known.role === each)?.title ?? each,
            }))}
            problem={problemWith('role')}
          />
          <PersonPicker
            label="From whom"
            person={person}
            onPerson={setPerson}
            people={holders.length > 0 ? holders : people}
            nameOf={nameOf}
            problem={problemWith('person')}
          />
          <PersonPicker
            label="To whom"
            except={person}
            person={successor}
            onPerson={setSuccessor}
            people={people}
            nameOf={nameOf}
            problem={problemWith('successor')}
            hint="The shadow until the end; the catalog then says that they have the role."
          />
          <PeriodFields
            period={period}
            presets={shadowPresets}
            now={now}
            onPeriod={setPeriod}
            problemWith={problemWith}
          />
          <TextField
            size="small"
            label="What the successor has to know (optional)"
            value={note}
            error={Boolean(problemWith('note'))}
            helperText={problemWith('note') ?? 'And where it is written.'}
            onChange={event => setNote(event.target.value)}
            multiline
            minRows={2}
            inputProps={{ maxLength: 4000 }}
          />
        </>
      )}
    </FactDialog>
  );
};

/** The first role that the reader has, else the first that anybody has. */
function firstRole(
  roles: readonly ResolvedRole[],
  ownRef: string | undefined,
): string {
  const own = roles.find(({ people }) =>
    people.some(({ entityRef }) => entityRef === ownRef),
  );
  const held = own ?? roles.find(({ people }) => people.length > 0);
  return held?.role ?? roles[0]?.role ?? roleSchema.options[0];
}
