// «Mesclar» on the page of a contact: the other one is looked for while one types, and goes into this one after a question.

import { act, app, find, hear, later, memory } from './core.js';
import { openDialog } from './dialogs.js';
import { toast } from './toasts.js';
import { say } from './texts.js';

const DONE = 'contact-merged';
const page = document.getElementById('contact');
const id = Number(page.dataset.contact);
const dialog = document.getElementById('contact-merge-dialog');
const error = document.getElementById('contact-merge-error');
const confirm = find('[type="submit"]', dialog);
const home = `/app/accounts/${app.account}/contacts`;

const two = () => document.getElementById('merge-two');

function refuse(text) {
  error.textContent = text;
  error.hidden = !text;
}

async function read(address) {
  const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-store' });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Takes a part from the page at this address; says whether it is there. */
async function takeOver(part, address) {
  const now = await read(address).catch(() => null);
  const fresh = now?.getElementById(part);
  const old = document.getElementById(part);
  if (!fresh || !old) return false;
  old.replaceWith(document.adoptNode(fresh));
  return true;
}

let asked = 0;
async function look(words) {
  const address = `${home}/${id}?tab=merge&q=${encodeURIComponent(words)}`;
  const turn = (asked += 1);
  const found = document.getElementById('merge-found');
  found.setAttribute('aria-busy', 'true');
  const now = await read(address).catch(() => null);
  const fresh = now?.getElementById('merge-found');
  if (turn !== asked) return;
  found.removeAttribute('aria-busy');
  if (!fresh) return toast(say('general_live.error.offline'), 'error');
  found.replaceWith(document.adoptNode(fresh));
  history.replaceState(null, '', address);
}

const soon = later(300, () => {
  const field = document.getElementById('merge-words');
  if (field) look(field.value);
});

page.addEventListener('input', (event) => event.target.id === 'merge-words' && soon());
const typed = document.getElementById('merge-words');
if (typed && typed.value !== typed.defaultValue) soon();
page.addEventListener('submit', (event) => {
  if (event.target.id !== 'merge-search') return;
  event.preventDefault();
  look(document.getElementById('merge-words').value);
});

page.addEventListener('click', (event) => {
  if (!event.target.closest('#merge-ask')) return;
  refuse('');
  const { keptName, mergedName } = two().dataset;
  document.getElementById('contact-merge-text').textContent = say('contacts_live.merge.confirm', mergedName, keptName);
  openDialog(dialog);
});

find('form', dialog).addEventListener('submit', async (event) => {
  event.preventDefault();
  if (confirm.classList.contains('is-busy')) return;
  const { merged, version, mergedVersion } = two().dataset;
  confirm.classList.add('is-busy');
  refuse('');
  try {
    await act(`contacts/${id}/merge`, { version: Number(version), merged: Number(merged), merged_version: Number(mergedVersion) });
    memory.set(DONE, String(id));
    location.assign(`${home}/${id}?tab=history`);
  } catch (problem) {
    if (problem.status === 409) await takeOver('tab-body', location.href);
    refuse(problem.detail ?? say('general_live.error.offline'));
    confirm.classList.remove('is-busy');
  }
});

if (memory.get(DONE) === String(id)) {
  memory.set(DONE, null);
  toast(say('contacts_live.toast.merged'));
}

/** Whoever looks at one who went is led on, when he wants to: he may be writing something. */
hear('live', (frame) => {
  if (frame.event !== 'contact_merged') return;
  if (frame.hint.mergedId === id && frame.hint.contactId) {
    toast(say('contacts_live.toast.merged_away', frame.hint.contact), 'info', {
      label: say('contacts_live.toast.merged_open'),
      run: () => location.assign(`${home}/${frame.hint.contactId}`),
      stays: 60000,
    });
  }
});
