import { render } from '@testing-library/react';
import { MessageWords } from './message-words.js';
import { plainWords } from './plain-words.js';

/** What a text becomes, as HTML of ours. */
function shown(text: string, mentioned: readonly { name: string; mine: boolean }[] = []): string {
  const { container } = render(<MessageWords text={text} mentioned={mentioned} />);
  return container.querySelector('.message-words')!.innerHTML;
}
const link = (href: string, words = href) => `<a href="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`;

describe('the text of a message', () => {
  it.each([
    ['plain', 'Hello', '<p>Hello</p>'],
    ['bold', 'a **b c** d', '<p>a <strong>b c</strong> d</p>'],
    ['bold beside Han', '请**今天**交', '<p>请<strong>今天</strong>交</p>'],
    ['italic', '*a* and _b_', '<p><em>a</em> and <em>b</em></p>'],
    ['names with underscores', 'snake_case_name', '<p>snake_case_name</p>'],
    ['strike', '~~no~~', '<p><s>no</s></p>'],
    ['marks in marks', '**a *b* c**', '<p><strong>a <em>b</em> c</strong></p>'],
    ['multiplication', '2 * 3 * 4', '<p>2 * 3 * 4</p>'],
    ['marks without an end', '**a', '<p>**a</p>'],
    ['code, where nothing else is a mark', '`**a**`', '<p><code>**a**</code></p>'],
    ['a code block', '```ts\nconst a = *1*;\n\nb\n```', '<pre tabindex="0"><code>const a = *1*;\n\nb</code></pre>'],
    ['a code block without an end', '```\na', '<p>```<br>a</p>'],
    ['lines', 'a\nb', '<p>a<br>b</p>'],
    ['paragraphs', 'a\n\nb', '<p>a</p><p>b</p>'],
    ['a list', '- a\n- **b**', '<ul><li>a</li><li><strong>b</strong></li></ul>'],
    ['a numbered list', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['text before a list', 'Do:\n- a', '<p>Do:</p><ul><li>a</li></ul>'],
    ['a quote', '> a\n> b\n\nc', '<blockquote><p>a<br>b</p></blockquote><p>c</p>'],
    ['an address', 'see https://a.example/b?c=1.', `<p>see ${link('https://a.example/b?c=1')}.</p>`],
    ['an address in Chinese text', '看https://a.example/b，好', `<p>看${link('https://a.example/b')}，好</p>`],
    ['a named link', '[here](https://a.example/)', `<p>${link('https://a.example/', 'here')}</p>`],
    ['a link elsewhere', '[here](ftp://a.example/)', '<p>[here](ftp://a.example/)</p>'],
    ['headings are text', '# a', '<p># a</p>'],
    ['images are text', '![a](https://a.example/b.png)', `<p>!${link('https://a.example/b.png', 'a')}</p>`],
  ])('%s', (_, text, html) => {
    expect(shown(text)).toBe(html);
  });

  it('marks whom it mentions, the longest name first, and the reader otherwise', () => {
    const mentioned = [
      { name: 'Ann', mine: false },
      { name: 'Ann Lee', mine: true },
    ];
    expect(shown('@Ann Lee and @Ann, not @Bob', mentioned)).toBe(
      '<p><span class="mention mine">@Ann Lee</span> and <span class="mention">@Ann</span>, not @Bob</p>',
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><script>alert(1)</script></svg>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<a href="javascript:alert(1)">x</a>',
    '<body onload=alert(1)>',
    '<input autofocus onfocus=alert(1)>',
    '<details open ontoggle=alert(1)>',
    '<math><mi xlink:href="data:x,<script>alert(1)</script>">',
    '"><script>alert(1)</script>',
    "';alert(1);//",
    '<style>@import"javascript:alert(1)"</style>',
    '<object data="data:text/html,<script>alert(1)</script>">',
    '<form action="javascript:alert(1)"><button>x</button></form>',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    '<!--<img src="--><img src=x onerror=alert(1)//">',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '&#60;img src=x onerror=alert(1)&#62;',
    '\\x3cscript\\x3ealert(1)\\x3c/script\\x3e',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
    '[x](vbscript:msgbox(1))',
    '[x](//a.example)',
    '[x](/api/v1/me)',
    '[x](https:javascript:alert(1))',
    '[x](https://)',
    'javascript:alert(1)',
    '[<img src=x onerror=alert(1)>](javascript:alert(1))',
    '{{constructor.constructor("alert(1)")()}}',
  ])('is never more than text: %s', (payload) => {
    const { container } = render(<MessageWords text={payload} mentioned={[]} />);
    const words = container.querySelector('.message-words')!;
    expect(words.textContent).toBe(payload);
    expect([...words.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['P']);
  });

  it.each([
    ['in a name that is mentioned', '@<b>x</b>', [{ name: '<b>x</b>', mine: false }], '@&lt;b&gt;x&lt;/b&gt;'],
    ['in code', '`<b>`', [], '&lt;b&gt;'],
  ])('has no marks of HTML %s', (_, text, mentioned, html) => {
    expect(shown(text, mentioned)).toContain(html);
  });

  it('does not let an address leave its attribute', () => {
    const { container } = render(<MessageWords text={'https://a.example/"onmouseover="alert(1)'} mentioned={[]} />);
    expect(container.querySelector('a')!.getAttributeNames()).toEqual(['href', 'target', 'rel']);
  });

  it.each([
    ['stars', '*'.repeat(20_000)],
    ['open marks', '**a '.repeat(5000)],
    ['brackets', '['.repeat(20_000)],
    ['quotes in quotes', '>'.repeat(20_000)],
    ['marks in marks', '**~~'.repeat(2500) + 'x' + '~~**'.repeat(2500)],
  ])('reads the longest message of %s', (_, text) => {
    // What is no mark stays as it was written: at most the marks are gone, and nothing else.
    const left = plainWords(text).replace(/\s/g, '');
    expect(left.replace(/[>*~]/g, '')).toBe(text.replace(/[>*~\s]/g, ''));
  });
});
