import { type ReactNode, useEffect, useRef } from 'react';
import './over-all.css';

/** A box over everything. The rest can't be reached meanwhile; Escape and a press beside it close it, and the focus goes back. */
export function OverAll({
  label,
  onClose,
  className,
  children,
}: {
  readonly label: string;
  readonly onClose: () => void;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`over-all ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="over-all-box">{children}</div>
    </dialog>
  );
}
