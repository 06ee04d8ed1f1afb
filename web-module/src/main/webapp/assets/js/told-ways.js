// Of what one wants to hear, and how: each tick is kept at once, and can be taken back.

import { act, all } from './core.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const CONSOLE = 'console';
const boxes = () => all('[data-told-kind]');

/** What is not told at all goes by no other way either. */
function obey(box) {
  if (box.dataset.toldWay !== CONSOLE) return;
  for (const other of boxes()) if (other !== box && other.dataset.toldKind === box.dataset.toldKind) other.disabled = !box.checked;
}

function show(box, wanted) {
  box.checked = wanted;
  obey(box);
}

/** Says what holds; the answers come in the order of the clicks. */
let before = Promise.resolve();
const send = (box, wanted) => (before = before.catch(() => {}).then(() => act('notices/wishes', { kind: box.dataset.toldKind, way: box.dataset.toldWay, wanted })));

async function keep(box, isWayBack = false) {
  const wanted = box.checked;
  try {
    await send(box, wanted);
    const back = { label: say('notifications_live.button.undo'), run: () => undo(box, !wanted) };
    toast(say('notifications_live.toast.wish'), 'success', isWayBack ? undefined : back);
  } catch (problem) {
    show(box, !wanted);
    refusal(problem);
  }
}

function undo(box, wanted) {
  show(box, wanted);
  box.focus();
  keep(box, true);
}

/** What was ticked before this script was there. */
for (const box of boxes()) {
  if (box.checked !== box.defaultChecked) {
    obey(box);
    keep(box);
  }
}

document.addEventListener('change', ({ target }) => {
  const box = target.closest('[data-told-kind]');
  if (!box) return;
  obey(box);
  keep(box);
});
