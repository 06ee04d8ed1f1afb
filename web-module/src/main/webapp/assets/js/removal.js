// «Excluir conversa»: the open one goes for good, after a question that says what is lost. The next one of the list is shown in its place.

import { act, hear, memory, tell } from './core.js';
import { ask } from './dialogs.js';
import { keepDraft } from './drafts.js';
import { neighbour } from './list.js';
import { open } from './open.js';
import { listAddress, parse } from './place.js';
import { drop, openConversation, vanish } from './thread.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const DONE = 'conversation-deleted';
const MODES = ['reply', 'note'];

const dialog = document.getElementById('delete-conversation');
const own = new Set();

/** Asks whether the open conversation shall go. */
export async function askDelete() {
  const { id, contact } = open();
  if (!id) return;
  document.getElementById('delete-conversation-text').textContent = say('conversations_live.delete.text', String(id), contact);
  if ((await ask(dialog)) === 'delete') remove(id);
}

async function remove(id) {
  const next = neighbour(1) ?? neighbour(-1);
  own.add(id);
  try {
    await act(`conversations/${id}`, undefined, 'DELETE');
  } catch (problem) {
    own.delete(id);
    return refusal(problem);
  }
  const isHere = parse().conversation === id;
  if (isHere) goOn(id, next && Number(next.dataset.card));
  drop(id);
  for (const mode of MODES) keepDraft(id, mode, '');
  tell('deleted', id);
  if (!isHere || next) toast(say('conversations_live.toast.deleted', String(id)));
}

/** Leaves it: for the next one, or for the list where there is none. */
function goOn(id, next) {
  if (next) return openConversation(next);
  tell('leave', id);
  document.getElementById('thread').replaceChildren();
  memory.set(DONE, String(id));
  location.assign(listAddress());
}

const last = memory.get(DONE);
if (last) {
  memory.set(DONE, null);
  toast(say('conversations_live.toast.deleted', last));
}

hear('live', ({ event, conversation }) => {
  if (event !== 'conversation_deleted' || own.has(conversation)) return;
  const isOpen = conversation === open().id;
  vanish(conversation);
  if (isOpen) toast(say('conversations_live.toast.deleted_elsewhere', String(conversation)), 'info');
});
