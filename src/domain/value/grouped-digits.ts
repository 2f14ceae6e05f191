const DECIMAL_SIGNS = '.,٫';
const GROUP_SIGNS = ".,٬' ";

/**
 * Reads digits with separators, in plain characters, as decimal text for `Number`.
 * @returns no reading, one, or two where a lone sign may group or divide: first the grouped one.
 */
export function readGroupedDigits(text: string): readonly string[] {
  const groups = text.split(/[^0-9]/);
  const signs = [...text].filter((character) => character < '0' || character > '9');
  const last = signs.at(-1);
  if (last === undefined) return [text];
  if (!DECIMAL_SIGNS.includes(last) || signs.indexOf(last) < signs.length - 1) {
    return areGrouped(groups, signs) ? [groups.join('')] : [];
  }
  const whole = groups.slice(0, -1);
  const fraction = groups.at(-1) ?? '';
  const reading = `${whole.join('') || '0'}.${fraction}`;
  if (signs.length > 1) return areGrouped(whole, signs.slice(0, -1)) ? [reading] : [];
  return areGrouped(groups, signs) ? [groups.join(''), reading] : [reading];
}

/** Groups of three, or the Indian way: three at the end and twos before it. */
function areGrouped(groups: readonly string[], signs: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  const [sign = ''] = signs;
  if (!GROUP_SIGNS.includes(sign) || signs.some((other) => other !== sign)) return false;
  if (first === '' || first.startsWith('0') || rest.at(-1)?.length !== 3) return false;
  const inner = rest.slice(0, -1);
  const isIndian = first.length <= 2 && inner.every((group) => group.length === 2);
  return isIndian || (first.length <= 3 && inner.every((group) => group.length === 3));
}
