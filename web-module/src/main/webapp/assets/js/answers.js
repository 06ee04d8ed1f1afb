// «Respondendo a:»: which message the next one answers. Kept in this browser beside the draft, until it is sent or dropped.

import { find, hear, memory } from './core.js';
import { open } from './open.js';

const MOST_LETTERS = 160;

const region = document.getElementById('thread');
const key = (id) => `answers:${id}`;

/** The message that the next one in this conversation answers: { message, name, text, note }; null for none. */
export const answered = (id) => JSON.parse(memory.get(key(id)) ?? 'null');

function paint(id) {
  const bar = document.getElementById('answers');
  if (!bar || open().id !== id) return;
  const about = answered(id);
  bar.hidden = !about;
  find('[data-name]', bar).textContent = about?.name ?? '';
  find('[data-text]', bar).textContent = about?.text ?? '';
}

function keep(id, about) {
  memory.set(key(id), about && JSON.stringify(about));
  paint(id);
}

/** The next message answers none. */
export const dropAnswer = (id) => keep(id, null);

/** The words of a bubble on one line: what it says, or what it brings. */
export function wordsOf(bubble) {
  const words = find('.words', bubble)?.innerText ?? find('.attachments img', bubble)?.alt ?? find('.file-name', bubble)?.textContent ?? '';
  return [...words.replace(/\s+/g, ' ').trim()].slice(0, MOST_LETTERS).join('');
}

/** The next message in the open conversation answers this one. */
export function answer(bubble) {
  const { message, senderName } = bubble.dataset;
  keep(open().id, { message: Number(message), name: senderName, text: wordsOf(bubble), note: bubble.matches('.note') });
}

/** Draws the line of what is answered above a bubble that the server has not seen yet. */
export function quote(element, about) {
  const line = find('.quoted', element);
  line.hidden = !about;
  if (!about) return;
  find('strong', line).textContent = about.name;
  line.lastElementChild.textContent = about.text;
}

region.addEventListener('click', (event) => {
  if (!event.target.closest('[data-drop-answer]')) return;
  dropAnswer(open().id);
  document.getElementById('reply').focus();
});
hear('opened', ({ id }) => id && paint(id));
