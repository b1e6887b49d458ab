import { symptomRoutes, symptomSchema, type Symptom } from '../symptom';
import { foldName } from './foldName';
import { symptomWords } from './symptomWords';

/**
 * One way to understand what somebody typed.
 *
 * @public
 */
export interface CallReading {
  /** What is a service's name, or part of it; never empty. */
  readonly name: string;
  readonly symptom?: Symptom;
}

/**
 * What somebody typed in a search, as a question about whom to call.
 *
 * @public
 */
export interface CallSearch {
  /** Whether it says so: "who to call arrival", "on call". */
  readonly asksToCall: boolean;
  /**
   * The ways to understand it, in the order to try them: the most literal
   * first, since a service may be called by the word of a symptom. None when
   * no service was named.
   */
  readonly readings: readonly CallReading[];
  /** The symptom that was named first, if any. */
  readonly symptom?: Symptom;
}

/** What is typed beyond is no name, and the list of services refuses it. */
const longestSearch = 100;
const callPhrases =
  /\b(?:(?:who|whom)(?: (?:do|can|should) i| to)? (?:call|page|phone)|who is on call|on call|oncall|call)\b/g;
// Between the question and the name they say nothing; inside a name they stay.
const fillersAround =
  /^(?:(?:for|about|when|if|the|at|of|with|on|has|is|in) )+|(?: (?:for|about|at|of|with|on|has|is|in|it|service|now))+$/g;

/**
 * Reads what somebody typed in a search as a question about whom to call.
 *
 * @example `readCallSearch('who to call drift arrival') // { asksToCall: true, symptom: 'drift', readings: [{ name: 'drift arrival' }, { name: 'arrival', symptom: 'drift' }] }`
 * @param typed - its first 100 characters count; case, accents and punctuation do not matter
 * @public
 */
export function readCallSearch(typed: string): CallSearch {
  const text = foldName(typed.slice(0, longestSearch));
  const asked = text.replace(callPhrases, ' ');
  const name = bare(asked);
  const mentions = symptomsIn(name);
  const symptom = mentions[0]?.symptom;
  const readings: CallReading[] = [
    { name },
    ...mentions.map(({ symptom: meant, word }) => ({
      name: without(name, [word]),
      symptom: meant,
    })),
    ...(mentions.length > 1
      ? [
          {
            name: without(
              name,
              mentions.map(({ word }) => word),
            ),
            symptom,
          },
        ]
      : []),
  ];
  return {
    asksToCall: asked !== text,
    readings: readings.filter(reading => reading.name !== ''),
    ...(symptom && { symptom }),
  };
}

/** Which symptoms are named by which words, in the order of the text. */
function symptomsIn(name: string) {
  return symptomSchema.options
    .flatMap(symptom => {
      const { title } = symptomRoutes[symptom];
      const word = [foldName(title), ...symptomWords[symptom]].find(
        each => placeOf(each, name) >= 0,
      );
      return word === undefined ? [] : [{ symptom, word }];
    })
    .sort((one, other) => placeOf(one.word, name) - placeOf(other.word, name));
}

/** Where some whole words begin in a text; negative where it lacks them. */
function placeOf(words: string, text: string): number {
  return ` ${text} `.indexOf(` ${words} `);
}

function without(name: string, words: readonly string[]): string {
  return bare(
    words.reduce((rest, word) => ` ${rest} `.replace(` ${word} `, ' '), name),
  );
}

function bare(text: string): string {
  return text.replace(/ +/g, ' ').trim().replace(fillersAround, '').trim();
}
