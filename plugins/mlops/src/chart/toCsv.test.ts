import { toCsv } from './toCsv';

const columns = [
  { title: 'origin', value: ({ origin }: Row) => origin },
  { title: 'share', value: ({ share }: Row) => share },
];

interface Row {
  readonly origin: string;
  readonly share?: number;
}

describe('toCsv', () => {
  it('gives titles, then exact values, and nothing for what is not known', () => {
    expect(
      toCsv(columns, [{ origin: 'ORD', share: 0.1 + 0.2 }, { origin: 'ATL' }]),
    ).toBe('origin,share\r\nORD,0.30000000000000004\r\nATL,\r\n');
  });

  it('quotes what would break a line', () => {
    expect(toCsv(columns, [{ origin: 'a,"b"\nc', share: 1 }])).toBe(
      'origin,share\r\n"a,""b""\nc",1\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@cell', '\tx'])(
    'keeps a spreadsheet from running %j',
    origin => {
      expect(toCsv(columns, [{ origin }])).toContain(`'${origin}`);
    },
  );

  it('leaves negative numbers numbers', () => {
    expect(toCsv(columns, [{ origin: 'x', share: -2 }])).toContain('x,-2');
  });
});
