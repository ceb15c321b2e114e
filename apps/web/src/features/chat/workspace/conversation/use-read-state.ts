import { readChatSettings, type ReadState } from '@atrium/contracts/chat';
import { useRead } from '../../../../shared/use-call.js';

/** What senders learn about who has read; nothing until it is known. */
export function useReadState(): ReadState {
  const settings = useRead(readChatSettings, {});
  return settings.data?.readState ?? 'off';
}
