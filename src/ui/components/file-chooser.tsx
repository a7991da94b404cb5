// Where a CSV file is chosen or dropped.
import { useRef, useState } from 'preact/hooks';
import { Button } from './button';
import { importing as words } from '../messages';

export function FileChooser({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => onFiles(list ? [...list] : []);
  return (
    <div
      class={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Button kind="primary" onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        class="spoken"
        type="file"
        accept=".csv,.txt,text/csv"
        tabIndex={-1}
        aria-label={words.choose}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <p>{words.drop}</p>
      <p class="hint">{words.hint}</p>
    </div>
  );
}
