import type { LintFinding } from '@pitwall/plugin-mlops-common';
import {
  Composer,
  isScalar,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
} from 'yaml';

// A catalog file has no use for more. Each alias may repeat a whole tree, and
// the composer recurses: far beyond this depth it ends the whole process.
const mostAliases = 100;
const mostDocuments = 200;
const deepest = 64;
const mostFindings = 20;

/** What a YAML text holds, and what keeps parts of it from being read. */
export interface YamlDocuments {
  /** Each in its place; undefined where it is empty or cannot be read. */
  readonly documents: unknown[];
  readonly findings: LintFinding[];
}

/**
 * Reads all documents of a YAML text. What is malformed becomes a finding with
 * its line and column; a bomb of aliases, nesting or documents is refused
 * before it goes off.
 */
export function readYamlDocuments(text: string): YamlDocuments {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  // The parser keeps a stack of its own and gives a tree that is safe to walk.
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokens.find(token => depthExceeds(token, deepest));
  if (tooDeep) {
    return refused(
      `${at(tooDeep.offset)}: is nested deeper than ${deepest} levels.`,
    );
  }
  const composed = [
    // Looking for equal keys pair by pair takes minutes on a long map.
    ...new Composer({ uniqueKeys: false }).compose(tokens),
  ];
  if (composed.length > mostDocuments) {
    return refused(`holds more than ${mostDocuments} documents.`);
  }
  const documents: unknown[] = composed.map(() => undefined);
  const findings: LintFinding[] = [];
  for (const [index, document] of composed.entries()) {
    const mistakes = mistakesIn(document, at);
    findings.push(
      ...mistakes.slice(0, mostFindings).map(what => finding(index, what)),
    );
    if (mistakes.length > 0) continue;
    try {
      const value: unknown = document.toJS({ maxAliasCount: mostAliases });
      documents[index] = value ?? undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      findings.push(finding(index, `cannot be read: ${reason}.`));
    }
  }
  return { documents, findings };
}

function mistakesIn(
  document: Document.Parsed,
  at: (offset: number) => string,
): string[] {
  const mistakes = document.errors.map(
    error => `${at(error.pos[0])}: ${error.message}.`,
  );
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) {
          mistakes.push(
            `${at(key.range?.[0] ?? 0)}: the key ${key.value} is there twice.`,
          );
        }
        keys.add(key.value);
      }
    },
  });
  return mistakes;
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

function refused(what: string): YamlDocuments {
  return { documents: [], findings: [finding(0, what)] };
}

function finding(index: number, what: string): LintFinding {
  const path = `document[${index}]`;
  return { severity: 'error', path, sentence: `${path} ${what}` };
}
