// All that browser tests do to a page: every act waits for its target and finds it by what it is.
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { until } from './patience';
import { find, hears, reach, stays, type Place, type Wanted } from './controls';

export type { Place } from './controls';

const pageOf = (place: Place): Page => ('page' in place ? place.page() : place);

/** Presses the button with this caption: the whole of it, or its start and `…`. */
export const press = (place: Place, caption: string, beside?: string): Promise<void> =>
  click(place, { kind: 'button', name: caption, beside });

/** Presses the one element of a selector whose words are these. */
export const pressAmong = (place: Place, among: string, caption: string): Promise<void> =>
  click(place, { kind: 'any', name: caption, among });

const click = (place: Place, wanted: Wanted): Promise<void> =>
  reach(place, wanted, (control) => hears(control, 'click', () => control.click()));

/** Opens what a summary hides: by the element, for what comes late above it moves it from under the pointer. */
export const unfold = (place: Place, summary: string): Promise<void> =>
  reach(place, { kind: 'any', name: summary, among: 'summary' }, (control) =>
    hears(control, 'click', () => control.evaluate((one) => one.click())),
  );

/** Presses a button twice within the same moment, before the page can draw anything. */
export const pressTwice = (place: Place, caption: string): Promise<void> =>
  reach(place, { kind: 'button', name: caption }, (control) =>
    hears(control, 'click', () =>
      control.evaluate((button) => {
        const press = () =>
          button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        press();
        press();
      }),
    ),
  );

/** Sets a field whole, by its label or a selector; a date so whatever the order of its parts on this machine. */
export const fill = (place: Place, name: string, text: string, beside?: string): Promise<void> =>
  setField(place, { kind: 'field', name, beside }, text, { value: text });

/** Gives the focus to a control, as Tab would. */
export const giveFocus = (place: Place, name: string): Promise<void> =>
  reach(place, { kind: 'any', name }, (control) =>
    control.evaluate((one) => {
      one.focus();
      return document.activeElement === one;
    }),
  );

/** Types into a field key by key, after what stands in it. */
export async function write(place: Place, name: string, text: string): Promise<void> {
  await giveFocus(place, name);
  const before = await (
    await find(place, { kind: 'field', name })
  ).evaluate((field) => (field as HTMLInputElement).value);
  await pageOf(place).keyboard.type(text);
  await holds(place, name, before + text);
}

/** Types into a field key by key, in place of what stands in it. */
export async function rewrite(place: Place, name: string, text: string): Promise<void> {
  await giveFocus(place, name);
  await (
    await find(place, { kind: 'field', name })
  ).evaluate((field) => (field as HTMLInputElement).select());
  await typeOver(place, name, text);
}

/** Ticks a box or chooses one of several, by its label or a selector. */
export const tick = (place: Place, name: string, beside?: string): Promise<void> =>
  setTick(place, { kind: 'field', name, beside }, true);
export const untick = (place: Place, name: string): Promise<void> =>
  setTick(place, { kind: 'field', name }, false);
/** Ticks the one among the elements of a selector that has this label. */
export const tickAmong = (place: Place, among: string, name: string): Promise<void> =>
  setTick(place, { kind: 'field', name, among }, true);

const setTick = (place: Place, box: Wanted, checked: boolean): Promise<void> =>
  setField(place, box, checked, { checked });

/** Until the page holds it: a field that was mounted anew meanwhile has lost what was typed. */
const setField = (
  place: Place,
  field: Wanted,
  content: string | boolean,
  held: Partial<Wanted>,
): Promise<void> =>
  reach(place, field, async (control) => {
    await control
      .asLocator()
      .setWaitForEnabled(false)
      .setWaitForStableBoundingBox(false)
      .setEnsureElementIsInTheViewport(false)
      .fill(content, { typingThreshold: 0 });
    return stays(place, { ...field, ...held });
  });

/** Chooses an option by its value, once the list has it. */
export const choose = (place: Place, name: string, option: string, beside?: string): Promise<void> =>
  reach(place, { kind: 'field', name, option, beside }, (control) =>
    hears(control, 'change', () => control.select(option)),
  );

