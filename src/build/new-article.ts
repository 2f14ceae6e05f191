// Begins an article as a draft, which ships nowhere: npm run new -- "The title of it"
import { writeFileSync } from 'node:fs';
import { site } from '#site.ts';

/** @param day YYYY-MM-DD */
export function beginArticle(title: string, day: string): { slug: string; text: string } {
  const letters = title.normalize('NFKD').replace(/[\u0300-\u036f’']/g, '');
  const slug = letters.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const text = `---
title: ${JSON.stringify(title)}
standfirst: The thesis in one sentence, at most 190 characters.
excerpt: Two or three sentences of the article, word for word as they stand below, 80 to 300 characters.
published: ${day}
# One to three of ts, oe, hn, sa, cb, lf, wr, mk, ss; the first gives the sign.
dimensions: [ts]
caution: The one thing that the evidence does not support.
# Which part speaks to which dimension: its heading in lower case with hyphens.
passages:
  - dimension: ts
    heading: a-first-heading
    about: completes “the part about …”
draft: true
---

## A first heading
`;
  return { slug: slug.replace(/^-|-$/g, ''), text };
}

if (import.meta.main) {
  const title = process.argv.slice(2).join(' ').trim();
  const { slug, text } = beginArticle(title, new Date().toISOString().slice(0, 10));
  if (!/[a-z]/.test(slug)) throw new Error('Say a title: npm run new -- "Title"');
  const file = `content/${site.language}/articles/${slug}.mdx`;
  writeFileSync(file, text, { flag: 'wx' });
  console.log(`${file} is a draft. Its figure belongs in content/figures/${slug}.svg.`);
}
