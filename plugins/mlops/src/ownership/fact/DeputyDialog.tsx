import type { Role } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { ChoiceField } from './ChoiceField';
import { FactDialog } from './FactDialog';
import type { FactDialogOf } from './factDialogProps';
import { awayPresets, periodOf, type Period } from './periods';
import { PeriodFields } from './PeriodFields';
import { PersonPicker } from './PersonPicker';
import { useFactPeople } from './useFactPeople';

const everything = 'everything';
const thisService = 'service';

/** Somebody stands in for somebody: in one role, for the service, or in all. */
export const DeputyDialog = (props: FactDialogOf) => {
  const { service, ownRef, onClose, onRecorded } = props;
  const [now] = useState(() => new Date());
  const [person, setPerson] = useState(ownRef);
  const [deputy, setDeputy] = useState<string>();
  const [scope, setScope] = useState<string>(thisService);
  const [period, setPeriod] = useState<Partial<Period>>(() =>
    periodOf(awayPresets[0], now),
  );
  const { roles, people, nameOf } = useFactPeople(props, [person, deputy]);
  const role = roles.find(each => each.role === scope)?.role;
  return (
    <FactDialog
      title="Name a deputy"
      drafts={[
        {
          ...{ kind: 'deputy', person, deputy, role },
          service: scope === everything ? undefined : service.entityRef,
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
          <PersonPicker
            label="For whom"
            person={person}
            onPerson={setPerson}
            people={people}
            nameOf={nameOf}
            problem={problemWith('person')}
          />
          <PersonPicker
            label="Who stands in"
            except={person}
            person={deputy}
            onPerson={setDeputy}
            people={people}
            nameOf={nameOf}
            problem={problemWith('deputy')}
            hint="Whoever calls reaches them; a deputy cannot sign for anybody."
          />
          <ChoiceField
            label="In what"
            value={scope}
            onValue={setScope}
            options={[
              { value: thisService, word: `All of ${service.title}` },
              ...roles.map(each => ({
                value: each.role satisfies Role,
                word: `${each.title} of ${service.title}`,
              })),
              { value: everything, word: 'Everything they do' },
            ]}
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
