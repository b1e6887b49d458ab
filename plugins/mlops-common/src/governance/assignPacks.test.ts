import { assignPacks, assignRuleSchema } from './assignPacks';

const rule = (when: object, ...packs: string[]) =>
  assignRuleSchema.parse({ when, packs });

const facts = {
  environment: 'production',
  production: true,
  serviceType: 'ml-service',
  riskTier: 'limited',
  exposure: 'high',
} as const;

describe('assignPacks', () => {
  it('asks for the packs of all rules that match, each once', () => {
    const rules = {
      all: rule({}, 'base'),
      production: rule({ production: true }, 'base', 'standard'),
      staging: rule({ production: false }, 'light'),
      risky: rule({ riskTiers: ['high'] }, 'strict'),
    };
    expect(assignPacks(rules, facts)).toEqual({
      kind: 'assigned',
      packs: ['base', 'standard'],
      rules: ['all', 'production'],
    });
  });

  it.each([
    [{ environments: ['production'] }, true],
    [{ environments: ['staging'] }, false],
    [{ riskTiers: ['limited', 'high'] }, true],
    [{ exposures: ['low'] }, false],
    [{ serviceTypes: ['ML-Service'] }, true],
    [{ serviceTypes: ['website'] }, false],
    [{ production: true, exposures: ['high'], riskTiers: ['minimal'] }, false],
  ])('%j matches: %s', (when, matches) => {
    expect(assignPacks({ one: rule(when, 'a') }, facts).kind).toBe(
      matches ? 'assigned' : 'unassigned',
    );
  });

  it('takes what a service does not say of itself for the worst', () => {
    const { riskTier, exposure, ...unsaid } = facts;
    const rules = { strict: rule({ riskTiers: ['high'] }, 'strict') };
    expect(assignPacks(rules, unsaid)).toMatchObject({ packs: ['strict'] });
  });

  it('leaves unassigned what no rule is for', () => {
    expect(assignPacks({}, facts)).toEqual({ kind: 'unassigned' });
  });

  it('can say that nothing is asked', () => {
    expect(assignPacks({ free: rule({}) }, facts)).toMatchObject({
      kind: 'assigned',
      packs: [],
    });
  });
});
