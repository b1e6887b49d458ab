import List from '@mui/material/List';
import { forwardRef, type KeyboardEvent } from 'react';
import { PersonItem } from './PersonItem';
import type { PickablePerson } from './pickablePeople';

export interface PeopleListProps {
  readonly people: readonly PickablePerson[];
  readonly picked?: string;
  readonly onPick: (entityRef: string) => void;
}

/** One row a person; arrow keys walk the rows. */
export const PeopleList = forwardRef<HTMLUListElement, PeopleListProps>(
  function PeopleListWithRef({ people, picked, onPick }, ref) {
    return (
      <List
        ref={ref}
        disablePadding
        sx={{
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflow: 'hidden',
          '& > li:last-of-type': { borderBottom: 0 },
        }}
        aria-label="People"
        aria-busy={picked !== undefined}
        onKeyDown={walk}
      >
        {people.map(person => (
          <PersonItem
            key={person.entityRef}
            person={person}
            isSigningIn={person.entityRef === picked}
            disabled={picked !== undefined}
            onPick={() => onPick(person.entityRef)}
          />
        ))}
      </List>
    );
  },
);

function walk(event: KeyboardEvent<HTMLUListElement>) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex(button => button === document.activeElement);
  const to = {
    ArrowDown: Math.min(at + 1, buttons.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: buttons.length - 1,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
