import fc from 'fast-check';
import { canonicalJson, parseCanonicalJson } from './canonicalJson';
import { isCanonicalJson } from './isCanonicalJson';
import { LedgerError } from './ledgerError';

function numberOfBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

describe('canonicalJson', () => {
  // RFC 8785, appendix B.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number of bits %s as %s', (bits, text) => {
    expect(canonicalJson(numberOfBits(bits))).toBe(text);
    expect(isCanonicalJson(text)).toBe(true);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'refuses the number of bits %s, which JSON cannot say',
    bits => {
      expect(() => canonicalJson(numberOfBits(bits))).toThrow(LedgerError);
    },
  );

  it('writes the sample of RFC 8785, 3.2.2 as 3.2.3 says', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('orders keys by UTF-16 code units (RFC 8785, 3.2.3)', () => {
    const sample = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign", "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`);
    const values = Object.values(JSON.parse(canonicalJson(sample)));
    expect(values).toEqual([
      'One',
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('orders keys that look like numbers as text', () => {
    expect(canonicalJson({ 9: 1, 10: 2 })).toBe('{"10":2,"9":1}');
  });

  it.each<[string, unknown, string]>([
    ['undefined', { a: [1, undefined] }, '$.a[1]'],
    ['a hole in an array', new Array(2), '$[0]'],
    ['NaN', { a: { b: NaN } }, '$.a.b'],
    ['a big integer', [1n], '$[0]'],
    ['a function', { a: () => 1 }, '$.a'],
    ['a date', { at: new Date(0) }, '$.at'],
    ['a map', new Map(), '$'],
    ['a lone high surrogate', 'a\ud800b', '$'],
    ['a lone low surrogate', 'a\udc00b', '$'],
    ['a lone surrogate in a key', { '\ud800': 1 }, '$'],
  ])('refuses %s and names its place', (_what, value, place) => {
    expect(() => canonicalJson(value)).toThrow(
      expect.objectContaining({
        code: 'not-canonical-json',
        message: expect.stringContaining(place),
      }),
    );
  });

  it('refuses a value that contains itself', () => {
    const value: unknown[] = [];
    value.push(value);
    expect(() => canonicalJson(value)).toThrow('nesting deeper than 100');
  });

  it('keeps a key named __proto__ and changes nothing', () => {
    const value = JSON.parse('{"b":1,"__proto__":{"a":1}}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":1},"b":1}');
    expect(Object.keys(value)).toEqual(['b', '__proto__']);
  });

  it('gives a text that says the same, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text, reversed))).toBe(text);
      }),
    );
  });
});

function reversed(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;
}

describe('parseCanonicalJson', () => {
  it.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"\\u0061":2}',
    '{"a": 1}',
    ' 1',
    '1 ',
    '1.0',
    '1e2',
    '01',
    '-0',
    '1e999',
    '0.0000001',
    '"\\u0041"',
    '"\\/"',
    '"\\u000F"',
    '"\\u000a"',
    '"\\ud800"',
    '"\u0001"',
    '"a',
    '[1,]',
    '[,1]',
    '{"a":1,}',
    '{,}',
    '{a:1}',
    'nul',
    'true1',
    '',
    '\ufeff1',
    `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  ])('refuses %.20s', text => {
    expect(() => parseCanonicalJson(text)).toThrow(
      expect.objectContaining({ code: 'not-canonical-json' }),
    );
  });

  it('reads what canonicalJson writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), value => {
        const text = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text);
      }),
    );
  });

  it('takes a number if and only if ECMAScript writes it so', () => {
    const digits = fc.stringMatching(
      /^-?\d{1,18}(\.\d{1,18})?(e[+-]\d{1,3})?$/,
    );
    fc.assert(
      fc.property(fc.oneof(digits, fc.double().map(String)), text => {
        expect(isCanonicalJson(text)).toBe(
          Number.isFinite(Number(text)) && String(Number(text)) === text,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with parsing and writing anew on every text near to JSON', () => {
    const canonical = fc.jsonValue({ maxDepth: 3 }).map(canonicalJson);
    const edit = fc.record({
      at: fc.nat(),
      remove: fc.nat(2),
      insert: fc.oneof(
        fc.constantFrom('"', '\\', ',', '{', '}', '[', ']', ':', '0', '-', '.'),
        fc.constantFrom(' ', '\n', '\\u00e9', '\\ud83d', '\ud83d', '😀', 'e5'),
        fc.string({ maxLength: 2, unit: 'binary' }),
      ),
    });
    fc.assert(
      fc.property(canonical, edit, (text, { at, remove, insert }) => {
        const start = at % (text.length + 1);
        const edited =
          text.slice(0, start) + insert + text.slice(start + remove);
        expect(isCanonicalJson(edited)).toBe(isRewrittenSame(edited));
      }),
      { numRuns: 3000 },
    );
  });
});

function isRewrittenSame(text: string): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}
