// Colleagues and teams to name in a private note: a source for the list at the caret, opened by @.

import { addSource, part } from './caret-menu.js';
import { all, copyOf, nodes, read, setIcon } from './core.js';
import { avatar, faceOf } from './faces.js';
import { open } from './open.js';

const TYPED = /(?:^|[\s(])@([\p{L}\p{N}._-]{0,40})$/u;
const known = { id: 0, people: null };

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
const inUrl = (name) => encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/** Those who may see the open conversation, and the teams; asked for once while it is open. */
function people() {
  const { id } = open();
  if (known.id !== id) {
    const asked = read('participants', { c: id }).then(({ html }) => {
      const there = nodes(html);
      const of = (kind, key) => all(`[data-${key}]`, there).map((one) => ({ kind, id: one.dataset[key], name: one.textContent.trim(), picture: faceOf(one) }));
      return [...of('user', 'participant'), ...of('team', 'team')];
    });
    Object.assign(known, { id, people: asked });
    asked.catch(() => (known.id = 0));
  }
  return known.people;
}

/** A colleague or a team as a note names it. */
const token = ({ kind, id, name }) => `[@${name.replace(/[[\]]/g, '')}](mention://${kind}/${id}/${inUrl(name)}) `;

function face({ kind, name, picture }) {
  if (kind === 'user') return avatar(name, 'a20', picture);
  const icon = copyOf('icon');
  setIcon(icon, 'users');
  return icon;
}

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
  row: (one) => [face(one), part('truncate', one.name)],
  pick: token,
});
