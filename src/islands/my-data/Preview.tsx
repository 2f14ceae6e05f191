import type { ImportPlan } from '#domain/import-plan.ts';
import { count, listOf } from '#domain/phrase.ts';
import { type FateGroup, groupFates } from '#stores/saved-data.ts';
import { nameGroup } from './name-group.ts';
import type { MyDataProps } from './props.ts';

interface Props extends MyDataProps {
  readonly plan: ImportPlan;
  readonly onBringIn: () => void;
  readonly onLeave: () => void;
}

const FATES = ['added', 'replaced', 'same', 'left'] as const;

/** What a file would change, before it does. */
export function Preview(props: Props) {
  const { words, locale, plan, onBringIn, onLeave } = props;
  const groups = groupFates(plan);
  const isSomethingLeft = groups.some(({ counts }) => counts.left > 0);
  const say = ({ counts }: FateGroup) =>
    listOf(
      FATES.filter((fate) => counts[fate] > 0).map((fate) =>
        count(words.fates[fate], counts[fate], locale),
      ),
      locale,
    );
  return (
    <div class="gap">
      {groups.length > 0 ? (
        <table class="timetable stack">
          <caption>{words.preview}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.fate}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={`${group.kind} ${group.quiz}`}>
                <th scope="row">{nameGroup(group, props)}</th>
                <td>
                  <span key={say(group)}>{say(group)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : undefined}
      {isSomethingLeft ? <p class="small soft measure">{words.leftNote}</p> : undefined}
      {plan.writes.size > 0 ? undefined : <p class="notice wait">{words.nothingNew}</p>}
      <div class="actions">
        {plan.writes.size > 0 ? (
          <button key="bring" class="button" type="button" onClick={onBringIn}>
            {words.bringIn}
          </button>
        ) : undefined}
        <button key="leave" class="button" type="button" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
    </div>
  );
}
