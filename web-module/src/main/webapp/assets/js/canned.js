// «/» and a short code: the account's canned responses, filled for the open conversation, with their files.

import { act, app, copyOf, find, hear, look, tell } from './core.js';
import { addSource, behind, part } from './caret-menu.js';
import { open } from './open.js';
import { refusal } from './toasts.js';
import { adoptFiles } from './uploads.js';

const TYPED = /(?<=^|\s)\/([\p{L}\p{N}_-]{0,60})$/u;
const answers = new Map();

const forget = () => answers.clear();

function search(query) {
  if (!answers.has(query)) {
    const answer = look(`canned_responses?q=${encodeURIComponent(query)}`).then(({ responses }) => responses);
    answer.catch(() => answers.delete(query));
    answers.set(query, answer);
  }
  return answers.get(query);
}

function row({ short_code: code, excerpt, files }) {
  const parts = [part('caret-key', code), part('caret-more truncate', excerpt)];
  if (files) {
    const clips = copyOf('caret-clips');
    find('span', clips).textContent = files;
    parts.push(clips);
  }
  return parts;
}

/** Its words, with values where there are any; its files wait in the tray of the field. */
async function use({ id }, field) {
  const { id: conversation } = open();
  try {
    const { content, files } = await act(`conversations/${conversation}/canned_responses/${id}`);
    if (open().id !== conversation) return null;
    if (field.id === 'reply') adoptFiles(conversation, files);
    else tell('canned:files', { field, files });
    return content;
  } catch (problem) {
    forget();
    refusal(problem);
    return null;
  }
}

function nothing() {
  const place = copyOf('caret-no-canned');
  find('a', place).href = `${app.home}/settings/canned-response/list`;
  return place;
}

addSource({
  fields: '#reply, #schedule-text',
  find: behind(TYPED),
  list: search,
  row,
  pick: use,
  empty: nothing,
});

hear('live', ({ event }) => event === 'canned_response_changed' && forget());
hear('live:gap', forget);
hear('live:open', forget);
