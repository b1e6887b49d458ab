import type { ChangeReach, ComposedChange } from '@pitwall/plugin-mlops-common';
import { render, screen, within } from '@testing-library/react';
import { ComposedChangeView } from './ComposedChangeView';

const composed: ComposedChange = {
  file: 'use-cases.yaml',
  digest: `sha256:${'a'.repeat(64)}`,
  diff: '--- a/use-cases.yaml\n+++ b/use-cases.yaml\n+    on-call: night-desk',
  ...{ yaml: '', findings: [], pullRequest: { possible: true } },
};

const services = (totalItems: number, ...titles: string[]) => ({
  totalItems,
  items: titles.map(title => ({
    entityRef: `component:default/${title.toLowerCase().replace(' ', '-')}`,
    title,
  })),
});

const reach: ChangeReach = {
  sentence:
    'This reaches 9 services; 9 would break a rule that they do not break now.',
  ...{ services: 9, judged: 9, isWhole: true, breaking: 9 },
  ...{ mending: 0, mended: 0, waiting: 0 },
  findings: {
    totalItems: 3,
    items: [
      {
        ...{ severity: 'error', code: 'role-empty', role: 'on-call' },
        ...{ title: 'A role is bound to where nobody is', services: 9 },
        cases: {
          totalItems: 1,
          items: [
            {
              sentence:
                'spec.roles.on-call of system:default/freight-arrival names group:default/night-desk, where there is nobody.',
              services: services(9, 'Customs dwell', 'Parcel ETA'),
              named: [
                {
                  entityRef: 'system:default/freight-arrival',
                  title: 'Freight arrival',
                },
                { entityRef: 'group:default/night-desk', title: 'Night desk' },
              ],
            },
          ],
        },
      },
      {
        ...{ severity: 'warning', code: 'validator-is-developer' },
        ...{ title: 'Somebody validates what they develop', services: 4 },
        cases: {
          totalItems: 7,
          items: [
            {
              sentence: 'user:default/one would validate what they develop.',
              services: services(2, 'Customs dwell', 'Hub load'),
            },
            {
              sentence:
                'component:default/hub-load lets user:default/two do both.',
              services: services(1, 'Hub load'),
            },
          ],
        },
      },
    ],
  },
  asOf: '2026-01-31T09:30:00.000Z',
};

function show(change: Partial<ComposedChange>) {
  render(<ComposedChangeView change={{ ...composed, ...change }} names={{}} />);
}

const below = () => screen.getByRole('region', { name: reach.sentence });

describe('ComposedChangeView', () => {
  it('says what the change does to services below, before anything else', () => {
    show({
      reach,
      findings: [
        { severity: 'warning', path: 'spec', sentence: 'Of the file.' },
      ],
    });
    expect(
      screen.getByRole('heading', { level: 3, name: reach.sentence }),
    ).toBeVisible();
    const [empty, , ofFile] = screen.getAllByRole('note');
    expect(empty).toHaveTextContent(
      /^Error: The role On-call of Freight arrival names Night desk, where there is nobody\.Services: Customs dwell, Parcel ETA and 7 more$/,
    );
    expect(ofFile).toHaveTextContent('Of the file.');
    expect(below()).not.toContainElement(ofFile);
  });

  it('tells the ways in which one rule breaks below its name, each with its services', () => {
    show({ reach });
    const [, twice] = within(below()).getAllByRole('note');
    expect(twice).toHaveTextContent(
      /^Warning: Somebody validates what they develop: 4 services/,
    );
    expect(
      within(twice)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'one would validate what they develop.Services: Customs dwell and Hub load',
      'Hub load lets two do both.Services: Hub load',
    ]);
    expect(twice).toHaveTextContent(/And 5 more such cases\.$/);
    expect(within(below()).getByText('And 1 more rule.')).toBeVisible();
  });

  it('says that nothing breaks in one sentence, and nothing of what reaches nothing', () => {
    const { findings: _, ...rest } = reach;
    show({
      reach: {
        ...{ ...rest, breaking: 0, sentence: 'This reaches 9 services; …' },
        findings: { totalItems: 0, items: [] },
      },
    });
    expect(screen.getByText('This reaches 9 services; …')).toBeVisible();
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is silent of services below where there cannot be any', () => {
    show({});
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
