import type { Tag } from './page-tags.ts';

/**
 * All inline styles of a page in its head, as one element: the policy names each by its hash, and Astro
 * writes one before the first island, where HTML knows no style element. Their order stays.
 */
export function gatherStyles(html: string, tags: readonly Tag[]): string {
  const styles = tags.filter(({ name, attributes }) => name === 'style' && attributes.size === 0);
  const head = html.indexOf('</head>');
  const last = styles.findLast(({ start }) => start < head);
  if (!last || styles.length < 2) return html;
  const whole = `<style>${styles.map(({ text }) => text.trim()).join('')}</style>`;
  return styles.toReversed().reduce((page, style) => {
    const end = page.indexOf('>', style.end + style.text.length) + 1;
    return page.slice(0, style.start) + (style === last ? whole : '') + page.slice(end);
  }, html);
}
