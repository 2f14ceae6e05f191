import { type ComponentType, h, hydrate } from 'preact';

/**
 * Stands in for the renderer of @astrojs/preact, which also brings signals, slots and a preload
 * helper that no island here uses: 0.9 kB of the 14 that a page may load.
 */
export default (island: HTMLElement) =>
  (Component: ComponentType<Record<string, unknown>>, props: Record<string, unknown>) => {
    if (island.hasAttribute('ssr')) hydrate(h(Component, props), island);
  };
