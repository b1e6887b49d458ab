import { aCall, deputy, factsAbout, rota } from './aCall';
import { whoToCall } from './whoToCall';

describe('a deputy of somebody who is there', () => {
  it('is in line behind them, and the reason says so', () => {
    const { hops } = whoToCall(
      aCall({
        reports: [rota],
        dated: factsAbout(deputy('operator-1', 'operator-2')),
      }),
    );
    expect(hops.find(({ step }) => step === 'deputy')).toMatchObject({
      verdict: 'next',
      title: 'Deputy of operator-1',
      sentence: expect.stringMatching(
        /^operator-2 is deputy of operator-1 until .*: in line in case operator-1 does not answer\.$/,
      ),
    });
  });
});
