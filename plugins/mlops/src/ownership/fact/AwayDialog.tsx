import { useState } from 'react';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factDialogProps';
import { awayPresets, periodOf, type Period } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { useFactPeople } from './useFactPeople';

/** Somebody cannot be reached, and who stands in meanwhile, if anybody. */
export const AwayDialog = (props: FactDialogOf) => {
  const { ownRef, onClose, onRecorded } = props;
  const [now] = useState(() => new Date());
  const [person, setPerson] = useState(ownRef);
  const [deputy, setDeputy] = useState<string>();
  const [period, setPeriod] = useState<Partial<Period>>(() =>
    periodOf(awayPresets[0], now),
  );
  const { people, nameOf } = useFactPeople(props, [person, deputy]);
  return (
    <FactDialog
      title="Somebody is away"
      drafts={[
        { kind: 'absence', person, ...period },
        ...(deputy ? [{ kind: 'deputy', person, deputy, ...period }] : []),
      ]}
      now={now}
      nameOf={nameOf}
      onClose={onClose}
      onRecorded={onRecorded}
    >
      {problemWith => (
        <>
          <PersonPicker
            label="Who is away"
            person={person}
            onPerson={setPerson}
            people={people}
            nameOf={nameOf}
            problem={problemWith('person')}
          />
          <PeriodFields
            period={period}
            presets={awayPresets}
            now={now}
            onPeriod={setPeriod}
            problemWith={problemWith}
          />
          <PersonPicker
            isOptional
            label="Who stands in"
            except={person}
            person={deputy}
            onPerson={setDeputy}
            people={people}
            nameOf={nameOf}
            problem={problemWith('deputy')}
            hint="Whoever calls reaches them meanwhile; they cannot sign for anybody."
          />
        </>
      )}
    </FactDialog>
  );
};
