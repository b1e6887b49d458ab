import type { EntityLink } from '../../contract';

/** How sentences name people: by title, and whoever reads them as "you". */
export interface Speech {
  /** At the beginning of a sentence. */
  subject(who: EntityLink): string;
  /** After a verb or a preposition. */
  object(who: EntityLink): string;
  /** The verb that follows the subject: `has`, or `have` after "you". */
  verb(who: EntityLink, third: string, second: string): string;
  /** Whose engagement a sentence begins with. */
  engagement(who: EntityLink): string;
}

/**
 * The speech of an answer.
 *
 * @param reader - canonical ref of the user who reads it; nobody is "you"
 *   without
 */
export function speakTo(reader?: string): Speech {
  const isReader = ({ entityRef }: EntityLink) => entityRef === reader;
  return {
    subject: who => (isReader(who) ? 'You' : who.title),
    object: who => (isReader(who) ? 'you' : who.title),
    verb: (who, third, second) => (isReader(who) ? second : third),
    engagement: who =>
      isReader(who) ? 'Your engagement' : `The engagement of ${who.title}`,
  };
}
