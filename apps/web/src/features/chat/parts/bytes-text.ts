const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A file's weight in words: "1.4 MB". */
export function bytesText(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10) - 1));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 ? 1 : 0,
  }).format(Math.max(1, bytes / 1024 ** (step + 1)));
}
