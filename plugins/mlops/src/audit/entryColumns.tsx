import Box from '@mui/material/Box';
import type { LedgerPage } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../instant';
import type { Column } from '../record';
import { EntryActor, type LedgerActors } from './EntryActor';
import { EntryStream } from './EntryStream';
import { sayEntryType } from './entryTypes';

type Entry = LedgerPage['items'][number];

/** What the page tells of each entry. */
export function entryColumns(
  actors: LedgerActors,
  now: Date,
): readonly [Column<Entry>, ...Column<Entry>[]] {
  return [
    { title: 'Entry', width: '8%', draw: ({ index }) => `#${index}` },
    {
      title: 'When',
      width: '14%',
      draw: ({ at }) => <RelativeTime instant={at} now={now} />,
    },
    {
      title: 'What',
      width: '20%',
      draw: ({ type }) => (
        <Box component="span" title={type} sx={{ overflowWrap: 'anywhere' }}>
          {sayEntryType(type)}
        </Box>
      ),
    },
    {
      title: 'About',
      draw: entry => <EntryStream entry={entry} />,
    },
    {
      title: 'By',
      width: '20%',
      draw: ({ actor }) => <EntryActor actor={actors[actor]} />,
    },
  ];
}
