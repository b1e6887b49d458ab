import { checkForm } from './checkForm';

const schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 3 },
    mail: { type: 'string', format: 'email' },
    tier: { enum: ['low', 'high'] },
    list: { type: 'array', items: { type: 'object', required: ['x/y'] } },
  },
};

describe('checkForm', () => {
  it('finds nothing wrong with answers that fit', () => {
    expect(checkForm(schema, { name: 'ada', mail: 'a@b.cd' })).toEqual([]);
  });

  it.each([
    [{}, 'body.data.name is missing.'],
    [{ name: 'adam' }, 'body.data.name must not have more than 3 characters.'],
    [{ name: 7 }, 'body.data.name must be string.'],
    [{ name: 'a', mail: 'x' }, 'body.data.mail must match format "email".'],
    [{ name: 'a', tier: 'x' }, 'body.data.tier is not one of low, high.'],
    [{ name: 'a', more: 1 }, 'body.data.more is not known here.'],
    [{ name: 'a', list: [{}] }, 'body.data.list[0].x/y is missing.'],
    [7, 'body.data must be object.'],
  ])('says of %j: %s', (answers, sentence) => {
    expect(checkForm(schema, answers)).toContainEqual(
      expect.objectContaining({ sentence }),
    );
  });

  it('lists every field once, whatever the name', () => {
    const answers = JSON.parse('{"__proto__": 1, "constructor": 2}');
    expect(checkForm(schema, answers).map(({ field }) => field)).toEqual([
      'body.data.name',
      'body.data.__proto__',
      'body.data.constructor',
    ]);
  });
});
