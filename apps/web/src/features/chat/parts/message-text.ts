/** A piece of a line. Everything is text in the end: nothing here is ever read as HTML. */
export type Span =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly href: string; readonly spans: readonly Span[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Span[])[];
    };

/** Quotes in quotes and marks in marks go so deep; what is deeper stays text. */
const deepest = 4;
const fence = /^```[\w+#.-]{0,20}\s*$/;
const bullet = /^\s{0,3}[-*]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const quoted = /^>\s?(.*)$/;

/** The blocks of a message, in the closed dialect of `docs/realtime-protocol.md`, "Text". What fits no rule is text. */
export function parseText(text: string, depth = 0): readonly Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = blockAt(lines, at, depth);
    if (block) blocks.push(block);
    at = next;
  }
  return blocks;
}

function blockAt(lines: readonly string[], at: number, depth: number): readonly [Block | null, number] {
  const line = lines[at] ?? '';
  if (line.trim() === '') return [null, at + 1];
  if (fence.test(line)) {
    const end = lines.findIndex((one, index) => index > at && one.trim() === '```');
    if (end > 0) return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
  }
  if (depth < deepest && quoted.test(line)) {
    const end = endOf(lines, at, (one) => quoted.test(one));
    const inner = lines.slice(at, end).map((one) => quoted.exec(one)?.[1] ?? '');
    return [{ kind: 'quote', blocks: parseText(inner.join('\n'), depth + 1) }, end];
  }
  for (const [pattern, ordered] of [
    [bullet, false],
    [numbered, true],
  ] as const) {
    if (!pattern.test(line)) continue;
    const end = endOf(lines, at, (one) => pattern.test(one));
    const items = lines.slice(at, end).map((one) => parseSpans(pattern.exec(one)?.at(-1) ?? ''));
    const start = ordered ? Number(numbered.exec(line)?.[1] ?? 1) : 1;
    return [{ kind: 'list', ordered, start, items }, end];
  }
  const end = Math.max(
    at + 1,
    endOf(lines, at, (one, index) => index === at || !startsBlock(one, depth)),
  );
  return [{ kind: 'paragraph', spans: lines.slice(at, end).flatMap(withBreaks) }, end];
}

const startsBlock = (line: string, depth: number): boolean =>
  line.trim() === '' ||
  fence.test(line) ||
  bullet.test(line) ||
  numbered.test(line) ||
  (depth < deepest && quoted.test(line));

function endOf(lines: readonly string[], from: number, goesOn: (line: string, index: number) => boolean): number {
  let at = from;
  while (at < lines.length && goesOn(lines[at] ?? '', at)) at++;
  return at;
}

const withBreaks = (line: string, index: number): readonly Span[] =>
  index === 0 ? parseSpans(line) : [{ kind: 'break' }, ...parseSpans(line)];

interface Rule {
  readonly pattern: RegExp;
  readonly span: (found: RegExpExecArray, depth: number) => Span | null;
}

const wrapped = (kind: 'bold' | 'italic' | 'strike') => (found: RegExpExecArray, depth: number) =>
  ({ kind, spans: parseSpans(found[1] ?? '', depth + 1) }) as const;

/** In the order in which they are tried at one place. Each must match at the very place where the rest of the line begins. */
const rules: readonly Rule[] = [
  { pattern: /^`([^`\n]+)`/, span: ([, text = '']) => ({ kind: 'code', text }) },
  {
    pattern: /^\[([^[\]\n]{1,500})\]\(([^\s()]{1,2000})\)/,
    span: ([, words = '', address = '']) => link(address, [{ kind: 'text', text: words }]),
  },
  { pattern: /^\*\*(?=\S)([^\n]{0,2000}?\S)\*\*(?!\*)/, span: wrapped('bold') },
  { pattern: /^~~(?=\S)([^\n]{0,2000}?\S)~~/, span: wrapped('strike') },
  { pattern: /^\*(?=[^\s*])([^*\n]{0,2000}[^\s*])\*/, span: wrapped('italic') },
  { pattern: /^_(?=[^\s_])([^_\n]{0,2000}[^\s_])_(?![\p{L}\p{N}_])/u, span: wrapped('italic') },
  { pattern: /^https?:\/\/[^\s<>"'`，。；：！？、）】」』》]+/i, span: bareLink },
];
/** A row of signs is a line that somebody drew. */
const longRun = /^([*_~`])\1{3,}/;
const canBegin = /[`[*~_h]/gi;

/** The spans of one line. */
export function parseSpans(line: string, depth = 0): readonly Span[] {
  if (depth > deepest) return [{ kind: 'text', text: line }];
  const spans: Span[] = [];
  let plain = '';
  const flush = () => {
    if (plain) spans.push({ kind: 'text', text: plain });
    plain = '';
  };
  let at = 0;
  while (at < line.length) {
    canBegin.lastIndex = at;
    const next = canBegin.exec(line)?.index ?? line.length;
    plain += line.slice(at, next);
    at = next;
    if (at >= line.length) break;
    const rule = longRun.exec(line.slice(at))?.[0];
    if (rule) {
      plain += rule;
      at += rule.length;
      continue;
    }
    const found = spanAt(line, at, depth);
    if (found) {
      flush();
      spans.push(found.span);
    } else plain += line[at] ?? '';
    at += found?.length ?? 1;
  }
  flush();
  return spans;
}

function spanAt(line: string, at: number, depth: number): { readonly span: Span; readonly length: number } | null {
  const before = line[at - 1] ?? ' ';
  const rest = line.slice(at);
  // A snake_case_name and a word with http in it are no marks.
  if ((rest.startsWith('_') || /^h/i.test(rest)) && /[A-Za-z0-9_]/.test(before)) return null;
  for (const { pattern, span } of rules) {
    const found = pattern.exec(rest);
    const made = found && span(found, depth);
    if (found && made) return { span: made, length: made.kind === 'link' ? lengthOf(made, found) : found[0].length };
  }
  return null;
}

/** A bare address ends before the signs that end its sentence. */
function bareLink(found: RegExpExecArray): Span | null {
  const address = found[0].replace(/[.,;:!?)\]}*_~]+$/, '');
  return link(address, [{ kind: 'text', text: address }]);
}

function lengthOf(span: Span & { kind: 'link' }, found: RegExpExecArray): number {
  const words = span.spans[0];
  return found[0].startsWith('[') || words?.kind !== 'text' ? found[0].length : words.text.length;
}

/** Only http and https lead anywhere; all else stays text. */
function link(address: string, spans: readonly Span[]): Span | null {
  if (!/^https?:\/\/[^/\s]/i.test(address) || !URL.canParse(address)) return null;
  return { kind: 'link', href: new URL(address).href, spans };
}
