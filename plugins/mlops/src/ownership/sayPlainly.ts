import {
  raciPresets,
  roleSchema,
  roleTitle,
  type EntityLink,
} from '@pitwall/plugin-mlops-common';
import { nameInRef } from '../spoken';

/** What a page knows the names of. */
export interface KnownNames {
  readonly links?: readonly (EntityLink | undefined)[];
  readonly activities?: readonly {
    readonly activity: string;
    readonly title: string;
  }[];
}

const fieldOfRole = /\bspec\.roles\.([a-z-]+)(?= (?:of|does|leads|names)\b)/g;
const entityRef = /\b([a-z]+):[\w.-]+\/[\w.-]*\w/g;
// People are called by their name; of anything else a name alone says little.
const kindWords: Readonly<Record<string, string>> = {
  user: '',
  system: 'use case ',
};
// One word alone may be a word of the sentence; these can be nothing else.
const identifier = /(?<![\w./-])[a-z]+(?:-[a-z]+)+(?![\w/-])/g;

/**
 * A sentence about ownership as one reads it aloud. The API writes refs, field
 * paths and ids, by which a file is mended; a page calls everything by its name.
 *
 * @example sayPlainly('spec.roles.on-call of component:default/hub-load names user:default/gone, who is not in the catalog.')
 * // 'The role On-call of component hub-load names gone, who is not in the catalog.'
 */
export function sayPlainly(sentence: string, known: KnownNames = {}): string {
  const names = new Map(
    (known.links ?? []).flatMap(link =>
      link ? [[link.entityRef, link.title] as const] : [],
    ),
  );
  const titles = new Map([
    ...roleSchema.options.map(role => [role, roleTitle(role)] as const),
    ...[...raciPresets.standard.activities, ...(known.activities ?? [])].map(
      ({ activity, title }) => [activity, title] as const,
    ),
  ] as [string, string][]);
  // A team is often called as what it owns: then each is told by its kind.
  const titleAmong = new Map<string, string>();
  for (const [ref] of sentence.matchAll(entityRef)) {
    const title = names.get(ref);
    if (title && title !== ref) titleAmong.set(ref, title);
  }
  const isShared = (title: string) =>
    [...titleAmong.values()].filter(each => each === title).length > 1;
  const plain = sentence
    .replace(
      fieldOfRole,
      (_, role: string) => `the role ${titles.get(role) ?? role}`,
    )
    .replace(entityRef, (ref, kind: string) => {
      const title = titleAmong.get(ref);
      return title && !isShared(title)
        ? title
        : `${kindWords[kind] ?? `${kind} `}${title ?? nameInRef(ref)}`;
    })
    .replace(identifier, id => titles.get(id) ?? id);
  return plain.replace(/^the role /, 'The role ');
}
