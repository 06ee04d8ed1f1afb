// In which order the command bar shows its rows: sections of { label, rows }.

import { groups } from './commands.js';
import { match } from './match.js';
import { recent } from './recent.js';
import { say } from './texts.js';

const sectionsBy = (rows) => groups.map(({ id, label }) => ({ label, rows: rows.filter((row) => row.group === id) }));

/** Nothing has been typed: what was done last, then everything. */
export function resting(rows) {
  const before = recent().map((id) => rows.find((row) => row.id === id)).filter(Boolean);
  const rest = rows.filter((row) => !before.includes(row));
  return [{ label: say('commands_live.recent'), rows: before }, ...sectionsBy(rest)];
}

/** What answers the words that were typed: the best first, its group with it. */
export function ranked(rows, typed) {
  const marks = new Map(rows.map((row) => [row, match(typed, row.words)]));
  const best = rows.filter((row) => marks.get(row)).sort((one, other) => marks.get(other) - marks.get(one));
  const markOf = ({ rows: [first] }) => marks.get(first) ?? 0;
  return sectionsBy(best).sort((one, other) => markOf(other) - markOf(one));
}
