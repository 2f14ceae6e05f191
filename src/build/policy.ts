import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishSite } from './finished-site.ts';
import acceptedScripts from './inline-scripts.json' with { type: 'json' };

interface Options {
  /** Who may frame the embeds: the value of `frame-ancestors`. Everyone, unless said otherwise. */
  readonly embedders?: string;
}

const SHOWN = 20;

/** Gives every finished page a policy of its own and the host its headers; stops the build on what no policy should allow. */
export function policy({ embedders = '*' }: Options = {}): AstroIntegration {
  const knownScripts = new Set(Object.keys(acceptedScripts).map((hash) => `'${hash}'`));
  let base = '/';
  return {
    name: 'policy',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await finishSite(fileURLToPath(dir), { base, embedders, knownScripts });
        if (site.ok) {
          logger.info(`${site.pages} pages have their policy, the host ${site.rules} header rules`);
          return;
        }
        const shown = site.reasons.slice(0, SHOWN);
        const rest = site.reasons.length > SHOWN ? [`and ${site.reasons.length - SHOWN} more`] : [];
        logger.error([`${site.heading}:`, ...shown, ...rest].join('\n  '));
        // Astro guesses at the cause from the words of an error, so the details stay out of it.
        throw new Error('The build stops here; the reasons stand above.');
      },
    },
  };
}
