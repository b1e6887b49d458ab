import { sayPlainly } from './sayPlainly';

const customs = {
  entityRef: 'component:default/customs-dwell',
  title: 'Customs dwell',
};

describe('sayPlainly', () => {
  it('tells by its kind what is called as something else in the sentence', () => {
    const links = [
      { entityRef: 'domain:default/freight', title: 'Freight' },
      { entityRef: 'group:default/freight', title: 'Freight' },
    ];
    expect(
      sayPlainly(
        'It waits until domain:default/freight acknowledges it; group:default/freight speaks for it.',
        { links },
      ),
    ).toBe(
      'It waits until domain Freight acknowledges it; group Freight speaks for it.',
    );
    expect(sayPlainly('It waits for domain:default/freight.', { links })).toBe(
      'It waits for Freight.',
    );
  });

  it.each([
    [
      'spec.roles.mlops-engineer of component:default/customs-dwell names user:default/mlops-engineer-3, who is not in the catalog.',
      'The role MLOps engineer of Customs dwell names mlops-engineer-3, who is not in the catalog.',
    ],
    [
      'group:default/night-desk, which spec.roles.on-call of component:default/customs-dwell leads to, has the member user:default/gone, who is not in the catalog.',
      'group night-desk, which the role On-call of Customs dwell leads to, has the member gone, who is not in the catalog.',
    ],
    [
      'decide-promotion has 2 accountable roles, ai-product-manager, ml-engineer: exactly one role must hold A.',
      'Decide promotion has 2 accountable roles, AI product manager, ML engineer: exactly one role must hold A.',
    ],
    [
      'warm-the-pit has nobody responsible: at least one role must hold R.',
      'Warm the pit has nobody responsible: at least one role must hold R.',
    ],
    [
      'user:default/model-validator-2 would validate what they develop: model-validator shares no person with data-scientist or ml-engineer.',
      'model-validator-2 would validate what they develop: Model validator shares no person with Data scientist or ML engineer.',
    ],
    [
      'spec.roles.model-validator of component:default/customs-dwell waits until domain:default/freight, which binds model-validator, acknowledges it; group:default/freight speaks for it.',
      'The role Model validator of Customs dwell waits until domain freight, which binds Model validator, acknowledges it; group freight speaks for it.',
    ],
    [
      'spec.system of component:default/customs-dwell names system:default/gone, which is not in the catalog.',
      'spec.system of Customs dwell names use case gone, which is not in the catalog.',
    ],
    ['Nobody has duty; read-only words stay.', undefined],
    ['See https://example.com/on-call/data-engineer for more.', undefined],
  ])('%s', (sentence, said = sentence) => {
    expect(
      sayPlainly(sentence, {
        links: [customs, undefined],
        activities: [{ activity: 'warm-the-pit', title: 'Warm the pit' }],
      }),
    ).toBe(said);
  });
});
