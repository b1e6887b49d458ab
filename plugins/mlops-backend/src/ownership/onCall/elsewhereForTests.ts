import type { Entity } from '@backstage/catalog-model';
import type { OnCallAnswer } from '@pitwall/plugin-mlops-common';
import type { OnCallProvider } from '@pitwall/plugin-mlops-node';

/** For tests: the night of a change of the clock in Europe. */
export const moment = {
  at: '2026-03-29T01:30:00.000Z',
  until: '2026-03-30T01:30:00.000Z',
};

/** For tests: a provider elsewhere that answers as a test says. */
export class Elsewhere implements OnCallProvider {
  readonly name = 'elsewhere';
  readonly asked: { target: string; at: string; until: string }[] = [];
  answer: () => Promise<OnCallAnswer | undefined> = async () =>
    answerFrom('p3');

  targetsOf({ metadata }: Entity) {
    return metadata.annotations?.elsewhere?.split(' ') ?? [];
  }

  whoIsOnCall(question: { target: string; at: string; until: string }) {
    const { target, at, until } = question;
    this.asked.push({ target, at, until });
    return this.answer();
  }
}

/** For tests: somebody has the night, and p9 has what follows. */
export function answerFrom(person: string, asOf = moment.at): OnCallAnswer {
  const shift = (name: string, from: string, until: string) => ({
    person: { email: `${name}@pitwall.example`, name },
    from,
    until,
  });
  return {
    ...{ target: 'elsewhere:1', title: 'Elsewhere', zone: 'UTC', asOf },
    levels: [
      {
        level: 1,
        title: 'First line',
        onDuty: [
          shift(person, '2026-03-28T00:00:00.000Z', '2026-03-30T00:00:00.000Z'),
        ],
        upcoming: [
          shift('p9', '2026-03-30T00:00:00.000Z', '2026-04-10T00:00:00.000Z'),
        ],
      },
    ],
  };
}
