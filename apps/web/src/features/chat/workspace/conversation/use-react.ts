import type { MessageView } from '@atrium/contracts/chat';
import { ProblemError } from '@atrium/client';
import { useState } from 'react';
import { useSentence } from '../../../../shared/problem-text.js';
import { useChat } from '../session/chat-context.js';
import { useConversation } from './conversation-context.js';

/** Puts a reaction on a message, or takes it away. */
export type React = (code: string, on: boolean) => void;

/** Puts a reaction on a message, or takes it away; says what went wrong. */
export function useReact({ seq }: MessageView): {
  readonly problem: string | null;
  readonly react: React;
} {
  const { chat } = useChat();
  const { id: conversationId } = useConversation();
  const sentence = useSentence();
  const [problem, setProblem] = useState<string | null>(null);
  const react: React = (code, on) => {
    setProblem(null);
    chat.react({ conversationId, seq }, code, on).catch((error: unknown) => {
      if (!(error instanceof ProblemError)) throw error;
      setProblem(sentence(error.code, error.details));
    });
  };
  return { problem, react };
}
