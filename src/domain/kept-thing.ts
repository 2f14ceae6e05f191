import { PREFIX, SET_ASIDE, SETTING } from './saved.ts';

const FIGURES = `${PREFIX}figures:`;

export type KeptThing =
  | { readonly kind: 'answers' | 'results' | 'promise' | 'table'; readonly quiz: string }
  | { readonly kind: 'figures' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'set-aside' }
  | { readonly kind: 'other' };

/** What a key of ours holds, for the page that says what is kept. */
export function thingOf(key: string): KeptThing {
  if (key.startsWith(SET_ASIDE)) return { kind: 'set-aside' };
  if (key.startsWith(SETTING)) return { kind: 'settings' };
  if (key.startsWith(FIGURES)) return { kind: 'figures' };
  const [, kind, quiz = ''] = /^sh:(answer|result|promise|table):([\w-]+)/.exec(key) ?? [];
  if (kind === 'answer') return { kind: 'answers', quiz };
  if (kind === 'result') return { kind: 'results', quiz };
  return kind === 'promise' || kind === 'table' ? { kind, quiz } : { kind: 'other' };
}
