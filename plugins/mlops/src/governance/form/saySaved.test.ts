import { saySaved } from './saySaved';

const now = new Date('2026-01-31T09:30:00.000Z');

describe('saySaved', () => {
  it.each([
    [{ kind: 'untouched' }, 'Answers are saved as you write.'],
    [
      { kind: 'saved', at: new Date('2026-01-31T09:29:57.000Z') },
      'Saved 3 s ago',
    ],
    [
      { kind: 'saved', at: new Date('2026-01-31T09:20:00.000Z') },
      'Saved 10 minutes ago',
    ],
    [
      { kind: 'failed', error: new Error('lost') },
      'Not saved; what you wrote is still here.',
    ],
  ] as const)('says where answers are: %j', (status, said) => {
    expect(saySaved(status, now)).toBe(said);
  });
});
