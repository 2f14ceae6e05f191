import { groupCode } from '#domain/code/symbols.ts';
import styles from './codes.module.css';

/** A code as it is read out: in groups of four. */
export function Code({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <p class={`notranslate ${styles['code']}`}>
      <span class="visually-hidden">{name}: </span>
      <span key={code}>{groupCode(code)}</span>
    </p>
  );
}
