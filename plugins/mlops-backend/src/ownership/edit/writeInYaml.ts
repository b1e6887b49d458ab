import { isDeepStrictEqual } from 'node:util';
import {
  isMap,
  isScalar,
  parseAllDocuments,
  stringify,
  type Pair,
  type YAMLMap,
} from 'yaml';

/** A change of one field: its path below the document, and what it becomes. */
export interface FieldChange {
  readonly path: readonly string[];
  /** Undefined takes the field away. */
  readonly value: unknown;
}

/**
 * Changes fields of one document of a YAML text and leaves every other byte as
 * it is: comments, order, quotes, the other documents. A map that becomes empty
 * goes with its last field, except the document's own.
 *
 * @throws Error when the text cannot be changed without changing what else it says
 */
export function writeInYaml(
  text: string,
  index: number,
  changes: readonly FieldChange[],
): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  let written = text.replaceAll('\r\n', '\n');
  for (const change of changes) {
    const before = plainOf(written, index);
    const after = withField(before, change);
    if (isDeepStrictEqual(before, after)) continue;
    written = writeField(written, index, change);
    if (!saysSame(written, index, after)) {
      throw new Error(
        `The file is written in a way in which ${change.path.join(
          '.',
        )} cannot be changed here; change it by hand.`,
      );
    }
  }
  return newline === '\n' ? written : written.replaceAll('\n', newline);
}

function plainOf(text: string, index: number): unknown {
  const document = parseAllDocuments(text)[index];
  return document && 'toJS' in document
    ? document.toJS({ maxAliasCount: 100 })
    : undefined;
}

function saysSame(text: string, index: number, wanted: unknown): boolean {
  try {
    return isDeepStrictEqual(plainOf(text, index), wanted);
  } catch {
    // An alias whose anchor is gone.
    return false;
  }
}

/** The value with a field changed, for comparison. */
function withField(from: unknown, { path, value }: FieldChange): unknown {
  const [key, ...rest] = path;
  const map: Record<string, unknown> = { ...Object(from) };
  if (rest.length === 0) {
    if (value === undefined) delete map[key];
    else map[key] = value;
    return map;
  }
  const below = withField(map[key], { path: rest, value });
  if (isNothing(below)) delete map[key];
  else map[key] = below;
  return map;
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'object' &&
      value !== null &&
      Object.keys(value).length === 0)
  );
}

function writeField(text: string, index: number, change: FieldChange): string {
  const document = parseAllDocuments(text)[index];
  let map: unknown = document?.contents;
  const { path } = change;
  for (let depth = 0; isBlockMap(map); depth += 1) {
    const pair = pairOf(map, path[depth]);
    const rest = path.slice(depth + 1);
    if (!pair) {
      return change.value === undefined
        ? text
        : insert(text, map, path[depth], nested(rest, change.value));
    }
    const below: unknown = pair.value;
    if (rest.length > 0 && isBlockMap(below)) {
      const isLast = below.items.length === 1 && pairOf(below, rest[0]);
      if (!(change.value === undefined && rest.length === 1 && isLast)) {
        map = below;
        continue;
      }
    }
    const value = withField(plain(pair), {
      path: ['x', ...rest],
      value: change.value,
    });
    return replace(text, map, pair, Object(value).x);
  }
  return text;
}

function isBlockMap(node: unknown): node is YAMLMap {
  return isMap(node) && !node.flow && node.items.length > 0;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find(
    ({ key: each }) => isScalar(each) && String(each.value) === key,
  );
}

function plain({ value }: Pair): { x: unknown } {
  return {
    x:
      value && typeof value === 'object' && 'toJSON' in value
        ? Object(value).toJSON()
        : value,
  };
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/** Puts a field behind the last one of a map. */
function insert(
  text: string,
  map: YAMLMap,
  key: string,
  value: unknown,
): string {
  const [first] = map.items;
  const last = map.items[map.items.length - 1];
  const end = lineEnd(text, endOf(text, last));
  const indent = indentOf(text, startOf(first));
  const lead = text.slice(0, end).endsWith('\n') ? '' : '\n';
  return (
    text.slice(0, end) + lead + block(key, value, indent) + text.slice(end)
  );
}

/** Writes a field anew where it is; without a value its lines go. */
function replace(
  text: string,
  map: YAMLMap,
  pair: Pair,
  value: unknown,
): string {
  const start = startOf(pair);
  const end = endOf(text, pair);
  if (isNothing(value)) {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    return text.slice(0, from) + text.slice(lineEnd(text, end));
  }
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const written = block(key, value, indentOf(text, startOf(map.items[0])));
  return text.slice(0, start) + written.trim() + text.slice(end);
}

/** One field in block style, at an indent, with the line's end. */
function block(key: string, value: unknown, indent: string): string {
  return stringify(
    { [key]: value },
    { lineWidth: 0, indentSeq: true },
  ).replaceAll(/^(?=.)/gm, indent);
}

function startOf(pair: Pair): number {
  return Object(pair.key).range?.[0] ?? 0;
}

/** Behind the last character of a field's value, white space left out. */
function endOf(text: string, pair: Pair): number {
  const range = Object(pair.value ?? pair.key).range ?? [0, 0];
  return range[0] + text.slice(range[0], range[1]).trimEnd().length;
}

function indentOf(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  return /^ */.exec(text.slice(from, at))?.[0] ?? '';
}

/** Behind the end of the line that a place is in. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}
