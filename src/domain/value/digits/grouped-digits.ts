const GROUPED = /^[1-9]\d{0,2}([.,٬' ])\d{3}(?:\1\d{3})*$/;
// Three at the end, twos before them: 12,34,567.
const GROUPED_IN_INDIA = /^[1-9]\d?([.,٬' ])(?:\d{2}\1)*\d{3}$/;

/**
 * Reads digits with separators, in plain characters, as decimal text for `Number`.
 * @returns no reading, one, or two where a lone sign may group or divide: first the grouped one.
 */
export function readGroupedDigits(text: string): readonly string[] {
  if (/^\d+$/.test(text)) return [text];
  const grouped = isGrouped(text) ? [withoutSigns(text)] : [];
  const [, whole = '', sign = '', fraction = ''] = /^(.*)([.,٫])(\d*)$/.exec(text) ?? [];
  const isDecimal = /^\d*$/.test(whole) || (isGrouped(whole) && !whole.includes(sign));
  return sign !== '' && isDecimal
    ? [...grouped, `${withoutSigns(whole) || '0'}.${fraction}`]
    : grouped;
}

function isGrouped(text: string): boolean {
  return GROUPED.test(text) || GROUPED_IN_INDIA.test(text);
}

function withoutSigns(text: string): string {
  return text.replaceAll(/[^0-9]/g, '');
}
