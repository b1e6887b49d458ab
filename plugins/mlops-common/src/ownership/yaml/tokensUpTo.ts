import { Lexer, Parser, type CST } from 'yaml';
import { depthExceeds } from './depthExceeds';

/**
 * The tokens of a YAML text, or where the document begins that is nested deeper
 * than so many levels. Stops at that level: what the parser builds of a few
 * million brackets takes gigabytes.
 */
export function tokensUpTo(
  text: string,
  deepest: number,
  onNewLine: (offset: number) => void,
): { readonly tokens: readonly CST.Token[]; readonly tooDeepAt?: number } {
  const parser = new Parser(onNewLine);
  // As the parser's own `parse` does, which cannot be looked into.
  onNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // A document lies below its outermost value, which is level 0.
    if (parser.stack.length > deepest + 2) {
      return { tokens: [], tooDeepAt: parser.stack[0].offset };
    }
  }
  tokens.push(...parser.end());
  const tooDeepAt = tokens.find(token => depthExceeds(token, deepest))?.offset;
  return tooDeepAt === undefined ? { tokens } : { tokens: [], tooDeepAt };
}
