/**
 * The messages that the visitor sees, in order: those the server holds, then those still on their way.
 * An own message is found again by its echo id, so that it is there once, whichever answer comes first.
 */

const INCOMING = 0;
const ACTIVITY = 2;

/** A key that nobody else has. The browser's own way to make one is missing on sites without encryption. */
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export class Timeline {
  constructor() {
    this.entries = [];
    this.hasOlder = false;
  }

  /** Takes what the server sent; true when something was not known before. */
  merge(messages) {
    let fresh = false;
    for (const message of messages) {
      if (message.message_type === ACTIVITY || message.private) continue;
      fresh = this.take(message) || fresh;
    }
    this.entries.sort((one, other) => (one.id ?? Infinity) - (other.id ?? Infinity) || one.order - other.order);
    return fresh;
  }

  take(message) {
    const known = this.entries.find(
      (entry) => entry.id === message.id || (message.echo_id && !entry.id && entry.key === message.echo_id),
    );
    if (known) {
      Object.assign(known, message, { state: undefined, error: undefined, files: undefined });
      return false;
    }
    this.entries.push({ ...message, key: message.echo_id || String(message.id), mine: message.message_type === INCOMING, order: 0 });
    return true;
  }

  /** Puts an own message at the end before the server has seen it. */
  append(content, files) {
    const entry = {
      key: newKey(), content, files, mine: true, state: 'sending', progress: 0, order: this.entries.length,
      created_at: Math.floor(Date.now() / 1000),
    };
    this.entries.push(entry);
    return entry;
  }

  get first() {
    return this.entries.find((entry) => entry.id)?.id;
  }

  /** Messages of the other side that are newer than a moment, in Unix seconds. */
  unseen(since) {
    return this.entries.filter((entry) => !entry.mine && entry.id && !entry.seen && entry.created_at > since);
  }

  markSeen() {
    for (const entry of this.entries) entry.seen = true;
  }

  clear() {
    this.entries = [];
    this.hasOlder = false;
  }
}
