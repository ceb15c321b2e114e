import * as z from 'zod/mini';
import { id, line } from '../core/index.js';
import { CoordinateSystem } from './codes.js';

export const Latitude = degrees(90, 'invalid_latitude');
export const Longitude = degrees(180, 'invalid_longitude');

/** One reading of a position, at the moment of a press. */
export const PositionFix = z.object({
  latitude: Latitude,
  longitude: Longitude,
  /** Radius of 95 % confidence, as browsers give it. */
  accuracyMeters: z.number().check(z.gte(0, { error: 'too_small' }), z.lte(1_000_000, { error: 'too_large' })),
  /** How old the reading was at the press. */
  ageSeconds: z.number().check(z.gte(0, { error: 'too_small' }), z.lte(86_400, { error: 'too_large' })),
  system: z._default(CoordinateSystem, 'wgs84'),
});
export type PositionFix = z.infer<typeof PositionFix>;

/** A circle around an office. */
export const PlaceView = z.object({
  id: id('place'),
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  system: CoordinateSystem,
  radiusMeters: z.number(),
});
export type PlaceView = z.infer<typeof PlaceView>;

/** An office network, by the address that the server sees. */
export const NetworkView = z.object({ id: id('network'), name: z.string(), range: z.string() });
export type NetworkView = z.infer<typeof NetworkView>;

/** A place as an admin writes it. */
export const PlaceInput = z.object({
  name: line(60),
  latitude: Latitude,
  longitude: Longitude,
  system: z._default(CoordinateSystem, 'wgs84'),
  radiusMeters: z._default(
    z
      .number()
      .check(
        z.int({ error: 'not_whole' }),
        z.gte(100, { error: 'attendance.radius_out_of_range' }),
        z.lte(3000, { error: 'attendance.radius_out_of_range' }),
      ),
    300,
  ),
});

/** `203.0.113.0/24`, `2001:db8::/48`, or a single address. Checked by the server. */
export const NetworkInput = z.object({
  name: line(60),
  range: z
    .string()
    .check(z.trim(), z.regex(/^[0-9A-Fa-f.:]{2,45}(\/\d{1,3})?$/, { error: 'attendance.invalid_network' })),
});

function degrees(most: number, error: string) {
  return z.number({ error }).check(z.gte(-most, { error }), z.lte(most, { error }));
}
