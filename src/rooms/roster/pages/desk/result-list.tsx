// The list of found members, walked by the arrow keys of the search field.
import type { MemberCard } from '../../contract';
import { sidebar as words } from '../../words';
import { Badge } from '../../../../ui/components/badge';

export const optionId = (index: number) => `result-${index}`;

interface ResultListProps {
  readonly results: readonly MemberCard[];
  readonly active: number;
  readonly onOpen: (card: MemberCard) => void;
}

export function ResultList({ results, active, onOpen }: ResultListProps) {
  return (
    <ul id="results" class="results" role="listbox" aria-label={words.results}>
      {results.map((card, index) => (
        <li
          key={card.memberKey}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          onClick={() => onOpen(card)}
        >
          <div class="result-name">{card.organization}</div>
          <div class="sub">
            {[card.memberNumber, card.program].filter(Boolean).join(' ・ ')}
            {card.check && (
              <>
                {' '}
                <Badge tone="attention">{words.check}</Badge>
              </>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
