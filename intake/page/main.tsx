// This file opens the public form: a form, its confirmation and its receipt; or a polite no.
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { Button } from '../../src/ui/components/button';
import type { FormStart } from '../contract';
import { RequestForm } from './request-form';
import { server } from './server';
import { pageWords as words } from './words';

type Loaded = { readonly start: FormStart; readonly count: number } | { readonly failed: string } | undefined;

function FormPage() {
  const [loaded, setLoaded] = useState<Loaded>();
  const load = useCallback(() => {
    setLoaded(undefined);
    server.startRequest().then(
      (start) => setLoaded({ start, count: Date.now() }),
      (error: Error) => setLoaded({ failed: error.message }),
    );
  }, []);
  useEffect(load, []);
  return (
    <div class="form-page">
      <header>
        {loaded && 'start' in loaded && loaded.start.agencyName && (
          <p class="agency">
            {loaded.start.agencyName}
            {loaded.start.agencyPhone && <span> {words.phone(loaded.start.agencyPhone)}</span>}
          </p>
        )}
        <h1>{words.title}</h1>
      </header>
      {!loaded && <p role="status">{words.loading}</p>}
      {loaded && 'failed' in loaded && (
        <div class="notice error" role="alert">
          <div class="notice-text">
            <p>{loaded.failed}</p>
            <Button onClick={load}>{words.again}</Button>
          </div>
        </div>
      )}
      {loaded && 'start' in loaded && !loaded.start.open && (
        <div class="notice info" role="status">
          <p class="notice-text">{loaded.start.notice}</p>
        </div>
      )}
      {loaded && 'start' in loaded && loaded.start.open && (
        <RequestForm key={loaded.count} start={loaded.start} onAnother={load} />
      )}
      {loaded && 'start' in loaded && loaded.start.enquiries && (
        <footer>
          {words.enquiries}：{loaded.start.enquiries}
        </footer>
      )}
    </div>
  );
}

document.title = words.title;
render(<FormPage />, document.getElementById('app')!);
