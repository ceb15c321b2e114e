import type { PositionFix } from '@atrium/contracts/attendance';
import { useTranslation } from 'react-i18next';
import { board, type Circle, planGeometry } from './plan-geometry.js';
import { metersText } from './amounts.js';
import './place-drawing.css';

export interface PlaceDrawingProps {
  readonly place: Circle;
  /** Where the reader is, if they asked. */
  readonly fix: PositionFix | null;
  /** Whether they are outside: the way in is drawn. */
  readonly out: boolean;
  /** What the drawing says, in words. */
  readonly label: string;
}

const lines = { across: [32, 64, 96, 128], down: [36, 68, 100, 132, 164, 196, 228, 260, 292] };

/** A place on a plain grid, with a scale; no map is needed. */
export function PlaceDrawing({ place, fix, out, label }: PlaceDrawingProps) {
  const { t } = useTranslation('attendance');
  const { fence, me, scale } = planGeometry(place, fix);
  return (
    <svg className="place-drawing" viewBox={`0 0 ${board.width} ${board.height}`} role="img" aria-label={label}>
      <rect className="ground" width={board.width} height={board.height} />
      <path
        className="grid"
        d={[...lines.across.map((y) => `M0 ${y}h328`), ...lines.down.map((x) => `M${x} 0v160`)].join('')}
      />
      <circle className="fence" cx={fence.x} cy={fence.y} r={fence.r} />
      {[2 / 3, 1 / 3].map((part) => (
        <circle key={part} className="ring-line" cx={fence.x} cy={fence.y} r={fence.r * part} />
      ))}
      <path className="middle" d={`M${fence.x - 4} ${fence.y}h8M${fence.x} ${fence.y - 4}v8`} />
      {me && out ? <path className="way" d={`M${me.edge.x} ${me.edge.y}L${me.x} ${me.y}`} /> : null}
      {me ? (
        <>
          <circle className="accuracy" cx={me.x} cy={me.y} r={me.r} />
          <circle className="me" cx={me.x} cy={me.y} r="6" />
        </>
      ) : null}
      <text x="12" y="20">
        {t('plan.radius', { name: place.name, meters: metersText(t, place.radiusMeters) })}
      </text>
      {scale ? (
        <>
          <path className="scale" d={`M12 144h${scale.length}M12 141v6M${12 + scale.length} 141v6`} />
          <text x={18 + scale.length} y="148">
            {metersText(t, scale.meters)}
          </text>
        </>
      ) : null}
    </svg>
  );
}
