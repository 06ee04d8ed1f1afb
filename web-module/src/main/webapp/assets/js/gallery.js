// The pictures of a message, one at a time: arrow keys, download, Escape.

import { all, find } from './core.js';

const region = document.getElementById('thread');
const dialog = document.getElementById('gallery');
const picture = document.getElementById('gallery-picture');
const download = document.getElementById('gallery-download');

let shown = [];
let here = 0;

function paint() {
  const link = shown[here];
  const image = find('img', link);
  picture.src = link.href;
  picture.alt = image.alt;
  document.getElementById('gallery-name').textContent = link.dataset.picture;
  document.getElementById('gallery-count').textContent = `${here + 1} / ${shown.length}`;
  download.href = link.href;
  download.download = link.dataset.picture;
  for (const button of all('[data-gallery="previous"], [data-gallery="next"]', dialog)) button.hidden = shown.length < 2;
}

function step(way) {
  here = (here + way + shown.length) % shown.length;
  paint();
}

region.addEventListener('click', (event) => {
  const link = event.target.closest('.picture');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  shown = all('.picture', link.parentElement);
  here = shown.indexOf(link);
  paint();
  dialog.showModal();
});
dialog.addEventListener('click', (event) => {
  const button = event.target.closest('[data-gallery]');
  if (button?.dataset.gallery === 'close' || event.target === dialog || event.target.matches('.gallery-body')) dialog.close();
  else if (button) step(button.dataset.gallery === 'next' ? 1 : -1);
});
dialog.addEventListener('keydown', (event) => {
  const rtl = document.documentElement.dir === 'rtl';
  const way = { ArrowLeft: rtl ? 1 : -1, ArrowRight: rtl ? -1 : 1 }[event.key];
  if (!way) return;
  event.preventDefault();
  step(way);
});
dialog.addEventListener('close', () => picture.removeAttribute('src'));
