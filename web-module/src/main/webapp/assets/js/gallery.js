// The pictures of a message, one at a time: arrow keys, zoom, turning, download, Escape.

import { all, find } from './core.js';

const MOST = 4;
const STEP = 1.5;

const region = document.getElementById('thread');
const dialog = document.getElementById('gallery');
const room = document.getElementById('gallery-room');
const picture = document.getElementById('gallery-picture');
const download = document.getElementById('gallery-download');

let shown = [];
let here = 0;
let zoom = 1;
let turned = 0;

const knob = (name) => find(`[data-gallery="${name}"]`, dialog);

/** Fits the picture into its room, turned and as large as asked for; a larger one is scrolled. */
function lay() {
  const { clientWidth: width, clientHeight: height } = room;
  const { naturalWidth, naturalHeight } = picture;
  knob('smaller').disabled = zoom <= 1;
  knob('larger').disabled = zoom >= MOST;
  if (!naturalWidth || !width) return;
  const lies = turned % 180 !== 0;
  const fit = Math.min(1, width / (lies ? naturalHeight : naturalWidth), height / (lies ? naturalWidth : naturalHeight));
  const [across, down] = [naturalWidth * fit * zoom, naturalHeight * fit * zoom];
  const aside = lies ? (down - across) / 2 : 0;
  Object.assign(picture.style, {
    inlineSize: `${across}px`,
    blockSize: `${down}px`,
    margin: `${-aside}px ${aside}px`,
    rotate: `${turned}deg`,
  });
}

function look(larger, turn = turned) {
  zoom = Math.min(MOST, Math.max(1, larger));
  turned = turn;
  lay();
  room.scrollTo((room.scrollWidth - room.clientWidth) / 2, (room.scrollHeight - room.clientHeight) / 2);
}

function paint() {
  const link = shown[here];
  const image = find('img', link);
  picture.removeAttribute('style');
  picture.src = link.href;
  picture.alt = image.alt;
  document.getElementById('gallery-name').textContent = link.dataset.picture;
  document.getElementById('gallery-count').textContent = `${here + 1} / ${shown.length}`;
  download.href = link.href;
  download.download = link.dataset.picture;
  for (const way of ['previous', 'next']) knob(way).hidden = shown.length < 2;
  look(1, 0);
}

function step(way) {
  here = (here + way + shown.length) % shown.length;
  paint();
}

const DOES = {
  close: () => dialog.close(),
  previous: () => step(-1),
  next: () => step(1),
  larger: () => look(zoom * STEP),
  smaller: () => look(zoom / STEP),
  turn: () => look(zoom, (turned + 90) % 360),
};

const KEYS = { '+': 'larger', '=': 'larger', '-': 'smaller', r: 'turn', R: 'turn' };

region.addEventListener('click', (event) => {
  const link = event.target.closest('.picture');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  shown = all('.picture', link.parentElement);
  here = shown.indexOf(link);
  dialog.showModal();
  paint();
});
picture.addEventListener('load', () => look(zoom));
picture.addEventListener('dblclick', () => look(zoom > 1 ? 1 : 2));
new ResizeObserver(lay).observe(room);
dialog.addEventListener('click', (event) => {
  const button = event.target.closest('[data-gallery]');
  if (button) DOES[button.dataset.gallery]();
  else if (event.target === dialog || event.target.matches('.gallery-body, .gallery-room')) dialog.close();
});
dialog.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const rtl = document.documentElement.dir === 'rtl';
  const way = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
  const does = KEYS[event.key];
  if (!does && (!way || zoom > 1)) return;
  event.preventDefault();
  if (does) DOES[does]();
  else step(way);
});
dialog.addEventListener('close', () => picture.removeAttribute('src'));
