import { Fragment, type ReactNode } from 'react';
import { type Block, parseText, type Span } from './message-text.js';

export interface MessageWordsProps {
  readonly text: string;
  /** Names that are mentioned, without the sign; `mine`: the reader's own, or everybody. */
  readonly mentioned: readonly { readonly name: string; readonly mine: boolean }[];
}

/** A message's text as React shows it: never HTML. */
export function MessageWords({ text, mentioned }: MessageWordsProps) {
  const words = mentioned.toSorted((a, b) => b.name.length - a.name.length);
  return <div className="message-words">{parseText(text).map((block, index) => showBlock(block, index, words))}</div>;
}

type Mentioned = MessageWordsProps['mentioned'];

function showBlock(block: Block, key: number, mentioned: Mentioned): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p key={key}>{showSpans(block.spans, mentioned)}</p>;
    case 'code':
      return (
        <pre key={key} tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'quote':
      return (
        <blockquote key={key}>{block.blocks.map((inner, index) => showBlock(inner, index, mentioned))}</blockquote>
      );
    case 'list': {
      const items = block.items.map((spans, index) => <li key={index}>{showSpans(spans, mentioned)}</li>);
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
  }
}

function showSpans(spans: readonly Span[], mentioned: Mentioned): ReactNode {
  return spans.map((span, index) => showSpan(span, index, mentioned));
}

function showSpan(span: Span, key: number, mentioned: Mentioned): ReactNode {
  switch (span.kind) {
    case 'text':
      return <Fragment key={key}>{withMentions(span.text, mentioned)}</Fragment>;
    case 'code':
      return <code key={key}>{span.text}</code>;
    case 'break':
      return <br key={key} />;
    case 'bold':
      return <strong key={key}>{showSpans(span.spans, mentioned)}</strong>;
    case 'italic':
      return <em key={key}>{showSpans(span.spans, mentioned)}</em>;
    case 'strike':
      return <s key={key}>{showSpans(span.spans, mentioned)}</s>;
    case 'link':
      return (
        <a key={key} href={span.href} target="_blank" rel="noopener noreferrer">
          {showSpans(span.spans, [])}
        </a>
      );
  }
}

/** Longer names come first, so that "@Ann" does not take the half of "@Ann Lee". */
function withMentions(text: string, mentioned: Mentioned): ReactNode {
  for (const { name, mine } of mentioned) {
    const at = text.indexOf(`@${name}`);
    if (at < 0) continue;
    return (
      <>
        {withMentions(text.slice(0, at), mentioned)}
        <span className={mine ? 'mention mine' : 'mention'}>@{name}</span>
        {withMentions(text.slice(at + name.length + 1), mentioned)}
      </>
    );
  }
  return text;
}
