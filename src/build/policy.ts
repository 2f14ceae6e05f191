import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { type Complaint, finishPage } from './finished-page.ts';
import { findLimits, renderHeadersFile } from './header-rules.ts';
import { planHeaders } from './headers.ts';
import acceptedScripts from './inline-scripts.json' with { type: 'json' };
import { describeContents, type PageContents } from './page-policy.ts';
import { findTags } from './page-tags.ts';

interface Options {
  /** Who may frame the embeds: the value of `frame-ancestors`. Everyone, unless said otherwise. */
  readonly embedders?: string;
}

const knownScripts: ReadonlySet<string> = new Set(
  Object.keys(acceptedScripts).map((hash) => `'${hash}'`),
);

/** Gives every finished page a policy of its own and the host its headers; stops the build on what no policy should allow. */
export function policy({ embedders = '*' }: Options = {}): AstroIntegration {
  let base = '/';
  return {
    name: 'policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = await listFiles(folder);
        const stopOn = createStop(logger);
        const { contents, complaints } = await finishPages(folder, files, base);
        stopOn('These pages hold what no policy should allow', gather(complaints));
        const idle = findIdleScripts(contents);
        stopOn('No page uses these any more, remove them from src/build/inline-scripts.json', idle);
        const rules = planHeaders({ base, files, contents, embedders });
        stopOn('Hosts would refuse the header file', findLimits(rules));
        await writeFile(join(folder, '_headers'), renderHeadersFile(rules));
        logger.info(
          `${contents.size} files have their policy, the host ${rules.length} header rules`,
        );
      },
    },
  };
}

async function finishPages(folder: string, files: readonly string[], base: string) {
  const readChunk = (path: string) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const contents = new Map<string, PageContents>();
  const complaints: Complaint[] = [];
  for (const file of files.filter((name) => /\.(html|svg)$/.test(name))) {
    const text = await readFile(join(folder, file), 'utf8');
    if (file.endsWith('.svg')) {
      contents.set(file, describeContents(findTags(text)));
      continue;
    }
    const page = finishPage(file, text, { knownScripts, base, readChunk });
    if (page.ok) {
      contents.set(file, page.contents);
      await writeFile(join(folder, file), page.html);
    } else complaints.push(...page.complaints);
  }
  return { contents, complaints };
}

function findIdleScripts(contents: ReadonlyMap<string, PageContents>): readonly string[] {
  const used = new Set([...contents.values()].flatMap((page) => page.scripts));
  return [...knownScripts].filter((hash) => !used.has(hash));
}

/** The same complaint about many pages is said once. */
function gather(complaints: readonly Complaint[]): readonly string[] {
  return [...Map.groupBy(complaints, ({ text }) => text)].map(([text, same]) => {
    const others = same.length > 1 ? ` and ${same.length - 1} more places` : '';
    return `${same[0]?.place}${others}: ${text}`;
  });
}

function createStop(logger: AstroIntegrationLogger) {
  return (heading: string, reasons: readonly string[]): void => {
    if (reasons.length === 0) return;
    const shown = reasons.slice(0, 20).map((reason) => `  ${reason}`);
    const rest = reasons.length > 20 ? [`  and ${reasons.length - 20} more`] : [];
    logger.error([`${heading}:`, ...shown, ...rest].join('\n'));
    // Astro guesses at the cause from the words of an error, so the details stay out of it.
    throw new Error('The build stops here; the reasons stand above.');
  };
}

/** Files as paths inside the folder, with slashes, sorted. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .toSorted();
}
