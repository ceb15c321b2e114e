import { Field } from '@atrium/ui';
import { useState } from 'react';

export interface CoordinateFieldProps {
  readonly label: string;
  /** Not a number while there is none. */
  readonly value: number;
  readonly error: string | undefined;
  readonly onChange: (value: number) => void;
  /** A pair that somebody pasted from a map: latitude, then longitude. */
  readonly onPair: (latitude: number, longitude: number) => void;
}

/** Degrees. What is being typed stays as typed; a pair pasted from a map fills both fields. */
export function CoordinateField({ label, value, error, onChange, onPair }: CoordinateFieldProps) {
  const [typed, setTyped] = useState({ text: '', sent: Number.NaN });
  const isOwn = Object.is(typed.sent, value);
  return (
    <Field
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={isOwn ? typed.text : String(value)}
      error={error}
      onPaste={(event) => {
        const pair = pairOf(event.clipboardData.getData('text'));
        if (!pair) return;
        event.preventDefault();
        onPair(...pair);
      }}
      onChange={({ target }) => {
        const text = target.value.normalize('NFKC').trim();
        const sent = text === '' ? Number.NaN : Number(text);
        setTyped({ text, sent });
        onChange(sent);
      }}
    />
  );
}

/** Two numbers as maps give them. Some say the longitude first: what is beyond 90 can be nothing else. */
function pairOf(text: string): [number, number] | null {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*[,，\s]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (!found) return null;
  const [first, second] = [Number(found[1]), Number(found[2])];
  return Math.abs(first) > 90 ? [second, first] : [first, second];
}
