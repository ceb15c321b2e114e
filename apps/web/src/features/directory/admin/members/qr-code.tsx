import { create } from 'qrcode';
import { useMemo } from 'react';

const quietZone = 4;

/** An address as a QR code, always dark on white so that every phone reads it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawn(text: string): { readonly path: string; readonly size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares = Array.from({ length: modules.size * modules.size }, (_, at) => {
    const [row, column] = [Math.floor(at / modules.size), at % modules.size];
    return modules.get(row, column) ? `M${column + quietZone} ${row + quietZone}h1v1h-1z` : '';
  });
  return { path: squares.join(''), size: modules.size + 2 * quietZone };
}
