import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  dutyAt,
  readRotas,
  readYamlText,
  type WhoToCall,
} from '@pitwall/plugin-mlops-common';
import { commandsOf, readme, sectionOfReadme } from './portal/readme';
import { runCommand } from './portal/runCommand';
import { expect, test } from './portal/test';

const root = path.resolve(__dirname, '../..');
const walk = sectionOfReadme('Five minutes in the portal');
const [curl = ''] = commandsOf(walk);

type Hop = WhoToCall['hops'][number];

/** The answer for a terminal: its first lines, its sentence, and what stands under a word. */
function wordsOfCall(printed: string) {
  const [head = '', sentence = '', ...blocks] = printed.trim().split('\n\n');
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    head: head.split('\n'),
    sentence: oneLine(sentence),
    under(word: string): string {
      const block = blocks.find(each => each.startsWith(word.padEnd(10)));
      return oneLine(block?.slice(10) ?? '');
    },
  };
}

/** Whom the demo's own file puts on the first line for flights. */
function onDutyByFile(at: Date): string | undefined {
  const file = 'packages/demo/people/rotas.yaml';
  const text = readFileSync(path.join(root, file), 'utf8');
  const [value] = readYamlText(text, 1).documents;
  const rota = readRotas([{ file, value }]).rotas.get('flight-ops');
  const [first] = rota ? dutyAt(rota, at.toISOString()) : [];
  return first?.onDuty[0]?.person.ref;
}

test('the five minutes of the README are as it says', async ({
  page,
  portal,
}) => {
  expect(walk).toContain('sign in as _MLOps engineer 1_');
  await portal.signIn('MLOps engineer 1');
  expect(walk).toContain('**Fleet** lists twelve services');
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Fleet' })
    .click();
  await expect(page.getByRole('status')).toHaveText('12 services');
  const [, only = ''] = /press _([^_]+)_/.exec(walk) ?? [];
  await page.getByText(only, { exact: true }).click();
  expect(walk).toContain(
    'Two of them are ill-owned on purpose, and in one a change waits',
  );
  await expect(page.getByRole('status')).toHaveText('3 services of 12 match');
  await page.getByText(only, { exact: true }).click();

  const [, service = '', tab = ''] =
    /Open _([^_]+)_ and its \*\*([^*]+)\*\* tab/.exec(walk) ?? [];
  await page.getByRole('link', { name: service, exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: tab })
    .click();
  await expect(page.getByRole('grid')).toBeVisible();
});

test('the curl of the README answers, and another service is refused with the reason', () => {
  expect(curl).toContain('$TOKEN');
  const answer = JSON.parse(runCommand(curl));
  expect(answer.service.title).toBe('Arrival delay');

  const foreign = JSON.parse(
    runCommand(curl.replace('arrival-delay', 'parcel-eta')),
  );
  expect(foreign.response.statusCode).toBe(403);
  expect(foreign.error.message).toContain('may not read');
});

test('the night of the README: one command answers all of who to call, in words', async () => {
  const night = sectionOfReadme('A Sunday night, in three minutes');
  expect(night).toContain(
    'whom to call and by which number, why and until when, who is next, the runbook, who decides and whom to consult',
  );
  const [pasted = ''] = commandsOf(night);
  // The shift may pass on between two questions: then both are asked anew.
  await expect(() => {
    const asked = new Date();
    const { hops, runbook, decide, consult } = JSON.parse(
      runCommand(pasted.replace('text/plain', 'application/json')),
    );
    const words = wordsOfCall(runCommand(pasted));
    expect(words.head[0]).toBe(
      'Arrival delay (component:default/arrival-delay)',
    );
    expect(words.head[1]).toMatch(
      /^Drift, \w+day \d+ \w+ \d{4}, \d\d:\d\d \(Europe\/Berlin\), (in|outside) working hours$/,
    );

    const [called] = hops.filter((hop: Hop) => hop.verdict === 'call');
    const { title, phone, email } = called.person;
    expect(words.sentence).toMatch(
      new RegExp(
        `^Call ${title}.* \\(${called.title}\\), until \\w+day \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d \\(Europe/Berlin\\)\\.$`,
      ),
    );
    expect(words.under('CALL')).toBe(
      `${title} phone ${phone} e-mail ${email} ${called.title} ${called.sentence}`,
    );
    // Whom the rota's file names is called, or passed with the reason.
    const named = hops.find(
      (hop: Hop) => hop.person?.entityRef === onDutyByFile(asked),
    );
    expect(named?.step).toBe('on-call-rota');
    expect(named?.title).toBe('Flight operations: First line');

    const next = hops.filter((hop: Hop) => hop.verdict === 'next');
    expect(next.length).toBeGreaterThanOrEqual(2);
    for (const [n, hop] of next.entries()) {
      expect(words.under(`NEXT ${n + 1}`)).toContain(
        hop.person?.title ?? hop.contact.title,
      );
      expect(words.under(`NEXT ${n + 1}`)).toContain(hop.sentence);
    }
    expect(words.under(`NEXT ${next.length}`)).toContain(
      'MLOps team e-mail mlops@pitwall.example',
    );
    expect(words.under('RUNBOOK')).toBe(runbook.link);
    expect(runbook.link).toBe(
      'https://runbooks.pitwall.example/arrival-delay/drift',
    );
    for (const [word, { title: what, people, sentence }] of [
      ['DECIDES', decide],
      ['CONSULT', consult],
    ]) {
      expect(people.length).toBeGreaterThan(0);
      expect(words.under(word)).toContain(`${what} ${people[0].title}, `);
      expect(words.under(word)).toContain(sentence);
    }
    expect(words.under('KNOWN')).toMatch(/^As of: catalog, .+; rota, .+\.$/);
  }).toPass({ timeout: 30_000 });
});

test('the pictures of the README are there, and light', () => {
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
  expect(pictures.length).toBeGreaterThanOrEqual(2);
  for (const [, picture] of pictures) {
    expect(statSync(path.join(root, picture)).size).toBeLessThan(200 * 1024);
  }
});
