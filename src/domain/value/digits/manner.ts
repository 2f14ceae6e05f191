/** How a reader sees numbers: in the language of the page, with the signs of their own choice. */
export interface Manner {
  readonly locale: string;
  /** One of `HABITS`; without one numbers are written as the language does. */
  readonly habit?: string;
  /** The reader's own sign for money; without one a sum is a bare number. */
  readonly currency?: string;
}

/** Habits of writing numbers, each as it writes one: its signs stand at `GROUP` and `DECIMAL`. */
export const HABITS: readonly string[] = ['1,234.5', '1.234,5', '1\u00a0234,5', '1’234.5'];

export const GROUP = 1;
export const DECIMAL = 5;

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

export function writeNumber(
  { locale, habit = '', currency }: Manner,
  options: Intl.NumberFormatOptions,
  value: number,
): string {
  const key = locale + JSON.stringify(options);
  // A loss too small to be shown is no minus nothing.
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
  formats.set(key, format);
  const signs: Readonly<Record<string, string | undefined>> = {
    currency,
    group: habit[GROUP],
    decimal: habit[DECIMAL],
  };
  return format
    .formatToParts(value)
    .map((part) => signs[part.type] ?? part.value)
    .join('');
}
