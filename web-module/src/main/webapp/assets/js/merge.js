// «Mesclar conversa»: another conversation of the same contact is chosen, and the open one goes into it. For half a minute there is a way back,
// also after the page was loaded again.

import { act, app, find, memory, nodes, read, tell } from './core.js';
import { openDialog } from './dialogs.js';
import { draft, keepDraft } from './drafts.js';
import { open } from './open.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

const WAY_BACK = 30000;
const MODES = ['reply', 'note'];

const dialog = document.getElementById('merge-dialog');
const place = document.getElementById('merge-choices');
const error = document.getElementById('merge-error');
const button = find('[type="submit"]', dialog);
let about = null;

const chosen = () => find('[name="into"]:checked', place);

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
}

const shape = () => Object.assign(document.createElement('span'), { className: 'skeleton' });

const follow = () => (button.disabled = !chosen());

/** Asks into which conversation the open one goes. */
export async function askMerge() {
  about = open();
  if (!about.id) return;
  document.getElementById('merge-hint').textContent = say('conversations_live.merge.hint', String(about.id));
  refuse('');
  place.setAttribute('aria-busy', 'true');
  const skeleton = setTimeout(() => place.replaceChildren(shape(), shape()), 150);
  place.replaceChildren();
  follow();
  openDialog(dialog);
  try {
    const { html } = await read('merge', { c: about.id });
    clearTimeout(skeleton);
    place.replaceChildren(nodes(html));
    const first = find('[name="into"]:enabled', place);
    (first ?? find('[data-close-native]', dialog)).focus();
  } catch (problem) {
    clearTimeout(skeleton);
    place.replaceChildren();
    refuse(problem.detail ?? say('general_live.error.offline'));
  } finally {
    place.removeAttribute('aria-busy');
    follow();
  }
}

/** What was typed and not sent goes along, where nothing waits to be sent there. */
function carryDrafts(from, into) {
  for (const mode of MODES) {
    const text = draft(from, mode);
    if (text && !draft(into, mode)) keepDraft(into, mode, text);
  }
}

async function undo({ merged }) {
  memory.set('merged', null);
  try {
    await act(`conversations/${merged}/merge/undo`);
    tell('unmerged', merged);
    toast(say('conversations_live.toast.unmerged'));
  } catch (problem) {
    refusal(problem);
  }
}

function offerUndo(merge, milliseconds) {
  toast(say('conversations_live.toast.merged', String(merge.merged), String(merge.kept)), 'success', {
    label: say('conversations_live.button.undo'),
    run: () => undo(merge),
    stays: milliseconds,
  });
}

place?.addEventListener('change', () => {
  refuse('');
  follow();
});
find('form', dialog)?.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (!chosen()) return;
  const merge = { merged: about.id, kept: Number(chosen().value), at: Date.now() };
  button.classList.add('is-busy');
  try {
    const { version } = open().id === about.id ? open() : about;
    await act(`conversations/${merge.merged}/merge`, { version, into: merge.kept });
    dialog.close();
    memory.set('merged', JSON.stringify(merge));
    if (open().id === merge.merged) tell('leave', merge.merged);
    carryDrafts(merge.merged, merge.kept);
    tell('merged', merge);
    offerUndo(merge, WAY_BACK);
  } catch (problem) {
    if (problem.status === 409) tell('stale', about.id);
    refuse(problem.detail ?? say('general_live.error.offline'));
  } finally {
    button.classList.remove('is-busy');
  }
});

const last = JSON.parse(memory.get('merged') ?? 'null');
const rest = last ? last.at + WAY_BACK - Date.now() : 0;
if (app.account && rest > 1000) offerUndo(last, rest);
else if (last) memory.set('merged', null);
