// «Salvar contato» on the card of somebody whose number was handed on: he is a contact then, or was one before.

import { act, app } from './core.js';
import { refusal, toast } from './toasts.js';
import { say } from './texts.js';

function leadTo(button, id) {
  const link = document.createElement('a');
  link.className = 'link-btn';
  link.href = `/app/accounts/${app.account}/contacts/${id}`;
  link.textContent = say('conversations_live.shared_contact.show');
  const isHere = document.activeElement === button;
  button.replaceWith(link);
  if (isHere) link.focus();
}

document.getElementById('thread').addEventListener('click', async (event) => {
  const button = event.target.closest('[data-save-contact]');
  if (!button || button.classList.contains('is-busy')) return;
  button.classList.add('is-busy');
  try {
    const { id, name, made } = await act('contacts', { name: button.dataset.name, phone_number: button.dataset.saveContact });
    toast(made ? say('conversations_live.shared_contact.saved') : say('conversations_live.shared_contact.known', name));
    leadTo(button, id);
  } catch (problem) {
    refusal(problem);
    button.classList.remove('is-busy');
  }
});
