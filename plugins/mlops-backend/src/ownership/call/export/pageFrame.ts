import { html, type Html } from './html';

/** Who made a page, as it says in its head: what says so may be removed again. */
export const pageMark = 'Pitwall: who to call';

/** Everything a page says of its own age. */
export interface PageAge {
  /** In words. */
  readonly madeAt: string;
  readonly trustedUntil: string;
  readonly everyMinutes: number;
}

/**
 * A page that needs no script, no font and no server: readable on a phone, in
 * light and dark, and on paper.
 */
export function pageFrame(page: {
  readonly title: string;
  readonly age: PageAge;
  /** Above the title: the way back. */
  readonly back?: Html;
  readonly body: readonly Html[];
}): string {
  const { title, age, back, body } = page;
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content="${pageMark}" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        <main>
          ${back}
          <h1>${title}</h1>
          <p>
            Made on ${age.madeAt}, without what was entered since. Shifts are
            listed until ${age.trustedUntil}; do not trust this page after that.
          </p>
          <p>
            It is made anew every ${minutes(age.everyMinutes)}. When it is
            older, the portal could not make it.
          </p>
          ${body}
        </main>
      </body>
    </html> `.text.replace(/\n\s+/g, '\n');
}

function minutes(count: number): string {
  if (count === 60) return 'hour';
  return count === 1 ? 'minute' : `${count} minutes`;
}

const style = html`<style>
  :root {
    color-scheme: light dark;
    --ink: #1b1f24;
    --soft: #4d5661;
    --paper: #ffffff;
    --line: #c4ccd4;
    --link: #0b57a4;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ink: #f0f3f6;
      --soft: #b3bdc7;
      --paper: #12161b;
      --line: #434d57;
      --link: #8ec5ff;
    }
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  main {
    max-width: 60rem;
    margin: 0 auto;
    padding: 1rem;
  }
  h1 {
    font-size: 1.6rem;
    line-height: 1.2;
  }
  h2 {
    font-size: 1.25rem;
    margin-top: 2.5rem;
    border-bottom: 1px solid var(--line);
  }
  h3 {
    font-size: 1rem;
    margin: 1.5rem 0 0.25rem;
  }
  a {
    color: var(--link);
    display: inline-block;
    min-height: 1.5rem;
  }
  p,
  dl,
  ol {
    margin: 0.5rem 0;
  }
  dt {
    color: var(--soft);
  }
  dd {
    margin: 0 0 0.5rem;
  }
  .soft {
    color: var(--soft);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  th,
  td {
    text-align: left;
    vertical-align: top;
    padding: 0.4rem 0.75rem 0.4rem 0;
    border-bottom: 1px solid var(--line);
    min-width: 7rem;
  }
</style>`;
