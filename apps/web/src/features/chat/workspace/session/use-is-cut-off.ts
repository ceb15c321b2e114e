import { useContext, useEffect, useState } from 'react';
import { RealtimeContext } from '../../../../shared/realtime-channel.js';

/** A connection that comes back at once is not worth a word. */
const patienceMs = 3000;

/** Whether there has been no connection for a while. */
export function useIsCutOff(): boolean {
  const channel = useContext(RealtimeContext);
  const [isCutOff, setCutOff] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCutOff(true), patienceMs);
    };
    const back = () => {
      clearTimeout(timer);
      setCutOff(false);
    };
    wait();
    const stop = channel.listen({ connected: back, disconnected: wait, receive: () => undefined });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [channel]);
  return isCutOff;
}
