const files = import.meta.glob<string>('../icons/marks/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What stands inside each sign's file, on its grid of 24, by the id of the sign. The dot has the class `mark-dot`. */
export const drawings: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, svg]) => [
    path.replace(/^.*\/|\.svg$/g, ''),
    svg
      .replace(/<title>.*?<\/title>/, '')
      .replace(/^<svg[^>]*>|<\/svg>\s*$/g, '')
      .replace(/(<circle[^>]*?) fill="currentColor" stroke="none"/g, '$1 class="mark-dot"'),
  ]),
);
