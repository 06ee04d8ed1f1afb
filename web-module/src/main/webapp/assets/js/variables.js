// «{{»: what stands for the contact, the conversation and the writer. What has a value is written as this value.

import { addSource, behind, part } from './caret-menu.js';
import { look } from './core.js';
import { say } from './texts.js';

const TYPED = /\{\{[ \t]*([\p{L}\p{N}_.-]{0,60})$/u;
const NAMES = [
  'conversation.id', 'contact.id', 'contact.name', 'contact.first_name', 'contact.last_name', 'contact.email', 'contact.phone',
  'agent.name', 'agent.first_name', 'agent.last_name', 'agent.email',
];
const MOST = 60;

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function labelOf(name) {
  const [, key] = /\.custom_attribute\.(.+)$/.exec(name) ?? [];
  return key ?? say(`variables_live.${name}`);
}

/** Those whose name or label holds what was typed. */
const fitting = (variables, query) =>
  variables.filter(({ name }) => name.includes(query.toLowerCase()) || plain(labelOf(name)).includes(plain(query))).slice(0, MOST);

const source = (fields, list) => ({
  fields,
  find: behind(TYPED),
  list,
  row: ({ name, value }) => [part('caret-key', name), part('caret-more truncate', value || labelOf(name))],
  pick: ({ name, value }) => value || `{{${name}}}`,
});

/** Offers them, with the account's own attributes that the field names, where they stand for whoever the text will go to. */
export const offerNames = (fields) =>
  addSource(
    source(fields, (query, field) => fitting([...NAMES, ...field.dataset.variables.split(' ').filter(Boolean)].map((name) => ({ name })), query)),
  );

/** Offers them with the values that they have in a conversation. */
export function offerValues(fields, conversation) {
  const known = new Map();
  addSource(
    source(fields, async (query) => {
      const id = conversation();
      if (!known.has(id)) {
        known.clear();
        known.set(id, look(`conversations/${id}/variables`));
        known.get(id).catch(() => known.delete(id));
      }
      return fitting((await known.get(id)).variables, query);
    }),
  );
  return () => known.clear();
}
