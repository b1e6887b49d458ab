import { readEntityRef, readEntityRefs } from './readEntityRef';

const defaults = { kind: 'group', namespace: 'rail' };

describe('readEntityRef', () => {
  it.each([
    ['group:default/flight-ops', 'group:default/flight-ops'],
    ['GROUP:Default/Flight-Ops', 'group:default/flight-ops'],
    ['default/flight-ops', 'group:default/flight-ops'],
    ['flight-ops', 'group:rail/flight-ops'],
    ['user:flight_ops.1', 'user:rail/flight_ops.1'],
  ])('reads %s', (written, ref) => {
    expect(readEntityRef(written, defaults)).toBe(ref);
  });

  it.each([
    [''],
    [':'],
    ['group:'],
    ['a b'],
    ['a/b/c'],
    ['group:default/ä'],
    ['group:de fault/x'],
    ['x'.repeat(64)],
    ['x'.repeat(10_000_000)],
    ['-x'],
    [7],
    [null],
    [{ kind: 'group', name: 'x' }],
    [['x']],
  ])('takes %.20s for no ref', written => {
    expect(readEntityRef(written, defaults)).toBeUndefined();
  });
});

describe('readEntityRefs', () => {
  it('reads one or many, each once, and leaves out the rest', () => {
    expect(readEntityRefs('x', defaults)).toEqual(['group:rail/x']);
    expect(readEntityRefs(['X', 'x', null, 'user:y'], defaults)).toEqual([
      'group:rail/x',
      'user:rail/y',
    ]);
  });
});
