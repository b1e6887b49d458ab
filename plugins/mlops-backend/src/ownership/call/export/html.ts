/** Markup that is safe to put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | undefined | readonly Piece[];

/**
 * Markup with pieces put in: text is escaped, so that no title can become
 * markup; markup and lists of it go in as they are, undefined as nothing.
 *
 * @example html`<p>${title}</p>`
 */
export function html(
  texts: TemplateStringsArray,
  ...pieces: readonly Piece[]
): Html {
  return new Html(
    texts.reduce(
      (text, next, index) => text + written(pieces[index - 1]) + next,
    ),
  );
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Html) return piece.text;
  if (Array.isArray(piece)) return piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, sign => escapes[sign] ?? '');
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A link where the address leads to a page, a mailbox or a phone; else its text alone. */
export function link(address: string, text = address): Html {
  return /^(https?:\/\/|mailto:|tel:)[^\s]+$/i.test(address)
    ? html`<a href="${address}">${text}</a>`
    : html`${text}`;
}
