/** The people on the other side: faces, whether somebody is there, how long answers usually take. */
import { avatar, h } from './dom.js';
import { say } from './words.js';

const FACES = 4;

/** Overlapping faces, those who are there first. */
export function faces(team, size) {
  const here = [...team].sort((one, other) => isOnline(other) - isOnline(one)).slice(0, FACES);
  return h('span', { class: 'faces' }, here.map((person) => avatar(person, size)));
}

export function isOnline(person) {
  return person.availability_status === 'online';
}

export function someoneIsThere(team) {
  return team.some(isOnline);
}

/** «Estamos conectados» or «Estamos ausentes no momento», in the site's own words where it has some. */
export function presence(team, settings) {
  if (someoneIsThere(team)) return settings.availableMessage || say('team.online');
  return settings.unavailableMessage || say('team.away');
}

export function replyTime(website) {
  const known = ['in_a_few_minutes', 'in_a_few_hours', 'in_a_day'];
  return known.includes(website.reply_time) ? say('reply_time.' + website.reply_time) : '';
}

/** A dot whose shape, not only its colour, says whether somebody is there. */
export function dot(online) {
  return h('span', { class: online ? 'dot is-online' : 'dot', 'aria-hidden': 'true' });
}
