import { useReader } from '../use-reader.js';
import { exactText, whenText } from '../times.js';

/** A moment in the reader's zone and words ("yesterday 18:02"); the exact time on hover. */
export function When({ at }: { readonly at: string }) {
  const reader = useReader();
  return (
    <time dateTime={at} title={exactText(at, reader)}>
      {whenText(at, reader)}
    </time>
  );
}
