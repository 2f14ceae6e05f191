const WORDS: ReadonlySet<string> = new Set(
  (
    'kr kč kc zł zl ft lei leu lv лв din дин ден руб р грн ₸ тг fr frs sfr euro euros eur usd gbp ' +
    'chf jpy inr rs rp rm r tl ksh tsh ush br b/ s/ bs s$ nt$ 元 圆 円 원 د.إ ر.س ر.ق د.ك د.ج د.م ج.م ل.ل ﷼'
  ).split(' '),
);

/** `€`, `US$`, `$CA`, `kr.`, `zł`, `CHF`: whatever people write beside an amount, without spaces. */
export function isCurrencyMark(text: string): boolean {
  const word = text.endsWith('.') ? text.slice(0, -1) : text;
  return (
    /^[A-Z]{0,3}\p{Sc}[A-Z]{0,2}$/u.test(text) ||
    WORDS.has(word.toLowerCase()) ||
    Intl.supportedValuesOf('currency').includes(word)
  );
}
