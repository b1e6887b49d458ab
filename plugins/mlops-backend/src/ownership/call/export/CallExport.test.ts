import { createMockDirectory } from '@backstage/backend-test-utils';
import { existsSync, readFileSync } from 'node:fs';
import { exportForTests } from './__testUtils__/exportForTests';

const directory = createMockDirectory();

function setUp() {
  directory.setContent({});
  return exportForTests(directory.resolve('out'));
}

const at = (path: string) => directory.resolve(`out/${path}`);
const text = (path: string) => readFileSync(at(path), 'utf8');
const words = (path: string) =>
  text(path)
    .replace(/<style>[^]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const allPages = [
  'index.html',
  'services/default/delay.html',
  'services/default/price.html',
];

describe('CallExport', () => {
  it('writes a page a service, a list of them, and the same as JSON', async () => {
    const { pages } = setUp();
    expect(await pages.makeWhenDue()).toBe(true);
    for (const page of allPages) expect(existsSync(at(page))).toBe(true);
    const data = JSON.parse(text('who-to-call.json'));
    expect(data).toMatchObject({
      madeAt: '2026-03-29T00:30:00.000Z',
      trustedUntil: '2026-04-05T00:30:00.000Z',
      everyMinutes: 60,
      platformContact: { title: 'Platform team' },
      rotas: [{ target: 'rota:operations' }],
      facts: [{ kind: 'absence' }],
    });
    expect(data.people['user:default/operator']).toMatchObject({
      phone: '+49 30 1001',
    });
    expect(data.services[1]).toMatchObject({
      entityRef: 'component:default/price',
      page: 'services/default/price.html',
      zone: 'Europe/Berlin',
      rotas: ['rota:operations'],
      symptoms: {
        drift: { runbook: 'https://run.example/all' },
        cost: { waitUntil: '2026-03-30T07:00:00.000Z' },
      },
    });
    const { lines, parts, symptoms } = data.services[1];
    expect(lines[symptoms.drift.line]).toEqual([
      { step: 'on-call-rota', person: 'user:default/operator' },
      { step: 'accountable', person: 'user:default/engineer' },
      { step: 'platform-contact' },
    ]);
    expect(parts[symptoms.drift.decide]).toEqual({
      activity: 'withdraw-or-keep-serving',
      people: ['user:default/owner'],
    });
  });

  it('answers for every hour of the week ahead', async () => {
    const { pages } = setUp();
    await pages.makeWhenDue();
    const [, price] = JSON.parse(text('who-to-call.json')).services;
    const inShort = price.ahead.map(
      ({ from, line }: { from: string; line: number }) => [
        from,
        ...price.lines[line].map(
          ({ person }: { person?: string }) => person ?? 'contact',
        ),
      ],
    );
    expect(inShort).toEqual([
      [
        '2026-03-29T00:30:00.000Z',
        'user:default/operator',
        'user:default/engineer',
        'contact',
      ],
      ['2026-03-30T00:00:00.000Z', 'user:default/operator', 'contact'],
      ['2026-03-30T06:00:00.000Z', 'user:default/deputy', 'contact'],
    ]);
    expect(price.ahead[2].until).toBe('2026-04-05T00:30:00.000Z');
    const page = words('services/default/price.html');
    expect(page).toContain('Monday 30 March 2026, 08:00 (Europe/Berlin)');
    expect(page).toContain(
      'engineer is absent from Monday 30 March 2026, 02:00 (Europe/Berlin) until Friday 10 April 2026, 02:00 (Europe/Berlin).',
    );
  });

  it('says when it was made, and until when to trust it', async () => {
    const { pages } = setUp();
    await pages.makeWhenDue();
    for (const page of allPages) {
      expect(words(page)).toContain(
        'Made on Sunday 29 March 2026, 01:30 (Europe/Berlin), without what was entered since. Shifts are listed until Sunday 5 April 2026, 02:30 (Europe/Berlin); do not trust this page after that.',
      );
      expect(words(page)).toContain('It is made anew every hour.');
      expect(words(page)).toContain('Platform team');
    }
  });

  it('lets no title become markup', async () => {
    const { pages } = setUp();
    await pages.makeWhenDue();
    for (const page of allPages) {
      expect(text(page)).not.toContain('<script');
      expect(text(page)).toContain('&quot;&gt;&lt;script&gt;');
      expect(text(page)).toContain(`default-src 'none'`);
    }
  });

  it('is markup that a screen reader can walk', async () => {
    const { pages } = setUp();
    await pages.makeWhenDue();
    for (const page of allPages) {
      expect(unbalanced(text(page))).toEqual([]);
      const steps = [...text(page).matchAll(/<h([1-6])/g)].map(([, n]) => +n);
      expect(steps.filter(n => n === 1)).toHaveLength(1);
      steps.forEach((step, n) =>
        expect(step).toBeLessThanOrEqual((steps[n - 1] ?? 0) + 1),
      );
      expect(text(page)).not.toMatch(/<th(?! scope=)[ >]/);
      expect(text(page)).toContain('<html lang="en">');
      expect(text(page)).toContain('prefers-color-scheme: dark');
    }
  });

  it('is made anew after an hour, and not before', async () => {
    const { pages, pass } = setUp();
    await pages.makeWhenDue();
    pass(59);
    expect(await pages.makeWhenDue()).toBe(false);
    pass(1);
    expect(await pages.makeWhenDue()).toBe(true);
  });

  it('is made anew when the clock was set back behind it', async () => {
    const { pages, pass } = setUp();
    await pages.makeWhenDue();
    pass(-24 * 60);
    expect(await pages.makeWhenDue()).toBe(true);
  });

  it('is made anew at once while services turn up after the start', async () => {
    const { pages, pass, services, addService } = setUp();
    await pages.makeWhenDue();
    expect(await pages.makeWhenDue()).toBe(false);
    addService('late', 'Late');
    expect(await pages.makeWhenDue()).toBe(true);
    pass(10);
    services.delete('component:default/late');
    expect(await pages.makeWhenDue()).toBe(false);
  });

  it('drops the page of a service that is gone', async () => {
    const { pages, pass, services } = setUp();
    await pages.makeWhenDue();
    services.delete('component:default/price');
    pass(60);
    await pages.makeWhenDue();
    expect(existsSync(at('services/default/price.html'))).toBe(false);
    expect(existsSync(at('services/default/delay.html'))).toBe(true);
    expect(words('index.html')).not.toContain('Price');
  });

  it('keeps the old pages when the catalog is silent or empty', async () => {
    const { pages, pass, services, read, logger } = setUp();
    await pages.makeWhenDue();
    const before = text('index.html');
    pass(60);
    services.clear();
    expect(await pages.makeWhenDue()).toBe(false);
    read.mockRejectedValue(new Error('ECONNREFUSED'));
    pass(60);
    expect(await pages.makeWhenDue()).toBe(false);
    expect(text('index.html')).toBe(before);
    expect(logger.warn).toHaveBeenCalledWith(
      'The pages of who to call stay as they are: the catalog does not answer',
    );
  });

  it('says that it cannot write, and does not try again for a while', async () => {
    const { pages, pass, read, logger } = setUp();
    directory.setContent({ 'out/who-to-call.json': { 'a-folder': '' } });
    expect(await pages.makeWhenDue()).toBe(false);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^The pages of who to call stay as they are: they could not be written to \S+out\. Error: E/,
      ),
    );
    const asked = read.mock.calls.length;
    pass(4);
    expect(await pages.makeWhenDue()).toBe(false);
    expect(read.mock.calls.length).toBe(asked);
    directory.setContent({});
    pass(1);
    expect(await pages.makeWhenDue()).toBe(true);
  });

  it('keeps the old pages when it is stopped half-way', async () => {
    const { pages, pass } = setUp();
    await pages.makeWhenDue();
    const before = text('index.html');
    pass(60);
    await expect(
      pages.makeWhenDue(AbortSignal.abort(new Error('shut down'))),
    ).rejects.toThrow('shut down');
    expect(text('index.html')).toBe(before);
  });
});

const empty = new Set(['!doctype', 'meta', 'br']);

/** Tags that are opened and never closed, or the other way round. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name, self] of page.matchAll(
    /<(\/?)([!a-z][a-z0-9]*)[^>]*?(\/?)>/gi,
  )) {
    if (empty.has(name.toLowerCase()) || self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
