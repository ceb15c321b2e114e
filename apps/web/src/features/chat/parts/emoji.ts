/** For a quick answer to a message. */
export const quickEmoji = ['👍', '❤️', '😄', '🎉', '🙏', '✅'] as const;

/** What one writes with most. */
export const commonEmoji = [
  ...['😀', '😄', '😂', '😊', '😍', '😘', '🤔', '😅', '😭', '😢', '😡', '😱', '😴', '🤝', '👍', '👎'],
  ...['👌', '👏', '🙏', '💪', '❤️', '🎉', '🔥', '✅', '❌', '⚠️', '❓', '💡', '📌', '📅', '☕', '🌹'],
] as const;
