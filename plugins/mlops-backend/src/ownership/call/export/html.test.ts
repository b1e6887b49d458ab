import { html, link } from './html';

describe('html', () => {
  it('escapes whatever is put in, as text and as an attribute', () => {
    const hostile = `</title><script>alert("1")</script>&'`;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
    );
  });

  it('puts markup and lists in as they are, and nothing for nothing', () => {
    const items = ['a', '<b>'].map(each => html`<li>${each}</li>`);
    expect(html`<b>${items}${undefined}${7}</b>`.text).toBe(
      '<b><li>a</li><li>&lt;b&gt;</li>7</b>',
    );
  });
});

describe('link', () => {
  it.each([
    ['https://run.example/?a=1&b=2'],
    ['mailto:a%40b.example'],
    ['tel:+4930'],
  ])('leads to %s', address => {
    expect(link(address, 'here').text).toBe(
      `<a href="${address.replace('&', '&amp;')}">here</a>`,
    );
  });

  it.each([
    ['vbscript:x'],
    ['data:text/html,x'],
    ['https://a b'],
    ['@handle'],
    ['//evil.example'],
  ])('leads nowhere for %s', address => {
    expect(link(address).text).toBe(address);
  });
});
