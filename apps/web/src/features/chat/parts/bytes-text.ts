const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's weight in words: "1.4 MB". */
export function bytesText(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step);
}
