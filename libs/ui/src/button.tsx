import type { ButtonHTMLAttributes, ReactNode } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'primary' | 'soft' | 'text' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly block?: boolean;
  /** What it says while its work is under way; it can't be pressed meanwhile. */
  readonly busy?: ReactNode;
}

/** A labelled button. One primary button a screen. */
export function Button({
  tone = 'plain',
  size = 'normal',
  block,
  busy,
  children,
  className = '',
  ...rest
}: ButtonProps) {
  const classes = ['button', tone, size, block ? 'block' : '', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      aria-busy={busy ? true : undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy ? (
        <>
          <span className="ring" aria-hidden="true" />
          {busy}
        </>
      ) : (
        children
      )}
    </button>
  );
}
