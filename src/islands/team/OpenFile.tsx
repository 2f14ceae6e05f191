import { useState } from 'preact/hooks';
import type { Round } from '#domain/gathering.ts';
import type { TeamProps } from './props.ts';
import styles from './Team.module.css';
import type { FoundInFile } from './take.ts';

interface Props extends Pick<TeamProps, 'words' | 'quizzes'> {
  readonly onOpen: (rounds: Readonly<Record<Round, FoundInFile>>) => void;
}

/** Reads a team's file where the reader chose one, and says why where it cannot. */
export function OpenFile({ words, quizzes, onOpen }: Props) {
  const [trouble, setTrouble] = useState<string>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    try {
      const take = await import('./take.ts');
      const opened = await take.openTeam(file, quizzes);
      if (opened.ok) onOpen(opened.rounds);
      setTrouble(opened.ok ? undefined : words.refused[opened.reason]);
    } catch {
      setTrouble(words.unreachable);
    }
  };
  return (
    <div class="screen-only">
      <label class={styles['choose']}>
        <span>{words.open}</span>
        <small class="small soft">{words.openHint}</small>
        <input
          type="file"
          accept=".json,application/json"
          onClick={(event) => {
            // So that the same file can be chosen twice.
            event.currentTarget.value = '';
          }}
          onChange={(event) => open(event.currentTarget.files?.[0])}
        />
      </label>
      <div role="status">
        {trouble ? (
          <p class="notice wrong" key={trouble}>
            {trouble}
          </p>
        ) : undefined}
      </div>
    </div>
  );
}
