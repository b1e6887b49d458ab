import { symptomRoutes } from '../symptom';
import type {
  CallHop,
  CallPart,
  ReachablePerson,
  WhoToCall,
} from './callAnswer';
import { mailboxOf } from './mailboxOf';
import { sayMoment } from './sayMoment';

const width = 80;
/** Where text begins, after the word that says what it is about. */
const indent = 10;

/**
 * Who to call, for a terminal: lines of at most 80 columns unless a single word
 * such as an address is longer, no colours, whom to call first.
 *
 * @public
 */
export function sayWhoToCall(answer: WhoToCall): string {
  const { service, symptom, hops, consult, decide, runbook } = answer;
  const called = hops.filter(({ verdict }) => verdict === 'call');
  const next = hops.filter(({ verdict }) => verdict === 'next');
  const passed = hops.filter(({ verdict }) => verdict === 'passed');
  const hours = answer.isInHours ? 'in working hours' : 'outside working hours';
  const blocks = [
    [
      ...wrap(`${service.title} (${service.entityRef})`, 0),
      ...wrap(
        `${symptomRoutes[symptom].title}${
          answer.environment ? ` in ${answer.environment}` : ''
        }, ${answer.localTime}, ${hours}`,
        0,
      ),
    ],
    wrap(answer.sentence, 0),
    ...answer.notices.map(notice => under('NOTE', [notice])),
    ...called.map(hop => under('CALL', sayHop(hop))),
    ...next.map((hop, index) => under(`NEXT ${index + 1}`, sayHop(hop))),
    ...(runbook ? [under('RUNBOOK', [runbook.link])] : []),
    ...(decide ? [under('DECIDES', sayPart(decide))] : []),
    ...(consult ? [under('CONSULT', sayPart(consult))] : []),
    ...passed.map(hop => under('PASSED', [`${hop.title}. ${hop.sentence}`])),
    under('KNOWN', [sayFreshness(answer)]),
  ];
  return `${blocks.map(lines => lines.join('\n')).join('\n\n')}\n`;
}

/** When each source was read. */
function sayFreshness({ asOf, hops, zone }: WhoToCall): string {
  const read = new Map([['catalog', asOf]]);
  for (const hop of hops) {
    if (hop.step !== 'platform-contact' && !read.has(hop.source)) {
      read.set(hop.source, hop.asOf);
    }
  }
  const said = [...read].map(
    ([source, instant]) => `${source}, ${sayMoment(instant, zone)}`,
  );
  return `As of: ${said.join('; ')}.`;
}

function sayHop({ person, contact, title, sentence }: CallHop): string[] {
  if (!person) {
    return [contact?.title ?? title, ...waysToContact(contact?.link), sentence];
  }
  return [person.title, ...waysTo(person), title, sentence];
}

function waysToContact(link: string | undefined): string[] {
  const email = mailboxOf(link);
  if (email) return waysTo({ email });
  return link ? [link] : [];
}

function waysTo({
  phone,
  email,
  chat,
}: Omit<ReachablePerson, 'title'>): string[] {
  return [
    ...(phone ? [`phone   ${phone}`] : []),
    ...(email ? [`e-mail  ${email}`] : []),
    ...(chat ? [`chat    ${chat}`] : []),
  ];
}

function sayPart({ people, sentence, title }: CallPart): string[] {
  return [
    title,
    ...people.flatMap(person => {
      const way = person.phone ?? person.email ?? person.chat;
      return [`${person.title}${way ? `, ${way}` : ''}`];
    }),
    sentence,
  ];
}

/** Lines under a word at the left, in one column. */
function under(word: string, texts: readonly string[]): string[] {
  const lines = texts.flatMap(text => wrap(text, indent));
  const [first = '', ...others] = lines;
  return [`${word.padEnd(indent)}${first.slice(indent)}`, ...others];
}

/** Words of a text in lines, each begun with as many spaces. */
function wrap(text: string, spaces: number): string[] {
  const begin = ' '.repeat(spaces);
  const lines: string[] = [];
  let line = begin;
  for (const word of plain(text).split(/ (?! )/)) {
    const longer = line.length > spaces ? `${line} ${word}` : line + word;
    if (longer.length > width && line.length > spaces) {
      lines.push(line);
      line = begin + word.trimStart();
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

/**
 * Without anything that moves a terminal's cursor, colours it or turns the
 * direction of text: titles are written by whoever writes to the catalog.
 */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
}
