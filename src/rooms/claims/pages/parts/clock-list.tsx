// The clocks of a claim on one timeline: date, days left, rule, source and state.
import type { ClockView } from '../../contract';
import { deskPage as words } from '../../words';
import { japaneseDate } from '../../../../ui/format';

export function ClockList({ clocks }: { readonly clocks: readonly ClockView[] }) {
  return (
    <ul class="clock-list" aria-label={words.timeline}>
      {clocks.map((clock) => (
        <li key={clock.key} class={clock.satisfiedBy ? 'done' : ''}>
          <span class={(clock.daysLeft ?? 0) < 0 ? 'clock-due late' : 'clock-due'}>
            {clock.dueOn ? clock.dueOn.replace(/-/g, '/') : words.undated}
            {clock.daysLeft !== null && <span class="sub">{words.daysLeft(clock.daysLeft)}</span>}
          </span>
          <span>
            <strong>{clock.kind}</strong>
            <span class="sub">{clock.satisfiedBy || clock.counting}</span>
            <span class="sub">
              {words.source}：{clock.source}（{clock.certainty}）
              {clock.start && `　${words.start}：${clock.start}`}
              {clock.dueOn && `　${words.due}：${japaneseDate(clock.dueOn)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
