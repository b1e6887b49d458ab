import { describeChange } from './describeChange';

const level = 'system:default/freight-arrival';
const opening = `user:default/x asks for this change of ${level}, composed in the portal.`;

describe('describeChange', () => {
  it('says who asks for what, and nothing more where nothing was found', () => {
    expect(describeChange(level, 'user:default/x', { findings: [] })).toBe(
      opening,
    );
  });

  it('says what becomes of services below by their number, and names none', () => {
    const body = describeChange(level, 'user:default/x', {
      findings: [
        { severity: 'warning', path: 'spec.raci', sentence: 'Of the file.' },
      ],
      reach: {
        sentence: 'This reaches 3 services; …',
        ...{ services: 3, judged: 3, isWhole: true, breaking: 2 },
        ...{ mending: 0, mended: 0, waiting: 0 },
        findings: {
          totalItems: 4,
          items: [
            {
              ...{ severity: 'error', code: 'role-unbound', role: 'on-call' },
              title: 'A role with duties is bound to nobody',
              services: 2,
              cases: {
                totalItems: 1,
                items: [
                  {
                    sentence: 'on-call of component:default/hidden is unbound.',
                    services: {
                      totalItems: 2,
                      items: [
                        {
                          entityRef: 'component:default/hidden',
                          title: 'Hidden',
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
        asOf: '2026-01-31T09:30:00.000Z',
      },
    });
    expect(body).toBe(
      [
        opening,
        'What the lint says of it:\n- warning: Of the file.',
        'This reaches 3 services; …',
        '- error: A role with duties is bound to nobody (on-call): 2 services\n- and 3 more',
      ].join('\n\n'),
    );
  });
});
