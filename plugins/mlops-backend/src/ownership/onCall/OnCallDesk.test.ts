import { OnCallUnavailable } from '@pitwall/plugin-mlops-node';
import { aDesk, entity, onDuty } from './__testUtils__/aDesk';
import { answerFrom, moment } from './elsewhereForTests';

describe('OnCallDesk', () => {
  it('asks every target once, in the order of the entities that name them', async () => {
    const { desk, elsewhere } = aDesk();
    const reports = await desk.ask(
      [
        entity('delay', {
          'mlops.pitwall.dev/on-call': 'rota:ops, rota:none, pager:7, ops',
        }),
        entity('api', {
          'mlops.pitwall.dev/on-call': 'Rota:Ops',
          elsewhere: 'elsewhere:1',
        }),
      ],
      moment,
    );
    expect(
      reports.map(({ target, provider, writtenIn }) => [
        target,
        provider,
        writtenIn,
      ]),
    ).toEqual([
      ['rota:ops', 'rota', 'component:default/delay'],
      ['rota:none', 'rota', 'component:default/delay'],
      ['pager:7', 'pager', 'component:default/delay'],
      ['ops', 'ops', 'component:default/delay'],
      ['elsewhere:1', 'elsewhere', 'component:default/api'],
    ]);
    expect(onDuty(reports[0])).toEqual(['p2']);
    expect(reports[0].answer?.isInHours).toBe(false);
    expect(reports[1]).toMatchObject({
      failure:
        'component:default/delay names rota:none, and no file of mlops.people.locations has such a rota.',
      isLastKnown: false,
    });
    expect(reports.slice(2, 4).map(({ failure }) => failure)).toEqual([
      'component:default/delay names pager:7, and no provider of on-call takes that.',
      'component:default/delay names ops without a provider: a rota is written rota:ops.',
    ]);
    expect(onDuty(reports[4])).toEqual(['p3']);
    expect(elsewhere.asked).toHaveLength(1);
  });

  it('knows every rota of the files', async () => {
    const { desk } = aDesk();
    const reports = await desk.all(moment);
    expect(reports).toMatchObject([
      { target: 'rota:ops', writtenIn: 'rotas.yaml', isLastKnown: false },
    ]);
    expect(onDuty(reports[0])).toEqual(['p2']);
  });

  it('asks again after the clock was set back, also who asked to be left alone', async () => {
    const { elsewhere, ask, pass } = aDesk();
    await ask();
    pass(-3600);
    await ask();
    expect(elsewhere.asked).toHaveLength(2);
    const answer = elsewhere.answer;
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Too often.', {
        retryAt: new Date(Date.parse(moment.at) + 3600_000).toISOString(),
      });
    };
    pass(20);
    await ask();
    elsewhere.answer = answer;
    pass(-7200);
    expect(await ask()).toMatchObject({ isLastKnown: false });
    expect(elsewhere.asked).toHaveLength(4);
  });

  it('asks at most so many targets outside the files, and says how many are left', async () => {
    const { desk, elsewhere } = aDesk();
    const { reports, left } = await desk.askElsewhere(
      [
        entity('delay', {
          'mlops.pitwall.dev/on-call': 'rota:ops',
          elsewhere: 'elsewhere:1 elsewhere:2',
        }),
        entity('gate', { elsewhere: 'elsewhere:2 elsewhere:3' }),
      ],
      moment,
      2,
    );
    expect(reports.map(({ target }) => target)).toEqual([
      ...['elsewhere:1', 'elsewhere:2'],
    ]);
    expect(left).toBe(1);
    expect(elsewhere.asked).toHaveLength(2);
  });

  it('gives what a provider last said, with its age, when it does not answer in time', async () => {
    const { elsewhere, ask, pass } = aDesk({ timeoutSeconds: 0.1 });
    await ask();
    pass(48 * 3600);
    elsewhere.answer = () => new Promise(() => {});
    const report = await ask(
      '2026-03-31T01:30:00.000Z',
      '2026-04-01T01:30:00.000Z',
    );
    expect(report).toMatchObject({
      failure: 'elsewhere did not answer within 0.1 seconds.',
      isLastKnown: true,
      asOf: moment.at,
    });
    expect(onDuty(report)).toEqual(['p9']);
  });

  it('knows nothing where what a provider last said does not reach', async () => {
    const { elsewhere, ask, pass } = aDesk();
    await ask();
    pass(8 * 24 * 3600);
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('The token was refused.');
    };
    const report = await ask(
      '2026-04-06T01:30:00.000Z',
      '2026-04-07T01:30:00.000Z',
    );
    expect(report).toEqual({
      provider: 'elsewhere',
      target: 'elsewhere:1',
      writtenIn: 'component:default/delay',
      failure:
        'The token was refused. What it last said does not reach this moment.',
      isLastKnown: false,
      asOf: '2026-04-06T01:30:00.000Z',
    });
  });

  it('leaves a provider alone until it may be asked again, for every target', async () => {
    const { desk, elsewhere, ask, pass } = aDesk();
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('It was asked too often.', {
        retryAt: '2026-03-29T01:31:00.000Z',
      });
    };
    expect(await ask()).toMatchObject({ failure: 'It was asked too often.' });
    elsewhere.answer = async () => answerFrom('p3');
    pass(59);
    expect(await ask()).toMatchObject({ failure: 'It was asked too often.' });
    const [other] = await desk.ask(
      [entity('eta', { elsewhere: 'elsewhere:2' })],
      moment,
    );
    expect(other).toMatchObject({ failure: 'It was asked too often.' });
    expect(elsewhere.asked).toHaveLength(1);
    pass(1);
    expect(onDuty(await ask())).toEqual(['p3']);
    expect(elsewhere.asked).toHaveLength(2);

    // What is over says nothing of a target that fails since.
    pass(11);
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Down.');
    };
    await ask();
    await ask();
    expect(elsewhere.asked).toHaveLength(3);
  });

  it('tries what failed again after ten seconds, and lets other targets be asked', async () => {
    const { desk, elsewhere, ask, pass, logger } = aDesk();
    elsewhere.answer = async () => {
      throw new TypeError('x is not a function');
    };
    expect(await ask()).toMatchObject({
      failure: 'elsewhere did not answer as it should.',
    });
    expect(logger.warn).toHaveBeenCalledWith(
      'The provider of on-call elsewhere failed for elsewhere:1: TypeError: x is not a function',
    );
    elsewhere.answer = async () => answerFrom('p3');
    await ask();
    expect(elsewhere.asked).toHaveLength(1);
    const [other] = await desk.ask(
      [entity('eta', { elsewhere: 'elsewhere:2' })],
      moment,
    );
    expect(onDuty(other)).toEqual(['p3']);
    pass(10);
    expect(onDuty(await ask())).toEqual(['p3']);
  });

  it('does not wait for each of many targets of a provider that is away', async () => {
    const { desk, elsewhere, pass } = aDesk();
    const answer = elsewhere.answer;
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('It is away.');
    };
    const ask = async (n: number) => {
      const service = entity('delay', { elsewhere: `elsewhere:${n}` });
      const [report] = await desk.ask([service], moment);
      return report;
    };
    for (let n = 1; n <= 8; n += 1) {
      expect(await ask(n)).toMatchObject({ failure: 'It is away.' });
    }
    expect(elsewhere.asked).toHaveLength(5);
    pass(10);
    elsewhere.answer = answer;
    for (const n of [6, 7]) expect(onDuty(await ask(n))).toEqual(['p3']);
  });

  it('asks once for those who ask within ten seconds, and a week ahead', async () => {
    const { elsewhere, ask, pass } = aDesk();
    await Promise.all([ask(), ask('2026-03-29T01:30:00.001Z')]);
    pass(9);
    const later = '2026-03-29T01:30:09.000Z';
    const aWeek = '2026-04-05T01:30:09.000Z';
    expect(await ask(later, aWeek)).toMatchObject({
      isLastKnown: false,
      asOf: moment.at,
    });
    expect(elsewhere.asked).toEqual([
      {
        target: 'elsewhere:1',
        at: moment.at,
        until: '2026-04-05T02:30:00.000Z',
      },
    ]);
    pass(2);
    await ask('2026-03-29T01:30:11.000Z');
    expect(elsewhere.asked).toHaveLength(2);
  });

  it('does not take what a provider said of another time for its last word', async () => {
    const { elsewhere, ask, pass } = aDesk();
    await ask('2025-01-01T00:00:00.000Z', '2025-01-02T00:00:00.000Z');
    pass(60);
    elsewhere.answer = async () => {
      throw new OnCallUnavailable('Down.');
    };
    expect(await ask()).toMatchObject({ failure: 'Down.', isLastKnown: false });
  });

  it('refuses an answer in no shape, and forgets a target that is gone', async () => {
    const { elsewhere, ask, pass } = aDesk();
    await ask();
    pass(60);
    elsewhere.answer = async () => undefined;
    expect(await ask()).toMatchObject({
      failure: 'elsewhere does not know elsewhere:1.',
    });
    elsewhere.answer = async () => JSON.parse('{"levels": 7}');
    const report = await ask();
    expect(report).toMatchObject({
      failure: 'elsewhere did not answer as it should.',
      isLastKnown: false,
    });
    expect(report.answer).toBeUndefined();
  });

  it('passes over a provider that cannot read an entity', async () => {
    const { desk, elsewhere, logger } = aDesk();
    elsewhere.targetsOf = () => {
      throw new Error('broken');
    };
    const reports = await desk.ask(
      [entity('delay', { 'mlops.pitwall.dev/on-call': 'rota:ops' })],
      moment,
    );
    expect(reports).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledWith(
      'The provider of on-call elsewhere cannot read component:default/delay: Error: broken',
    );
  });
});
