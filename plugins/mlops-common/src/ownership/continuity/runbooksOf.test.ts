import { runbooksOf } from './runbooksOf';

describe('runbooksOf', () => {
  it('are pages, each once', () => {
    expect(
      runbooksOf({
        default: 'https://runbooks.example/all',
        drift: 'https://runbooks.example/drift',
        latency: 'file:///etc/motd',
        cost: 'https://runbooks.example/> # mine',
      }),
    ).toEqual([
      { title: 'Runbook', link: 'https://runbooks.example/all' },
      { title: 'Runbook: Drift', link: 'https://runbooks.example/drift' },
    ]);
    expect(runbooksOf({})).toEqual([]);
  });
});
