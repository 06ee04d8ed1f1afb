/** A small palette: one Tab stop, arrow keys move inside it, Escape gives the focus back. */
import { h } from './dom.js';
import { say } from './words.js';

const COLUMNS = 8;
const SIGNS = [
  ...'😀😂🙂😉😊😍😘😎🤔😅😢😭😡😱🥳🤩👍👎👏🙏🤝👋💪👀🔥🎉✅❌⭐💡🎁📦🚚🛒💳💰🧾📄📷📍⏰📅📞🏠🌟🌈🍕🐶🐱🌻☕🚀💙💚💛🧡💜🖤💔💯👌🙌🤗',
];

/** Opens beside the button `opener`; `choose` gets the sign. */
export function palette(opener, choose) {
  const close = (back) => {
    box.remove();
    opener.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside);
    if (back) opener.focus();
  };
  const outside = (event) => box.contains(event.target) || opener.contains(event.target) || close(false);
  const buttons = SIGNS.map((sign, index) =>
    h('button', { type: 'button', role: 'gridcell', tabIndex: index ? -1 : 0, onclick: () => choose(sign) }, sign));
  const box = h('div', { class: 'palette', role: 'grid', 'aria-label': say('emoji.label'), onkeydown: (event) => walk(event, buttons, close) },
    chunks(buttons).map((row) => h('div', { role: 'row' }, row)));
  opener.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside);
  box.dismiss = close;
  return box;
}

function chunks(buttons) {
  const made = [];
  for (let index = 0; index < buttons.length; index += COLUMNS) made.push(buttons.slice(index, index + COLUMNS));
  return made;
}

function walk(event, buttons, close) {
  const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS };
  if (event.key === 'Escape') {
    event.stopPropagation();
    close(true);
  } else if (event.key in steps) {
    event.preventDefault();
    const here = buttons.indexOf(document.activeElement);
    const there = buttons[here + steps[event.key]];
    if (!there) return;
    buttons[here].tabIndex = -1;
    there.tabIndex = 0;
    there.focus();
  }
}
