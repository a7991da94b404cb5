// How a control of a page is found: by its caption, label or selector, shown, and the only one that fits.
import { Puppeteer, type Frame, type Locator, type Page } from 'puppeteer-core';

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

/** Does something with the control when it is there; says which there are when it never is. */
export async function withControl<Result>(
  place: Place,
  wanted: Wanted,
  act: (control: Locator<Element>) => Promise<Result>,
): Promise<Result> {
  const request = JSON.stringify(wanted);
  try {
    // Shown is asked at every frame, so that a value or a focus that changes without a trace is seen as well.
    return await act(place.locator(`control/${request}`).setVisibility('visible') as Locator<Element>);
  } catch (error) {
    const shown = await place.evaluate(() => document.body.innerText).catch(String);
    throw new Error(`no one control ${request}: ${(error as Error).message}\nThe page shows:\n${shown}`, {
      cause: error,
    });
  }
}
