import { Component, type ComponentChildren } from 'preact';
import { now } from '#browser/clock.ts';
import { downloadText } from '#browser/download.ts';
import { reloadPage } from '#browser/reload.ts';
import { createBrowserStore } from '#browser/storage.ts';
import { PREFIX, writeExport } from '#domain/saved.ts';
import type { Interface } from '#schemas/interface.ts';

interface Props {
  readonly words: Interface['trouble'];
  readonly children: ComponentChildren;
}

/** Where an island breaks, its reader can still take along what is stored, or begin again without it. */
export class Boundary extends Component<Props, { readonly isBroken?: boolean }> {
  static override getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div class="gap" role="alert">
        <p class="notice wrong">{words.broken}</p>
        <p class="actions">
          <button class="button first" type="button" onClick={reloadPage}>
            {words.reload}
          </button>
          <button class="button" type="button" onClick={saveAll}>
            {words.save}
          </button>
          <button class="button" type="button" onClick={restart}>
            {words.restart}
          </button>
        </p>
      </div>
    );
  }
}

function saveAll(): void {
  const { keys, read } = createBrowserStore(PREFIX);
  const entries = new Map(keys().map((key) => [key, read(key) ?? '']));
  downloadText(
    `serving-heart-${now().slice(0, 10)}.json`,
    writeExport(entries),
    'application/json',
  );
}

function restart(): void {
  const { keys, remove } = createBrowserStore(PREFIX);
  keys().forEach(remove);
  reloadPage();
}
