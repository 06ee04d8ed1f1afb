// What is done with a single message: by its three dots, by right click, by Shift+F10. Arrow keys go from message to message.

import { act, all, find } from './core.js';
import { answer } from './answers.js';
import { copyText } from './clipboard.js';
import { switchMode } from './composer.js';
import { ask } from './dialogs.js';
import { jumpTo } from './jump.js';
import { fetchBubble } from './log.js';
import { closeMenu, openMenu } from './menus.js';
import { askCanned } from './new-canned.js';
import { open } from './open.js';
import { messageAddress } from './place.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const region = document.getElementById('thread');
const menu = document.getElementById('message-menu');
const anchor = document.getElementById('menu-anchor');
const dialog = document.getElementById('delete-message');
let about = null;

/** What stands with the server, and still says something. */
const isOffered = (bubble) => Boolean(bubble?.dataset.message) && !bubble.matches('.deleted, .sending, .unsent');

function show(bubble, beside) {
  about = bubble;
  const words = find('.words', bubble);
  find('[data-message-do="copy"]', menu).hidden = !words;
  find('[data-message-do="canned"]', menu).hidden = !words;
  openMenu(menu, beside);
}

const DOES = {
  reply(bubble) {
    answer(bubble);
    if (bubble.matches('.note')) switchMode('note');
    document.getElementById('reply').focus();
  },
  copy: (bubble) => copyText(find('.words', bubble).innerText.trim()),
  copy_link: (bubble) => copyText(messageAddress(open().id, bubble.dataset.message)),
  canned: (bubble) => askCanned(find('.words', bubble).innerText.trim()),
  delete: async (bubble) => (await ask(dialog)) === 'delete' && remove(bubble),
};

async function remove(bubble) {
  const { id } = open();
  const { message } = bubble.dataset;
  try {
    await act(`conversations/${id}/messages/${message}`, undefined, 'DELETE');
    fetchBubble(id, message);
    toast(say('conversations_live.toast.message_deleted'));
  } catch (problem) {
    refusal(problem);
  }
}

menu.addEventListener('click', (event) => {
  const item = event.target.closest('[data-message-do]');
  if (!item) return;
  closeMenu(item);
  DOES[item.dataset.messageDo](about);
});

// — How it is opened —

region.addEventListener('click', (event) => {
  const more = event.target.closest('.msg-more');
  const quoted = event.target.closest('[data-jump]');
  if (more) show(more.closest('.msg'), more);
  else if (quoted && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    jumpTo(Number(quoted.dataset.jump));
  }
});

/** Links, pictures and what was selected have a menu of the browser's own. */
const isTheBrowsers = (event) => event.target.closest('a, img, video, audio') || !getSelection().isCollapsed;

// Where the menu comes with the press of the button, letting it go would close what opened meanwhile.
region.addEventListener('contextmenu', (event) => {
  const bubble = event.target.closest('#log .msg');
  if (!isOffered(bubble) || event.button !== 2 || event.pointerType === 'touch' || isTheBrowsers(event)) return;
  event.preventDefault();
  anchor.style.left = `${event.clientX}px`;
  anchor.style.top = `${event.clientY}px`;
  const pressed = event.buttons & 2;
  if (pressed) document.addEventListener('pointerup', () => setTimeout(show, 0, bubble, anchor), { once: true });
  else show(bubble, anchor);
});

function step(here, way) {
  const bubbles = all('#log-inner > .msg', region);
  const next = here ? bubbles[bubbles.indexOf(here) + way] : bubbles.at(way < 0 ? -1 : 0);
  if (!next) return false;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

region.addEventListener('keydown', (event) => {
  const bubble = event.target.closest('#log .msg');
  const asks = event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10');
  if (asks && isOffered(bubble)) {
    event.preventDefault();
    show(bubble, find('.msg-more', bubble) ?? bubble);
  } else if (event.target.matches('#log, #log .msg') && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (way && step(bubble, way)) event.preventDefault();
  }
});
