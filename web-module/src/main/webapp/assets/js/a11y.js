// What is said to people who do not look, and how the keyboard walks over the regions.

import { all, find, later } from './core.js';

const waiting = [];
const speak = later(400, () => {
  document.getElementById('polite').textContent = waiting.splice(0).join('. ');
});

/** Says something when there is a pause; several things within a moment are said together. */
export function announce(text) {
  waiting.push(text);
  speak();
}

/** Says something at once. */
export function alert(text) {
  const element = document.getElementById('assertive');
  element.textContent = '';
  requestAnimationFrame(() => (element.textContent = text));
}

const REGIONS = ['.rail', '#secondary', '#list', '#notices', '#thread', '#details', '#main', '.bottom-bar'];
const FOCUSABLE = 'a[href], button:not([disabled]), textarea, input:not([hidden]), select, summary, [tabindex="0"]';

const isShown = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

/** F6 and Shift+F6: the next region that is on the screen; in a conversation its messages, where Enter does nothing yet. */
export function nextRegion(step) {
  const shown = REGIONS.map((selector) => find(selector)).filter((region) => region && isShown(region));
  const here = shown.findIndex((region) => region.contains(document.activeElement));
  const region = shown[(here + step + shown.length) % shown.length];
  const target =
    find('[aria-current="true"], #log', region) ?? all(FOCUSABLE, region).find((e) => isShown(e) && e.tabIndex >= 0);
  target?.focus();
}
