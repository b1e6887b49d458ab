import type { Entity } from '@backstage/catalog-model';
import { FeatureViews } from './FeatureViews';

const view = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name, namespace: 'default' },
});

function viewsOver(answer: () => Promise<Entity[]>) {
  const clock = { now: new Date('2026-11-26T09:30:00.000Z') };
  const list = vi.fn(answer);
  const warn = vi.fn();
  const views = new FeatureViews({
    catalog: { list },
    now: () => clock.now,
    logger: { warn },
  });
  const later = () => {
    clock.now = new Date(clock.now.getTime() + 60_000);
  };
  return { views, list, warn, later };
}

describe('FeatureViews', () => {
  it('asks the catalog once a minute, and gives equal readings as one object', async () => {
    let found = [view('b'), view('a')];
    const { views, list, later } = viewsOver(async () => found);
    const [first, second] = await Promise.all([
      views.current(),
      views.current(),
    ]);
    expect([...first]).toEqual(['resource:default/a', 'resource:default/b']);
    expect(second).toBe(first);
    expect(list).toHaveBeenCalledTimes(1);
    later();
    found = [view('a'), view('b')];
    expect(await views.current()).toBe(first);
    expect(list).toHaveBeenCalledTimes(2);
    later();
    found = [view('a')];
    expect([...(await views.current())]).toEqual(['resource:default/a']);
  });

  it('keeps what it read when the catalog does not answer', async () => {
    let isUp = false;
    const { views, warn, later } = viewsOver(async () => {
      if (!isUp) throw new Error('no catalog');
      return [view('a')];
    });
    expect((await views.current()).size).toBe(0);
    expect(warn).toHaveBeenCalledTimes(1);
    isUp = true;
    later();
    const known = await views.current();
    expect(known.size).toBe(1);
    isUp = false;
    later();
    expect(await views.current()).toBe(known);
  });
});
