/** The mark: outer wall, door below, court within. Never smaller than 20 px. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 2h10a5 5 0 0 1 5 5v10a5 5 0 0 1-5 5h-2.5v-4.5h3v-11h-11v11h3V22H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5z" />
      <rect x="9.5" y="9.5" width="5" height="5" rx="1" />
    </svg>
  );
}
