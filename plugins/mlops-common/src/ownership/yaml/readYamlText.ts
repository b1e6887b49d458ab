import {
  Composer,
  isScalar,
  LineCounter,
  Parser,
  visit,
  type Document,
} from 'yaml';
import { offsetOfField } from './offsetOfField';
import { tokensUpTo } from './tokensUpTo';

// A file of this suite has no use for more. Each alias may repeat a whole tree,
// and the composer recurses: far beyond this depth it ends the whole process.
const mostAliases = 100;
const deepest = 64;
const mostMistakes = 20;

/**
 * What keeps a text, or a document of it, from being read.
 *
 * @public
 */
export interface YamlMistake {
  /** Which document of the text, from 0. */
  readonly document: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** What follows the name of the file: `has the key kind twice.` */
  readonly sentence: string;
}

/**
 * What a YAML text holds.
 *
 * @public
 */
export interface YamlText {
  /** Each in its place; undefined where it is empty or cannot be read. */
  readonly documents: readonly unknown[];
  /** At most 20 of each document. */
  readonly mistakes: readonly YamlMistake[];
  /**
   * The line, from 1, on which a document writes a field such as
   * `spec.roles.on-call`, or the nearest field around one that is not there.
   */
  lineOf(document: number, field: string): number;
}

/**
 * Reads all documents of a YAML text. What is malformed is a mistake with its
 * place; a bomb of aliases, nesting or documents is refused before it goes off.
 * Never throws. A program that does not ask for it holds none of the parser.
 *
 * @param mostDocuments - more are refused altogether
 * @public
 */
export function readYamlText(text: string, mostDocuments: number): YamlText {
  const lines = new LineCounter();
  const mistakeAt =
    (document: number) =>
    (offset: number, sentence: string): YamlMistake => {
      const { line, col } = lines.linePos(offset);
      return { document, line, column: col, sentence };
    };
  const { tokens, tooDeepAt } = tokensUpTo(text, deepest, lines.addNewLine);
  if (tooDeepAt !== undefined) {
    const sentence = `is nested deeper than ${deepest} levels.`;
    return refused(mistakeAt(0)(tooDeepAt, sentence));
  }
  const composed = [
    // Looking for equal keys pair by pair takes minutes on a long map.
    ...new Composer({ uniqueKeys: false }).compose(tokens),
  ];
  if (composed.length > mostDocuments) {
    const sentence = `holds more than ${mostDocuments} documents.`;
    return refused({ document: 0, line: 1, column: 1, sentence });
  }
  const mistakes: YamlMistake[] = [];
  const documents = composed.map((tree, index) => {
    const found = mistakesIn(tree, mistakeAt(index));
    mistakes.push(...found.slice(0, mostMistakes));
    if (found.length > 0) return undefined;
    try {
      const value: unknown = tree.toJS({ maxAliasCount: mostAliases });
      return value ?? undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      mistakes.push(
        mistakeAt(index)(tree.range[0], `cannot be read: ${reason}.`),
      );
      return undefined;
    }
  });
  return { documents, mistakes, lineOf: findLines(text) };
}

/**
 * Finds lines of a text that was read already. Composes it once more when it is
 * asked: few files have mistakes, and the trees of all would fill the memory.
 */
function findLines(text: string): YamlText['lineOf'] {
  let composed: readonly Document.Parsed[] | undefined;
  const lines = new LineCounter();
  return (document, field) => {
    composed ??= [
      ...new Composer({ uniqueKeys: false }).compose(
        new Parser(lines.addNewLine).parse(text),
      ),
    ];
    const offset = offsetOfField(composed[document]?.contents, field);
    return lines.linePos(offset).line;
  };
}

function mistakesIn(
  tree: Document.Parsed,
  mistakeAt: (offset: number, sentence: string) => YamlMistake,
): YamlMistake[] {
  const mistakes = tree.errors.map(error =>
    mistakeAt(error.pos[0], `is not YAML: ${error.message}.`),
  );
  visit(tree, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          mistakes.push(
            mistakeAt(key.range?.[0] ?? 0, `has the key ${key.value} twice.`),
          );
        }
        keys.add(key.value);
      }
    },
  });
  return mistakes;
}

function refused(mistake: YamlMistake): YamlText {
  return {
    ...{ documents: [], mistakes: [mistake] },
    lineOf: () => mistake.line,
  };
}
