import type { CoordinateSystem } from '../codes.js';

/** A position in degrees, with the datum that it is in. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
  readonly system: CoordinateSystem;
}

type Degrees = Omit<Point, 'system'>;

/**
 * The same place in WGS-84, by its label and never by where it lies: converting whatever is "in China" would move Hong
 * Kong, Taipei and Seoul by half a kilometre. Exact to under a millimetre.
 *
 * Formulas: the public reverse engineering of GCJ-02 (googollee/eviltransform, wandergis/coordtransform; both MIT) and the
 * published BD-09 shift. Neither has a closed inverse, so it is approached: the published one for BD-09 is off by centimetres.
 */
export function toWgs84({ system, latitude, longitude }: Point): Degrees {
  switch (system) {
    case 'wgs84':
      return { latitude, longitude };
    case 'gcj02':
      return approached(wgsToGcj, { latitude, longitude });
    case 'bd09':
      return approached((place) => gcjToBd(wgsToGcj(place)), { latitude, longitude });
  }
}

/** WGS-84 as the maps of a datum show it. */
export function fromWgs84(place: Degrees, system: CoordinateSystem): Point {
  switch (system) {
    case 'wgs84':
      return { ...place, system };
    case 'gcj02':
      return { ...wgsToGcj(place), system };
    case 'bd09':
      return { ...gcjToBd(wgsToGcj(place)), system };
  }
}

/** Krasovsky 1940. */
const semiMajorAxis = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;

function wgsToGcj({ latitude, longitude }: Degrees): Degrees {
  const x = longitude - 105;
  const y = latitude - 35;
  const radians = (latitude / 180) * Math.PI;
  const magic = 1 - eccentricitySquared * Math.sin(radians) ** 2;
  const root = Math.sqrt(magic);
  const meridian = (semiMajorAxis * (1 - eccentricitySquared)) / (magic * root);
  return {
    latitude: latitude + (northShift(x, y) * 180) / (meridian * Math.PI),
    longitude: longitude + (eastShift(x, y) * 180) / ((semiMajorAxis / root) * Math.cos(radians) * Math.PI),
  };
}

/** Where a shift begins that ends there: the error of a guess is taken off until nothing is left of it. */
function approached(shift: (place: Degrees) => Degrees, shifted: Degrees): Degrees {
  let guess = shifted;
  for (let round = 0; round < 10; round += 1) {
    const there = shift(guess);
    guess = {
      latitude: guess.latitude + shifted.latitude - there.latitude,
      longitude: guess.longitude + shifted.longitude - there.longitude,
    };
  }
  return guess;
}

const bdAngle = (Math.PI * 3000) / 180;

function gcjToBd({ latitude, longitude }: Degrees): Degrees {
  const radius = Math.hypot(longitude, latitude) + 0.000_02 * Math.sin(latitude * bdAngle);
  const angle = Math.atan2(latitude, longitude) + 0.000_003 * Math.cos(longitude * bdAngle);
  return { latitude: radius * Math.sin(angle) + 0.006, longitude: radius * Math.cos(angle) + 0.0065 };
}

const wave = (value: number, divisor: number) => Math.sin((value / divisor) * Math.PI);

function northShift(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((20 * wave(x, 1 / 6) + 20 * wave(x, 1 / 2)) * 2) / 3 +
    ((20 * wave(y, 1) + 40 * wave(y, 3)) * 2) / 3 +
    ((160 * wave(y, 12) + 320 * wave(y, 30)) * 2) / 3
  );
}

function eastShift(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ((20 * wave(x, 1 / 6) + 20 * wave(x, 1 / 2)) * 2) / 3 +
    ((20 * wave(x, 1) + 40 * wave(x, 3)) * 2) / 3 +
    ((150 * wave(x, 12) + 300 * wave(x, 30)) * 2) / 3
  );
}
