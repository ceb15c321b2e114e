import { type Block, parseText, type Span } from './message-text.js';

/** A message's text in one line, without its marks: for lists, quotes and notes. */
export function plainWords(text: string): string {
  return parseText(text).map(wordsOfBlock).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsOf(block.spans);
    case 'code':
      return block.text;
    case 'quote':
      return block.blocks.map(wordsOfBlock).join(' ');
    case 'list':
      return block.items.map(wordsOf).join(' ');
  }
}

const wordsOf = (spans: readonly Span[]): string => spans.map(wordsOfSpan).join('');

function wordsOfSpan(span: Span): string {
  if (span.kind === 'break') return ' ';
  return 'spans' in span ? wordsOf(span.spans) : span.text;
}
