import { instantAsWrittenSchema } from './instant';

describe('an instant as somebody wrote it', () => {
  it.each([
    ['2026-01-31T09:30:00Z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T10:30:00+01:00', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T09:30:00.5Z', '2026-01-31T09:30:00.500Z'],
    ['2026-01-31T09:30:00.123456Z', '2026-01-31T09:30:00.123Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (written, read) => {
    expect(instantAsWrittenSchema.parse(written)).toBe(read);
  });

  it.each([
    'yesterday',
    '2026-01-31',
    '2026-01-31T09:30:00',
    '2026-02-30T00:00:00Z',
    '2026-01-31T25:00:00Z',
    '0000-01-01T00:30:00+01:00',
    '9999-12-31T23:30:00-01:00',
  ])('refuses %s', written => {
    expect(instantAsWrittenSchema.safeParse(written).error?.issues).toEqual([
      expect.objectContaining({
        message: 'is not an instant such as 2026-01-31T09:30:00Z',
      }),
    ]);
  });
});
