/**
 * Text as Markdown shows it, word for word: whatever would be a heading, a
 * link, emphasis, HTML or a line of its own is text. Titles and descriptions
 * come from whoever may write to the catalog.
 *
 * @example escapeMarkdown('# a_b <script>') // '\\# a\\_b \\<script\\>'
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_{}[\]<>#|!&~$]/g, found => `\\${found}`)
      // What only the beginning of a line can turn into a list.
      .replace(/^([-+]|\d+[.)])(?=\s|$)/, found =>
        found.length === 1
          ? `\\${found}`
          : `${found.slice(0, -1)}\\${found.slice(-1)}`,
      )
      // An address would become a link by itself.
      .replace(/:\/\//g, '\\://')
      .replace(/@/g, '\\@')
      .replace(/\bwww\./gi, found => `${found.slice(0, -1)}\\.`)
  );
}
