/** The zones to choose from: the reader's own first, which may be missing from the browser's list (UTC is), then all by name. */
export function timeZones(also: string = ownTimeZone()): readonly { readonly value: string; readonly label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  const zones = known.includes(also) ? known : [also, ...known];
  return zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
