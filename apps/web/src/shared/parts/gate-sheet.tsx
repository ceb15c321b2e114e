import type { ReactNode } from 'react';

const walls = [0, 1, 2, 3, 4, 5, 6];

/** The court around what stands alone: the pages before signing in, and those that lead back to one's company. */
export function GateSheet({ children }: { readonly children: ReactNode }) {
  return (
    <main className="gate-sheet">
      <svg className="court" viewBox="0 0 1424 884" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {walls.map((wall) => (
          <rect
            key={wall}
            x={20 + wall * 76}
            y={-242 + wall * 62}
            width={1384 - wall * 152}
            height={1344 - wall * 124}
            rx={132 - wall * 18}
          />
        ))}
      </svg>
      {children}
    </main>
  );
}