/** Gives a file to a file field. */
export async function attach(place: Place, path: string): Promise<void> {
  const field = await place.locator('input[type="file"]').waitHandle();
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Waits until a field or a list has this value. */
export const holds = (place: Place, name: string, value: string): Promise<unknown> =>
  find(place, { kind: 'field', name, value });

/** Waits until a control has the focus. */
export const focused = (place: Place, name: string): Promise<unknown> =>
  find(place, { kind: 'any', name, focused: true });

/** Presses keys at the control that has the focus. */
export async function keys(place: Place, name: string, ...pressed: readonly string[]): Promise<void> {
  await focused(place, name);
  await keysOn(place, ...pressed);
}

/** Presses a key with Control. */
export async function controlKey(place: Place, name: string, key: string): Promise<void> {
  await focused(place, name);
  const { keyboard } = pageOf(place);
  await keyboard.down('Control');
  await keyboard.press(key as KeyInput);
  await keyboard.up('Control');
}

/** Presses keys of the whole page, wherever its focus is: only after the test has waited for what they mean there. */
export async function keysOn(place: Place, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await pageOf(place).keyboard.press(key as KeyInput);
}

/** Types at a control that has the focus and is no field: a cell of the grid. */
export async function typeAt(place: Place, name: string, text: string): Promise<void> {
  await focused(place, name);
  await pageOf(place).keyboard.type(text);
}

/** Types over what is selected in the field that has the focus. */
export async function typeOver(place: Place, name: string, text: string): Promise<void> {
  await focused(place, name);
  await pageOf(place).keyboard.type(text);
  await holds(place, name, text);
}

/** Waits until the place shows these words. By the clock: a frame that is out of sight is never painted. */
export async function sees(place: Place, words: string): Promise<void> {
  const includes = (text: string) => document.body?.innerText.includes(text);
  try {
    await place.waitForFunction(includes, { polling: 50 }, words);
  } catch (error) {
    const shown = await text(place).catch(String);
    throw new Error(`never seen: ${words}\nThe page shows:\n${shown}`, { cause: error });
  }
}

export const text = (place: Place): Promise<string> => place.evaluate(() => document.body.innerText);

/** Waits until there is such an element to see. */
export async function shows(place: Place, selector: string): Promise<void> {
  const isShown = (which: string) =>
    document.querySelector(which)?.checkVisibility({ visibilityProperty: true }) === true;
  await place.waitForFunction(isShown, { polling: 50 }, selector);
}

/** Waits until there is no such element. */
export async function gone(place: Place, selector: string): Promise<void> {
  await place.waitForFunction((which) => document.querySelector(which) === null, { polling: 50 }, selector);
}

/** The words of an element, once it is there. */
export async function read(place: Place, selector: string): Promise<string> {
  return place
    .locator(selector)
    .map((element) => element.textContent ?? '')
    .wait();
}

/** The words of all such elements as they are now, in their order: none is an answer too. */
export const readAll = (place: Place, selector: string): Promise<string[]> =>
  place.evaluate(
    (which) => [...document.querySelectorAll(which)].map((element) => element.textContent!.trim()),
    selector,
  );

/** Waits until an element's words are these. */
export async function reads(place: Place, selector: string, words: string): Promise<void> {
  const isSo = (which: string, wanted: string) =>
    document.querySelector(which)?.textContent?.trim() === wanted;
  try {
    await place.waitForFunction(isSo, { polling: 20 }, selector, words);
  } catch (error) {
    const found = (await readAll(place, selector).catch(String)).toString();
    throw new Error(`${selector} never read ${words}, but ${found}`, { cause: error });
  }
}

/** The frame inside an element, once its page is there. */
export async function frameOf(place: Place, selector: string) {
  const element = (await place.locator(selector).waitHandle()) as ElementHandle<HTMLIFrameElement>;
  // An empty page stands there before the real one, and a face that comes late moves everything.
  const isThere = () =>
    location.href !== 'about:blank' &&
    document.readyState === 'complete' &&
    document.fonts.status === 'loaded';
  // Asked of the frame as it is now: the real page may come in another one.
  await until(
    async () => (await element.contentFrame())?.evaluate(isThere).catch(() => false) ?? false,
    `the page inside ${selector}`,
  );
  return (await element.contentFrame())!;
}

export async function scrollTo(place: Place, selector: string): Promise<void> {
  await place
    .locator(selector)
    .map((element) => element.scrollIntoView())
    .wait();
}

/** The labels of all such fields, once there is one. */
export async function labelsOf(place: Place, selector: string): Promise<string[]> {
  await shows(place, selector);
  return place.evaluate(
    (which) =>
      [...document.querySelectorAll<HTMLInputElement>(which)].map((field) =>
        field.labels![0]!.textContent!.trim(),
      ),
    selector,
  );
}
