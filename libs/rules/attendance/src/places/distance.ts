import { type Point, toWgs84 } from './coordinates.js';

/** Mean radius of the earth (IUGG). */
const earthRadiusMeters = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Metres between two points along a great circle (haversine); each is first converted to WGS-84 by its own label. */
export function distanceMeters(a: Point, b: Point): number {
  const from = toWgs84(a);
  const to = toWgs84(b);
  const north = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const east = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const chord = north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east;
  return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(chord)));
}
