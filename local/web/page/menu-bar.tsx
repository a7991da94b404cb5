// The menus that scripts add: a menu bar for mouse and keyboard, nested to any depth.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuEntry } from '../../contracts';
import { messages } from './messages';

interface MenuBarProps {
  readonly menus: readonly MenuEntry[];
  readonly onChoose: (functionName: string) => void;
}

export function MenuBar({ menus, onChoose }: MenuBarProps) {
  const [open, setOpen] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (open === undefined) return;
    const away = (event: Event) => {
      if (!bar.current?.contains(event.target as Node)) setOpen(undefined);
    };
    // the grid swallows clicks, so listen before it
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, [open]);

  const heads = () => [...(bar.current?.querySelectorAll<HTMLElement>(':scope > .menu-head > button') ?? [])];
  const go = (index: number) => {
    const target = (index + menus.length) % menus.length;
    heads()[target]?.focus();
    if (open !== undefined) setOpen(target);
  };

  return (
    <div class="menu-bar" role="menubar" aria-label={messages.menuBar} ref={bar}>
      {menus.map((menu, index) => (
        <div class="menu-head" key={index}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            onClick={() => setOpen(open === index ? undefined : index)}
            onMouseEnter={() => open !== undefined && setOpen(index)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') go(index + 1);
              else if (event.key === 'ArrowLeft') go(index - 1);
              else if (event.key === 'ArrowDown') setOpen(index);
              else if (event.key === 'Escape') setOpen(undefined);
              else return;
              event.preventDefault();
            }}
          >
            {menu.caption}
          </button>
          {open === index && (
            <MenuList
              entries={menu.items ?? []}
              onChoose={(name) => {
                setOpen(undefined);
                onChoose(name);
              }}
              onLeave={(step) => {
                if (step === 0) setOpen(undefined);
                go(index + step);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}

interface MenuListProps {
  readonly entries: readonly MenuEntry[];
  readonly onChoose: (functionName: string) => void;
  /** 0: back to where the list was opened; -1, 1: on to the neighbour. */
  readonly onLeave: (step: -1 | 0 | 1) => void;
}

function MenuList({ entries, onChoose, onLeave }: MenuListProps) {
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>(':scope > li > button') ?? [])];

  // before the next key arrives
  useLayoutEffect(() => items()[0]?.focus(), []);

  function onKeyDown(event: KeyboardEvent, index: number, entry: MenuEntry): void {
    const all = items();
    const at = all.indexOf(event.currentTarget as HTMLElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'ArrowRight' && entry.kind === 'menu') setOpen(index);
    else if (event.key === 'ArrowRight') onLeave(1);
    else if (event.key === 'ArrowLeft') onLeave(-1);
    else if (event.key === 'Escape') onLeave(0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <ul class="menu-list" role="menu" ref={list}>
      {entries.map((entry, index) =>
        entry.kind === 'separator' ? (
          <li role="separator" key={index} />
        ) : (
          <li role="none" key={index} onMouseEnter={() => setOpen(entry.kind === 'menu' ? index : undefined)}>
            <button
              type="button"
              role="menuitem"
              aria-haspopup={entry.kind === 'menu' ? 'menu' : undefined}
              aria-expanded={entry.kind === 'menu' ? open === index : undefined}
              onClick={() => (entry.kind === 'menu' ? setOpen(index) : onChoose(entry.functionName ?? ''))}
              onKeyDown={(event) => onKeyDown(event, index, entry)}
            >
              <span>{entry.caption}</span>
              {entry.kind === 'menu' && <span aria-hidden="true">›</span>}
            </button>
            {entry.kind === 'menu' && open === index && (
              <MenuList
                entries={entry.items ?? []}
                onChoose={onChoose}
                onLeave={(step) => {
                  if (step === 1) return onLeave(1);
                  setOpen(undefined);
                  items()
                    .find((item) => item.textContent.startsWith(entry.caption))
                    ?.focus();
                }}
              />
            )}
          </li>
        ),
      )}
    </ul>
  );
}
