// The list of a plan's items, walked by the arrow keys of the search field.
import { formatYenInWords } from '../../../../domain/yen';
import { Badge, type BadgeTone } from '../../../../ui/components/badge';
import type { CoverageLine } from '../../contract';
import { coverage as words } from '../../words';

export const itemId = (index: number) => `item-${index}`;

const tones: Partial<Record<CoverageLine['covered'], BadgeTone>> = {
  補償項目: 'good',
  保険会社確認: 'attention',
};

export function CoveredBadge({ line }: { readonly line: CoverageLine }) {
  return <Badge tone={tones[line.covered] ?? 'neutral'}>{line.covered}</Badge>;
}

/** Silent where the document says it plainly. */
export function StateBadge({ line: { state } }: { readonly line: CoverageLine }) {
  return state === '公表' ? null : <Badge tone={state === '確認済' ? 'good' : 'attention'}>{state}</Badge>;
}

interface ItemListProps {
  readonly lines: readonly CoverageLine[];
  readonly active: number;
  readonly onOpen: (line: CoverageLine) => void;
}

export function ItemList({ lines, active, onOpen }: ItemListProps) {
  return (
    <ul id="items" class="results" role="listbox" aria-label={words.items}>
      {lines.map((line, index) => (
        <li
          key={line.item}
          id={itemId(index)}
          role="option"
          aria-selected={index === active}
          class="item"
          onClick={() => onOpen(line)}
        >
          <div>
            <span class="item-part">{line.part}</span>
            <b>{line.name}</b>
          </div>
          <div class="item-facts">
            <CoveredBadge line={line} />
            {line.limitYen !== null && <span class="sub">{formatYenInWords(line.limitYen)}</span>}
            {line.ratioPercent !== null && line.ratioPercent !== 100 && (
              <span class="sub">{line.ratioPercent}%</span>
            )}
            <StateBadge line={line} />
          </div>
        </li>
      ))}
    </ul>
  );
}
