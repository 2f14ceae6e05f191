import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTags } from '#build/page-tags.ts';

function outline(html: string) {
  return findTags(html).map(({ name, attributes }) => [name, Object.fromEntries(attributes)]);
}

describe('tags are found as a browser finds them', () => {
  test.each([
    ['quoted', '<a href="/x" title=\'y\'>', { href: '/x', title: 'y' }],
    ['unquoted', '<a href=/x/ title=y>', { href: '/x/', title: 'y' }],
    ['spaced', '<a\n href = "/x"\ttitle>', { href: '/x', title: '' }],
    ['run together', '<a href="/x"title="y">', { href: '/x', title: 'y' }],
    ['upper case', '<A HREF="/x">', { href: '/x' }],
    ['repeated, of which the first counts', '<a href="/x" href="/y">', { href: '/x' }],
    ['holding a closing bracket', '<a title="a > b" href="/x">', { title: 'a > b', href: '/x' }],
    ['parted by slashes', '<a/href="/x"/>', { href: '/x' }],
  ])('%s attributes', (_name, html, attributes) => {
    expect(outline(html)).toEqual([['a', attributes]]);
  });

  test.each([
    ['a comment', '<!-- <b style="x"> -->'],
    ['a comment closed by a bang', '<!-- <b> --!>'],
    ['a comment that is empty', '<!-->'],
    ['a comment that never ends', '<p><!-- <b>', 'p'],
    ['a doctype', '<!DOCTYPE html>'],
    ['an end tag with attributes', '</b title="<i>">'],
    ['a bracket in prose', 'a < b and b <3'],
    ['a title', '<title><b></title>', 'title'],
    ['a text area', '<textarea><b></textarea>', 'textarea'],
    ['a script', '<script>if (a<b) "</b>"</script>', 'script'],
    ['an attribute value', '<p title="<b style=1>">', 'p'],
  ])('%s adds no tags', (_name, html, ...names) => {
    expect(findTags(`${html}`).map(({ name }) => name)).toEqual(names);
  });

  test('the text of a script ends only where the script does', () => {
    const [script, after] = findTags('<script>a</scripted>b</SCRIPT ><i>');
    expect(script?.text).toBe('a</scripted>b');
    expect(after?.name).toBe('i');
  });

  test('offsets cut out exactly the tag', () => {
    const html = '<p>1<b title=">">2</b>';
    expect(findTags(html).map(({ start, end }) => html.slice(start, end))).toEqual([
      '<p>',
      '<b title=">">',
    ]);
  });

  test('a page cut off anywhere is still read to its end', () => {
    const html =
      '<!DOCTYPE html><p class="a" id=b><!-- c --><script>d</script><svg><path d=\'M0 0\'/></svg>';
    for (let length = 0; length <= html.length; length += 1) {
      for (const tag of findTags(html.slice(0, length)))
        expect(tag.end).toBeLessThanOrEqual(length);
    }
  });

  test('any attribute value comes back as written', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const written = value.replaceAll('"', '&quot;');
        expect(findTags(`<p>x<b title="${written}" id="y">`)[1]?.attributes).toEqual(
          new Map([
            ['title', written],
            ['id', 'y'],
          ]),
        );
      }),
    );
  });

  test('any text at all is read without getting stuck', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '!',
      '--',
      '/',
      '"',
      "'",
      '=',
      ' ',
      'a',
      'script',
      'style',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const html = parts.join('');
        for (const { start, end, text } of findTags(html)) {
          expect(start).toBeLessThan(end);
          expect(end + text.length).toBeLessThanOrEqual(html.length);
        }
      }),
    );
  });
});
