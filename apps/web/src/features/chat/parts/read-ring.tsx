const radius = 3;

/** A ring that fills as people read. The words beside it say the same. */
export function ReadRing({ part }: { readonly part: number }) {
  const round = 2 * Math.PI * radius;
  const filled = Math.min(1, Math.max(0, part)) * round;
  return (
    <svg className="read-ring" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" />
      <circle
        className="part"
        cx="7"
        cy="7"
        r={radius}
        strokeDasharray={`${filled} ${round}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  );
}
