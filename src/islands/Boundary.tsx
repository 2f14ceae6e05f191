import { Component, type ComponentChildren } from 'preact';
import { reloadPage } from '#browser/reload.ts';
import type { Interface } from '#schemas/interface.ts';

interface Props {
  readonly words: Interface['trouble'];
  /** Where what is stored can be saved and erased, for islands that read it. */
  readonly myData?: string;
  /** Stands in its place where that page itself is what broke. */
  readonly rescue?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Where an island breaks, the page says so and leaves its reader a way on. */
export class Boundary extends Component<Props, { readonly isBroken?: boolean }> {
  static override getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const { words, myData, rescue, children } = this.props;
    if (!this.state.isBroken) return children;
    return (
      <div class="gap" role="alert">
        <p class="notice wrong">{words.broken}</p>
        <p class="actions">
          <button class="button first" type="button" onClick={reloadPage}>
            {words.reload}
          </button>
          {myData === undefined ? (
            rescue
          ) : (
            <a class="button" href={myData}>
              {words.myData}
            </a>
          )}
        </p>
      </div>
    );
  }
}
