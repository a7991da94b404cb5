import { useState } from 'preact/hooks';
import { Badge } from '../../../../ui/components/badge';
import { Button } from '../../../../ui/components/button';
import { Filter } from '../../../../ui/components/filter';
import { Frame } from '../../../../ui/components/frame';
import { OpenRow } from '../../../../ui/components/ways';
import { yen } from '../../../../ui/format';
import { showPage } from '../../../../ui/components/page';
import { closePage, client } from '../../../../ui/server';
import type { Calls, MemberStory, StoryEntry, StoryKind } from '../../contract';
import { storyPage as words } from '../../words';
import { common } from '../../../../ui/messages';

const server = client<Calls>();

type Shown = StoryKind | 'all';

function Story({ story }: { readonly story: MemberStory }) {
  const [shown, setShown] = useState<Shown>('all');
  const kinds = [...new Set(story.entries.map((entry) => entry.kind))];
  const options = [
    { key: 'all' as Shown, name: words.all, count: story.entries.length },
    ...kinds.map((kind) => ({
      key: kind,
      name: kind,
      count: story.entries.filter((entry) => entry.kind === kind).length,
    })),
  ];
  const entries = story.entries.filter((entry) => shown === 'all' || entry.kind === shown);
  return (
    <Frame actions={<Button onClick={closePage}>{common.close}</Button>}>
      <p class="summary">
        <strong>{story.organization}</strong>
        <span>{`${story.memberNumber}　${story.programName}`}</span>
      </p>
      <h2>{words.cover}</h2>
      {story.cover.length === 0 ? (
        <p class="hint">{words.noCover}</p>
      ) : (
        <ul class="plain-list">
          {story.cover.map((line) => (
            <li key={line.policyNumber}>
              {`${line.policyNumber}　${line.planName}　${words.term(line.startsAt.slice(0, 10), line.endsAt.slice(0, 10))}　${yen(line.premiumYen)}　`}
              <Badge tone="good">{line.state}</Badge> <Badge>{line.paymentState}</Badge>{' '}
              <Badge>{line.certificateState}</Badge>
            </li>
          ))}
        </ul>
      )}
      <Filter label={words.filter} options={options} value={shown} onChange={setShown} />
      <ol class="story" aria-label={words.timeline(story.organization)}>
        {entries.map((entry) => (
          <StoryItem key={entry.tab + entry.id} entry={entry} />
        ))}
      </ol>
      {entries.length === 0 && <p class="hint">{words.none}</p>}
    </Frame>
  );
}

function StoryItem({ entry }: { readonly entry: StoryEntry }) {
  return (
    <li>
      <span class="story-at">
        {entry.at === '' ? words.undated : entry.at.slice(0, 16).replace('T', ' ')}
      </span>
      <span class="story-kind">
        <Badge>{entry.kind}</Badge>
      </span>
      <span class="story-text">
        <strong>{entry.title}</strong>
        {entry.state && <Badge tone="info">{entry.state}</Badge>}
        {entry.detail && <span class="sub">{entry.detail}</span>}
      </span>
      {entry.opens && (
        <OpenRow kind="link" title={words.openRow(entry.title)} tab={entry.tab} id={entry.id}>
          {words.open}
        </OpenRow>
      )}
    </li>
  );
}

showPage(
  words.loading,
  () => server.openStory({ memberKey: '' }),
  (story) => <Story story={story} />,
);
