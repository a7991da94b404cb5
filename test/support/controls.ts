// How a control of a page is found: by its caption, label or selector, shown, and the only one that fits.
import { Puppeteer, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { PATIENCE_MS, until } from './patience';

export type Place = Page | Frame;

export interface Wanted {
  readonly kind: 'button' | 'field' | 'any';
  /** The whole caption or label, its start when it ends with `…`, or a selector: `#id`, `.class`, `[attribute]`. */
  readonly name: string;
  /** Words in its row or group, where several are called so. */
  readonly beside?: string;
  /** Only among the elements of this selector. */
  readonly among?: string;
  readonly option?: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly focused?: true;
}

/** Runs in the page. With one more of the same name nobody could say which is meant: then it finds none. */
function findControl(root: Node, request: string): Element | null {
  const wanted = JSON.parse(request) as Wanted;
  const { name, beside, option, value, checked } = wanted;
  const kinds = {
    button: 'button, summary, a, [role="button"], [role="option"]',
    field: 'input, select, textarea',
    any: 'button, summary, a, input, select, textarea, [role="button"], [role="option"]',
  };
  const spoken = (element: Element): string => {
    const copy = element.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll('[aria-hidden="true"], input, select, textarea, kbd, small'))
      part.remove();
    return copy.textContent!.replace(/\s+/g, ' ').replace(/^‹ /, '').trim();
  };
  const namesOf = (element: Element): string[] => {
    const label = element.getAttribute('aria-label');
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(spoken);
    const isField = element.matches(kinds.field);
    return [...(label === null ? [] : [label]), ...(isField ? labels : [spoken(element)])];
  };
  const bySelector = /^[#.[]/.test(name);
  const isCalled = (text: string) =>
    name.endsWith('…') ? text.startsWith(name.slice(0, -1)) : text === name;
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const selector = bySelector ? name : (wanted.among ?? kinds[wanted.kind]);
  const found = [...(root as ParentNode).querySelectorAll(selector)].filter((element) => {
    const field = element as HTMLInputElement;
    const group = element.closest('tr, li, section, fieldset, .job-line');
    return (
      isShown(element) &&
      (bySelector || namesOf(element).some(isCalled)) &&
      (beside === undefined || group?.textContent?.includes(beside) === true) &&
      (option === undefined ||
        [...(element as HTMLSelectElement).options].some((one) => one.value === option)) &&
      (value === undefined || field.value === value) &&
      (checked === undefined || field.checked === checked) &&
      (wanted.focused === undefined || document.activeElement === element)
    );
  });
  return found.length === 1 ? found[0]! : null;
}

Puppeteer.registerCustomQueryHandler('control', { queryOne: findControl });

/** The control, once it is there; says what there is when it never comes. */
export async function find(place: Place, wanted: Wanted): Promise<ElementHandle<HTMLElement>> {
  let found: ElementHandle<Element> | null = null;
  try {
    // One look after the other: a wait on what was found would never end for an element that is gone meanwhile.
    await until(async () => (found = await look(place, wanted)) !== null, JSON.stringify(wanted));
    return found! as ElementHandle<HTMLElement>;
  } catch (error) {
    const shown = await place.evaluate(() => document.body.innerText).catch(String);
    throw new Error(`no one control: ${(error as Error).message}\nThe page shows:\n${shown}`, {
      cause: error,
    });
  }
}

/** Also none while the page is on its way. */
const look = (place: Place, wanted: Wanted) => place.$(`control/${JSON.stringify(wanted)}`).catch(() => null);

/**
 * Acts on the control that stands there now, and on the next one while the act did not reach it: a page may draw
 * another one in its place, or move it, between the look and the act.
 */
export async function reach(
  place: Place,
  wanted: Wanted,
  act: (control: ElementHandle<HTMLElement>) => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const control = await find(place, wanted);
    try {
      if ((await isAtRest(control)) && (await act(control))) return;
    } catch (cause) {
      if (Date.now() > deadline) throw new Error(`never reached ${JSON.stringify(wanted)}`, { cause });
    }
    if (Date.now() > deadline) throw new Error(`never reached ${JSON.stringify(wanted)}`);
  }
}

/** Whether there is such a control, and is still there at the next look. */
export const stays = async (place: Place, wanted: Wanted): Promise<boolean> =>
  (await look(place, wanted)) !== null && (await look(place, wanted)) !== null;

/** Brings it into view; false while it moves, cannot be used, or is no more. */
async function isAtRest(control: ElementHandle<HTMLElement>): Promise<boolean> {
  const placeOf = () =>
    control.evaluate((one) => {
      one.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const isUsable = one.isConnected && !one.matches(':disabled');
      return isUsable ? JSON.stringify(one.getBoundingClientRect()) : null;
    });
  const before = await placeOf();
  return before !== null && (await placeOf()) === before;
}

/** Whether the control heard this event while it stood in its page; also when its page went with it. */
export async function hears(
  control: ElementHandle<HTMLElement>,
  event: 'click' | 'change',
  act: () => Promise<unknown>,
): Promise<boolean> {
  type Listener = HTMLElement & { heard?: boolean };
  await control.evaluate((one: Listener, type) => {
    one.heard = false;
    one.addEventListener(type, () => (one.heard = one.isConnected), { once: true, capture: true });
  }, event);
  let ended = false;
  let failure: unknown;
  const acted = act().catch((error: unknown) => (failure = error));
  void acted.finally(() => (ended = true));
  // A press that closes the frame under it may never be answered.
  await until(() => ended || control.frame.detached, `an answer to ${event}`);
  // What cannot be asked any more has gone with its page.
  const heard = await control.evaluate((one: Listener) => one.heard === true).catch(() => true);
  if (!heard && failure !== undefined) throw failure;
  return heard;
}
