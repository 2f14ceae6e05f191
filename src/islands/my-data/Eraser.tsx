import { useRef } from 'preact/hooks';
import styles from './MyData.module.css';
import type { MyDataProps } from './props.ts';

interface Props extends Pick<MyDataProps, 'words'> {
  readonly onErase: () => void;
}

/** Erases everything, once asked and once confirmed. */
export function Eraser({ words, onErase }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button class="button" type="button" onClick={() => dialog.current?.showModal()}>
        {words.erase}
      </button>
      <dialog class={styles['dialog']} ref={dialog} aria-labelledby="erase-ask">
        <div class="gap">
          <h2 id="erase-ask">{words.eraseAsk}</h2>
          <div class="actions">
            <button class="button first" type="button" onClick={() => dialog.current?.close()}>
              {words.eraseNo}
            </button>
            <button
              class="button"
              type="button"
              onClick={() => {
                dialog.current?.close();
                onErase();
              }}
            >
              {words.eraseYes}
            </button>
          </div>
        </div>
      </dialog>
    </>
  );
}
