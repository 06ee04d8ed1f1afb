// On wide screens the list and the details are as wide as one likes: by pointer or by arrows, kept for each person.

import { all, memory } from './core.js';

const STEP = 16;
const LEAST = 280;
const MOST = 520;
const THREAD = 440;

const stream = document.getElementById('stream');
const other = { list: 'details', details: 'list' };

const widthOf = (column) => document.getElementById(column).getBoundingClientRect().width;
const mirrored = () => getComputedStyle(stream).direction === 'rtl';

/** How wide a column may become while the thread keeps enough to be read. */
const most = (column) => Math.max(LEAST, Math.min(MOST, stream.clientWidth - THREAD - widthOf(other[column])));

function put(separator, wanted) {
  const { column } = separator.dataset;
  const width = Math.round(Math.min(Math.max(wanted, LEAST), most(column)));
  stream.style.setProperty(`--${column}-width`, `${width}px`);
  separator.setAttribute('aria-valuenow', width);
  separator.setAttribute('aria-valuemax', Math.round(most(column)));
  return width;
}

const keep = (separator) => memory.set(`width:${separator.dataset.column}`, separator.getAttribute('aria-valuenow'));

/** Which way makes this column wider: the list grows to the end of the line, the details to its beginning. */
const growth = (separator) => ((separator.dataset.column === 'list') === mirrored() ? -1 : 1);

function drag(separator, event) {
  const begun = { x: event.clientX, width: widthOf(separator.dataset.column) };
  const move = ({ clientX }) => put(separator, begun.width + (clientX - begun.x) * growth(separator));
  separator.setPointerCapture(event.pointerId);
  separator.addEventListener('pointermove', move);
  separator.addEventListener('lostpointercapture', () => {
    separator.removeEventListener('pointermove', move);
    keep(separator);
  }, { once: true });
}

const KEYS = {
  ArrowLeft: (separator) => widthOf(separator.dataset.column) - STEP * growth(separator),
  ArrowRight: (separator) => widthOf(separator.dataset.column) + STEP * growth(separator),
  Home: () => LEAST,
  End: () => MOST,
};

for (const separator of all('[role="separator"][data-column]', stream)) {
  const kept = Number(memory.get(`width:${separator.dataset.column}`));
  if (kept) put(separator, kept);
  separator.addEventListener('pointerdown', (event) => event.button === 0 && drag(separator, event));
  separator.addEventListener('dblclick', () => {
    stream.style.removeProperty(`--${separator.dataset.column}-width`);
    separator.setAttribute('aria-valuenow', Math.round(widthOf(separator.dataset.column)));
    memory.set(`width:${separator.dataset.column}`, null);
  });
  separator.addEventListener('keydown', (event) => {
    if (!KEYS[event.key]) return;
    event.preventDefault();
    put(separator, KEYS[event.key](separator));
    keep(separator);
  });
}
