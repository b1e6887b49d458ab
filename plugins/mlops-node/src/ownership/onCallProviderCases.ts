import type { Entity } from '@backstage/catalog-model';
import {
  onCallAnswerSchema,
  type OnCallAnswer,
  type OnCallShift,
} from '@pitwall/plugin-mlops-common';
import assert from 'node:assert/strict';
import type { ConformanceCase } from '../audit';
import type { OnCallProvider } from './OnCallProvider';

/**
 * A provider with two targets, as a test sets it up.
 *
 * @public
 */
export interface OnCallProviderUnderTest {
  readonly provider: OnCallProvider;
  /** An entity that names both targets. */
  readonly entity: Entity;
  /** In the order in which the entity names them. */
  readonly targets: readonly [string, string];
  /**
   * A stretch of time (ISO UTC instants) in which the first level of the first
   * target is handed over at least once: somebody has duty at `at`, somebody
   * else follows before `until`.
   */
  readonly at: string;
  readonly until: string;
  /** A target of this provider that does not exist. */
  readonly unknownTarget: string;
  /** From now on the source refuses every question; absent where it cannot. */
  refuse?(): void;
  /** From now on the source never answers; absent where it cannot. */
  hang?(): void;
}

/**
 * What every provider of on-call must do. `open` sets one up anew.
 *
 * @example `it.each(onCallProviderCases(open))('$name', ({ run }) => run())`
 * @public
 */
export function onCallProviderCases(
  open: () => Promise<OnCallProviderUnderTest>,
): readonly ConformanceCase[] {
  return [
    {
      name: 'has a name of one word',
      async run() {
        const { provider } = await open();
        assert.match(provider.name, /^[a-z][a-z0-9]*$/);
      },
    },
    {
      name: 'reads the targets of an entity in their order, each beginning with its name',
      async run() {
        const { provider, entity, targets } = await open();
        assert.deepEqual(provider.targetsOf(entity), targets);
        for (const target of targets) {
          assert.ok(target.startsWith(`${provider.name}:`), target);
        }
      },
    },
    {
      name: 'reads no target from an entity without annotations',
      async run() {
        const { provider, entity } = await open();
        const { annotations: _, ...metadata } = entity.metadata;
        assert.deepEqual(provider.targetsOf({ ...entity, metadata }), []);
      },
    },
    {
      name: 'answers in the shape of the port for each of its targets',
      async run() {
        const { provider, entity, at, until } = await open();
        for (const target of provider.targetsOf(entity)) {
          const answer = await provider.whoIsOnCall({ target, at, until });
          assert.equal(onCallAnswerSchema.parse(answer).target, target);
        }
      },
    },
    {
      name: 'lets working hours begin after the moment, where it knows them',
      async run() {
        const opened = await open();
        const { hoursBegin, isInHours } = await ask(opened);
        if (hoursBegin === undefined) return;
        assert.ok(hoursBegin > opened.at, hoursBegin);
        // Whoever knows when they begin knows whether they last.
        assert.equal(typeof isInHours, 'boolean');
      },
    },
    {
      name: 'numbers the levels in order of escalation, from 1',
      async run() {
        const { levels } = await ask(await open());
        assert.ok(levels.length > 0);
        levels.forEach(({ level }, index) => assert.equal(level, index + 1));
      },
    },
    {
      name: 'gives duty at the moment to those whose shift holds it',
      async run() {
        const opened = await open();
        const { levels } = await ask(opened);
        assert.ok(levels[0].onDuty.length > 0);
        for (const { from, until } of levels.flatMap(each => each.onDuty)) {
          assert.ok(from <= opened.at);
          assert.ok(until === undefined || until > opened.at);
        }
      },
    },
    {
      name: 'lists what begins after the moment and before the end, in order',
      async run() {
        const opened = await open();
        const { levels } = await ask(opened);
        assert.ok(levels[0].upcoming.length > 0);
        for (const { upcoming } of levels) {
          const beginnings = upcoming.map(({ from }) => from);
          assert.deepEqual(beginnings, [...beginnings].sort());
          for (const from of beginnings) {
            assert.ok(from > opened.at && from < opened.until, from);
          }
        }
      },
    },
    {
      name: 'lists nothing when nothing but the moment is asked for',
      async run() {
        const opened = await open();
        const { levels } = await ask({ ...opened, until: opened.at });
        assert.ok(levels[0].onDuty.length > 0);
        assert.deepEqual(
          levels.flatMap(({ upcoming }) => upcoming),
          [],
        );
      },
    },
    {
      name: 'names each person by a ref of the catalog or by e-mail',
      async run() {
        const { levels } = await ask(await open());
        for (const { onDuty, upcoming } of levels) {
          for (const { person } of [...onDuty, ...upcoming]) {
            assert.ok(person.ref ?? person.email, person.name);
          }
        }
      },
    },
    {
      name: 'gives a shift to the same person from its first instant on, and not before',
      async run() {
        const opened = await open();
        const [{ upcoming }] = (await ask(opened)).levels;
        const [next] = upcoming;
        const before = new Date(Date.parse(next.from) - 1).toISOString();
        assert.ok(
          has((await ask({ ...opened, at: next.from })).levels[0].onDuty, next),
        );
        assert.ok(
          !has((await ask({ ...opened, at: before })).levels[0].onDuty, next),
        );
      },
    },
    {
      name: 'answers undefined for a target that does not exist, or is of another provider',
      async run() {
        const { provider, unknownTarget, at, until } = await open();
        for (const target of [unknownTarget, 'another-provider:x']) {
          assert.equal(
            await provider.whoIsOnCall({ target, at, until }),
            undefined,
          );
        }
      },
    },
    {
      name: 'says in a sentence that it cannot be asked',
      async run() {
        const opened = await open();
        if (!opened.refuse) return;
        opened.refuse();
        await assert.rejects(ask(opened), isUnavailable);
      },
    },
    {
      name: 'ends soon after it is told to',
      async run() {
        const opened = await open();
        if (!opened.hang) return;
        opened.hang();
        const controller = new AbortController();
        const asked = ask(opened, controller.signal);
        setImmediate(() => controller.abort());
        await assert.rejects(asked, isUnavailable);
      },
    },
  ];
}

async function ask(
  { provider, targets, at, until }: OnCallProviderUnderTest,
  signal?: AbortSignal,
): Promise<OnCallAnswer> {
  const [target] = targets;
  const answer = await provider.whoIsOnCall({ target, at, until, signal });
  assert.ok(answer, target);
  return answer;
}

/** The same shift, whoever else has duty with it. */
function has(shifts: readonly OnCallShift[], wanted: OnCallShift): boolean {
  return shifts.some(
    ({ from, person }) =>
      from === wanted.from &&
      person.ref === wanted.person.ref &&
      person.email === wanted.person.email,
  );
}

// By name: the provider may have another copy of the class.
function isUnavailable(error: unknown): boolean {
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'OnCallUnavailable');
  assert.match(error.message, /^[A-Z].*\.$/s);
  return true;
}
