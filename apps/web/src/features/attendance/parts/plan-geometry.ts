import type { PlaceView, PositionFix } from '@atrium/contracts/attendance';
import { distanceMeters, toWgs84 } from '@atrium/rules-attendance';

/** The drawing's own size; it is stretched to its pane. */
export const board = { width: 328, height: 160 } as const;
const margin = 14;
const smallestFence = 7;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A place, also one that is being written and has no id yet. */
export type Circle = Omit<PlaceView, 'id'>;

/** Where things lie on the drawing, in its own units. */
export interface PlanGeometry {
  readonly fence: Spot & { readonly r: number };
  readonly me: (Spot & { readonly r: number; readonly edge: Spot }) | null;
  /** A round length and how long it is drawn; null: so far away that the drawing is to no scale. */
  readonly scale: { readonly meters: number; readonly length: number } | null;
}

/** Lays a fence out, and a position with its accuracy, so that both are seen. North is up. */
export function planGeometry(place: Circle, fix: PositionFix | null): PlanGeometry {
  const middle = { x: board.width / 2, y: board.height / 2 };
  const room = board.height / 2 - margin;
  if (fix === null) {
    const unit = room / place.radiusMeters;
    return { fence: { ...middle, r: room }, me: null, scale: scaleAt(unit) };
  }
  const { east, north } = offset(place, fix);
  const across = spanOf(place.radiusMeters, east);
  const down = spanOf(place.radiusMeters, -north);
  const fitting = Math.min((board.width - margin * 2) / across.length, (board.height - margin * 2) / down.length);
  // Where they do not both fit to scale, only the direction is right.
  if (place.radiusMeters * fitting < smallestFence) return farOff(east, north);
  const unit = Math.min(room / place.radiusMeters, fitting);
  const fence = { x: middle.x - across.middle * unit, y: middle.y - down.middle * unit, r: place.radiusMeters * unit };
  const me = { x: fence.x + east * unit, y: fence.y - north * unit };
  return { fence, me: withEdge(fence, me, fix.accuracyMeters * unit), scale: scaleAt(unit) };
}

/** What is to be seen in one direction: the circle, and the position with some air. */
function spanOf(radius: number, at: number): { length: number; middle: number } {
  const air = radius / 4;
  const [from, to] = [Math.min(-radius, at - air), Math.max(radius, at + air)];
  return { length: to - from, middle: (from + to) / 2 };
}

function farOff(east: number, north: number): PlanGeometry {
  const span = Math.hypot(east, north);
  const way = {
    x: (east / span) * (board.width / 2 - margin * 3),
    y: (-north / span) * (board.height / 2 - margin * 2),
  };
  const fence = { x: board.width / 2 - way.x, y: board.height / 2 - way.y, r: smallestFence };
  const me = { x: board.width / 2 + way.x, y: board.height / 2 + way.y };
  return { fence, me: withEdge(fence, me, 0), scale: null };
}

/** A position, how sure it is, and where the way to it leaves the fence. */
function withEdge(fence: PlanGeometry['fence'], me: Spot, accuracy: number): NonNullable<PlanGeometry['me']> {
  const way = { x: me.x - fence.x, y: me.y - fence.y };
  const length = Math.hypot(way.x, way.y) || 1;
  return {
    ...me,
    r: Math.min(40, Math.max(9, accuracy)),
    edge: { x: fence.x + (way.x / length) * fence.r, y: fence.y + (way.y / length) * fence.r },
  };
}

/** Metres east and north of the middle of a place; each point is first converted by its own label. */
function offset(place: Circle, fix: PositionFix): { east: number; north: number } {
  const [from, to] = [toWgs84(place), toWgs84(fix)];
  const wgs = (latitude: number, longitude: number) => ({ latitude, longitude, system: 'wgs84' }) as const;
  const middle = wgs(from.latitude, from.longitude);
  const east = distanceMeters(middle, wgs(from.latitude, to.longitude)) * Math.sign(to.longitude - from.longitude);
  const north = distanceMeters(middle, wgs(to.latitude, from.longitude)) * Math.sign(to.latitude - from.latitude);
  return { east, north };
}

/** The roundest length that is drawn about as long as a thumb is wide. */
function scaleAt(unit: number): { meters: number; length: number } {
  const rough = 44 / unit;
  const power = 10 ** Math.floor(Math.log10(rough));
  const meters = ([5, 2, 1].find((step) => step * power <= rough) ?? 1) * power;
  return { meters, length: meters * unit };
}
