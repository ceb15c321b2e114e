const zones = [
  'Pacific/Pago_Pago',
  'Pacific/Honolulu',
  'America/Anchorage',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Halifax',
  'America/Sao_Paulo',
  'America/Noronha',
  'Atlantic/Azores',
  'Africa/Abidjan',
  'Africa/Lagos',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Dhaka',
  'Asia/Bangkok',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Brisbane',
  'Pacific/Guadalcanal',
  'Pacific/Auckland',
];

/** A zone where work begins about now: people clock in in the morning, whenever the journeys run. */
export function morningZone(now = new Date()): string {
  const hourIn = (zone: string) =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(now));
  // From 07:00 on, an hour and more before the end of the window in which clocking in for 09:00 counts.
  const found = [8, 9, 7, 10].flatMap((hour) => zones.filter((zone) => hourIn(zone) === hour));
  return found[0] ?? 'Asia/Shanghai';
}
