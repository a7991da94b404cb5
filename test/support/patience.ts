// How long tests wait: until what they wait for is there, and no longer than a slow machine may take.

/** For one wait. A wait ends when its target is there, so only a failure takes so long. */
export const PATIENCE_MS = 180_000;
/** For one test of the browser. */
export const TEST_MS = 900_000;

/** For what stands in no page: asks again and again, the only pause that tests make. */
export async function until(reached: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!reached()) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}
