// Where a CSV file is chosen or dropped.
import { useRef, useState } from 'preact/hooks';
import { importing as words } from '../messages';
import { Button } from './button';

interface FileProps {
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileButton({ onFiles, caption, primary }: FileProps & { caption: string; primary?: true }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...(primary ? { kind: 'primary' } : {})} onClick={() => input.current?.click()}>
        {caption}
      </Button>
      <input
        ref={input}
        class="spoken"
        type="file"
        accept=".csv,.txt,text/csv"
        tabIndex={-1}
        aria-label={words.choose}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          // The same file, corrected, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

export function FileChooser({ onFiles }: FileProps) {
  const [over, setOver] = useState(false);
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
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <FileButton primary caption={words.choose} onFiles={onFiles} />
      <p>{words.drop}</p>
      <p class="hint">{words.hint}</p>
    </div>
  );
}
