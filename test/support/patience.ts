// How long tests wait: until what they wait for is there, and no longer than a slow machine may take.

/** For one wait. A wait ends when its target is there, so only a failure takes so long. */
export const PATIENCE_MS = 180_000;
/** For one test of the browser. */
export const TEST_MS = 900_000;

/** For what stands in no page: asks again and again, the only pause that tests make. */
export async function until(reached: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  // A question that is never answered, as by a frame that was replaced meanwhile, is asked anew.
  while (!(await Promise.race([reached(), pause(ANSWER_MS).then(() => false)]))) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(20);
  }
}

const ANSWER_MS = 5_000;
const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
