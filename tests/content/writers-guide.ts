import { readFileSync } from 'node:fs';

const guide = readFileSync('content/README.md', 'utf8');

/** The files that content/README.md shows whole, by their paths. */
export const shownFiles: ReadonlyMap<string, string> = new Map(
  [...guide.matchAll(/^`(content\/[^`\n]+)`\n\n```\w+\n(.*?)^```$/gms)].map(
    ([, file = '', text = '']) => [file, text],
  ),
);

/** What it says the build says, of each slip. */
export const shownComplaints: readonly string[] = [
  ...guide.matchAll(/^\| (?:a|an) [^|]* \| `([^`]+)` \|$/gm),
].map(([, words = '']) => words);

/** The parts of files that it shows. */
export const shownParts: readonly string[] = [...guide.matchAll(/:\n\n```yaml\n(.*?)^```$/gms)].map(
  ([, text = '']) => text,
);

/** The tags that it says an article may hold, and the fields of its front matter. */
export const shownTags: readonly string[] = [...guide.matchAll(/^\| `<([A-Z]\w*)/gm)].map(
  ([, name = '']) => name,
);
export const shownFields: readonly string[] = [...guide.matchAll(/^\| `([a-z]\w*)` \|/gm)].map(
  ([, name = '']) => name,
);
