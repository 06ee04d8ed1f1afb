// Colleagues to name in a private note: a source for the list at the caret, opened by @.

import { addSource, part } from './caret-menu.js';
import { all, nodes, read } from './core.js';
import { avatar } from './faces.js';
import { open } from './open.js';

const TYPED = /(?:^|[\s(])@([\p{L}\p{N}._-]{0,40})$/u;
const known = { id: 0, people: null };

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
const inUrl = (name) => encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** Those who may see the open conversation; asked for once while it is open. */
function people() {
  const { id } = open();
  if (known.id !== id) {
    const asked = read('participants', { c: id }).then(({ html }) =>
      all('[data-participant]', nodes(html)).map((option) => ({ id: option.dataset.participant, name: option.textContent.trim() })),
    );
    Object.assign(known, { id, people: asked });
    asked.catch(() => (known.id = 0));
  }
  return known.people;
}

/** A colleague as a note names him. */
const token = ({ id, name }) => `[@${name.replace(/[[\]]/g, '')}](mention://user/${id}/${inUrl(name)}) `;

addSource({
  fields: '.is-note #reply',
  find(before) {
    const match = TYPED.exec(before);
    return match && { from: before.length - match[1].length - 1, query: match[1] };
  },
  async list(query) {
    const wanted = plain(query);
    const rank = ({ name }) => (plain(name).split(' ').some((word) => word.startsWith(wanted)) ? 0 : 1);
    return (await people()).filter(({ name }) => plain(name).includes(wanted)).sort((one, other) => rank(one) - rank(other));
  },
  row: ({ name }) => [avatar(name, 'a20'), part('truncate', name)],
  pick: token,
});
