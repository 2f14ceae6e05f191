import { Component, type ComponentChildren } from 'preact';
import { reloadPage } from '#browser/reload.ts';
import type { Interface } from '#schemas/interface.ts';

interface Props {
  readonly words: Interface['trouble'];
  /** The way to save what is stored and to begin again without it. */
  readonly rescue: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Where an island breaks, the page says so and leaves its reader a way on. */
export class Boundary extends Component<Props, { readonly isBroken?: boolean }> {
  static override getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const { words, rescue, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div class="gap" role="alert">
        <p class="notice wrong">{words.broken}</p>
        <p class="actions">
          <button class="button first" type="button" onClick={reloadPage}>
            {words.reload}
          </button>
          {rescue}
        </p>
      </div>
    );
  }
}
