import { decodeFleetCursor, encodeFleetCursor } from './fleetCursor';

describe('the cursor of the fleet', () => {
  it.each([
    { sortKey: 'arrival delay', serviceRef: 'component:default/a' },
    { sortKey: 'flugverspatung ✈ "', serviceRef: 'component:b/c' },
    { sortKey: '', serviceRef: 'component:default/no-title' },
  ])('comes back as it was: %j', position => {
    const cursor = encodeFleetCursor(position);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(decodeFleetCursor(cursor)).toEqual(position);
  });

  it.each([
    '',
    'garbage',
    '%%%',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('["a","b","c"]').toString('base64url'),
    Buffer.from('["a\\u0000","b"]').toString('base64url'),
    Buffer.from('{"sortKey":"a"}').toString('base64url'),
  ])('is refused when it is none: %j', cursor => {
    expect(decodeFleetCursor(cursor)).toBeUndefined();
  });
});
