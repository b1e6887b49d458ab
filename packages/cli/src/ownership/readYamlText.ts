import {
  Composer,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
  type Node,
} from 'yaml';

// A catalog file has no use for more. Each alias may repeat a whole tree, and
// the composer recurses: far beyond this depth it ends the whole process.
const mostAliases = 100;
const mostDocuments = 1_000;
const deepest = 64;
const mostMistakes = 20;

/** What keeps a text, or a document of it, from being read. */
export interface YamlMistake {
  readonly line: number;
  readonly sentence: string;
}

/** What a YAML text holds. */
export interface YamlText {
  /** Each in its place; undefined where it is empty or cannot be read. */
  readonly documents: readonly unknown[];
  readonly mistakes: readonly YamlMistake[];
  /**
   * The line, from 1, on which a document writes a field such as
   * `spec.roles.on-call`, or the nearest field around one that is not there.
   */
  lineOf(document: number, field: string): number;
}

/**
 * Reads all documents of a YAML text. What is malformed is a mistake with its
 * line; a bomb of aliases, nesting or documents is refused before it goes off.
 */
export function readYamlText(text: string): YamlText {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  // The parser keeps a stack of its own and gives a tree that is safe to walk.
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokens.find(token => depthExceeds(token, deepest));
  if (tooDeep) {
    return refused(
      lineAt(tooDeep.offset),
      `is nested deeper than ${deepest} levels.`,
    );
  }
  const composed = [
    // Looking for equal keys pair by pair takes minutes on a long map.
    ...new Composer({ uniqueKeys: false }).compose(tokens),
  ];
  if (composed.length > mostDocuments) {
    return refused(1, `holds more than ${mostDocuments} documents.`);
  }
  const mistakes: YamlMistake[] = [];
  const documents = composed.map(document => {
    const found = mistakesIn(document, lineAt);
    mistakes.push(...found.slice(0, mostMistakes));
    if (found.length > 0) return undefined;
    try {
      const value: unknown = document.toJS({ maxAliasCount: mostAliases });
      return value ?? undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const line = lineAt(document.range[0]);
      mistakes.push({ line, sentence: `cannot be read: ${reason}.` });
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
    return lines.linePos(offsetOf(composed[document]?.contents, field)).line;
  };
}

function mistakesIn(
  document: Document.Parsed,
  lineAt: (offset: number) => number,
): YamlMistake[] {
  const mistakes = document.errors.map(error => ({
    line: lineAt(error.pos[0]),
    sentence: `is not YAML: ${error.message}.`,
  }));
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          mistakes.push({
            line: lineAt(key.range?.[0] ?? 0),
            sentence: `has the key ${key.value} twice.`,
          });
        }
        keys.add(key.value);
      }
    },
  });
  return mistakes;
}

/** Where the deepest part of a field begins that is there. */
function offsetOf(contents: Node | null | undefined, field: string): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  let rest = field;
  while (rest !== '') {
    const step = isMap(node) ? keyStep(node.items, rest) : itemStep(node, rest);
    if (!step) break;
    ({ node, offset, rest } = step);
  }
  return offset;
}

function keyStep(
  items: readonly { key: unknown; value: unknown }[],
  rest: string,
) {
  // A key may hold dots itself: the longest that fits is meant.
  const fitting = items
    .flatMap(({ key, value }) =>
      isScalar(key) && startsWithStep(rest, String(key.value))
        ? [{ name: String(key.value), offset: key.range?.[0] ?? 0, value }]
        : [],
    )
    .sort((one, other) => other.name.length - one.name.length);
  const [best] = fitting;
  return (
    best && {
      node: best.value,
      offset: best.offset,
      rest: rest.slice(best.name.length).replace(/^\./, ''),
    }
  );
}

function startsWithStep(rest: string, name: string): boolean {
  return (
    rest.startsWith(name) && ['', '.', '['].includes(rest.charAt(name.length))
  );
}

function itemStep(node: unknown, rest: string) {
  const [step, index] = /^\[(\d+)\]\.?/.exec(rest) ?? [];
  if (!isSeq(node) || step === undefined) return undefined;
  const item = node.items[Number(index)];
  const range =
    isScalar(item) || isMap(item) || isSeq(item) ? item.range : undefined;
  return range
    ? { node: item, offset: range[0], rest: rest.slice(step.length) }
    : undefined;
}

function depthExceeds(root: CST.Token, limit: number): boolean {
  const left: { token: CST.Token; depth: number }[] = [
    { token: root, depth: 0 },
  ];
  for (let each = left.pop(); each; each = left.pop()) {
    const { token, depth } = each;
    if (depth > limit) return true;
    if (token.type === 'document' && token.value) {
      left.push({ token: token.value, depth });
    } else if ('items' in token) {
      for (const item of token.items) {
        if (item.key) left.push({ token: item.key, depth: depth + 1 });
        if (item.value) left.push({ token: item.value, depth: depth + 1 });
      }
    }
  }
  return false;
}

function refused(line: number, sentence: string): YamlText {
  return { documents: [], mistakes: [{ line, sentence }], lineOf: () => line };
}
