import { readAnswers } from './readAnswers';

const schema = {
  type: 'object',
  properties: {
    purpose: { type: 'string', title: 'What is it for?' },
    pii: { type: 'boolean', title: 'Is there PII?' },
    basis: {
      title: 'On which basis?',
      oneOf: [
        { const: 'consent', title: 'Consent' },
        { const: 'contract', title: 'A contract' },
      ],
    },
    sources: { type: 'array', title: 'Sources', items: { type: 'string' } },
    limits: {
      type: 'object',
      properties: { rows: { type: 'number', title: 'Rows' } },
    },
  },
};

describe('readAnswers', () => {
  it('says every answer in words, in the order of the questions', () => {
    const data = {
      limits: { rows: 3 },
      sources: ['flights', 'weather'],
      basis: 'contract',
      pii: false,
      purpose: 'To say who will be late.',
    };
    const answers = readAnswers(
      schema,
      {
        pii: { 'ui:evidence': ['pii-scan'] },
        limits: { rows: { 'ui:options': { evidence: ['row-count'] } } },
      },
      data,
    );
    expect(answers.map(({ question, answer }) => [question, answer])).toEqual([
      ['What is it for?', 'To say who will be late.'],
      ['Is there PII?', 'no'],
      ['On which basis?', 'A contract'],
      ['Sources', 'flights and weather'],
      ['Rows', '3'],
    ]);
    expect(answers.map(({ evidence }) => evidence)).toEqual([
      [],
      ['pii-scan'],
      [],
      [],
      ['row-count'],
    ]);
  });

  it('keeps questions without an answer, and survives what is no schema', () => {
    expect(readAnswers(schema, {}, undefined)[0]).toMatchObject({ answer: '' });
    expect(readAnswers('nonsense', null, 3)).toEqual([]);
  });
});
