/**
 * The live line: one subscription, kept up for as long as the page lives. A line that has been silent for
 * longer than three pings is taken for dead; tries come after 1 to 30 seconds, spread by chance.
 */

const SILENCE = 10000;
const PRESENCE = 60000;
const LONGEST = 30000;

export class Cable {
  /** `listener` has `event(name, data)`, `live()` after each subscription and `lost()` when the line drops. */
  constructor(url, listener) {
    this.url = url;
    this.listener = listener;
    this.tries = 0;
    window.addEventListener('online', () => this.hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.hurry());
  }

  subscribe(pubsubToken) {
    const identifier = JSON.stringify({ channel: 'RoomChannel', pubsub_token: pubsubToken });
    if (identifier === this.identifier) return;
    this.leave();
    this.identifier = identifier;
    this.connect();
  }

  leave() {
    this.identifier = null;
    clearTimeout(this.retry);
    this.drop();
  }

  connect() {
    clearTimeout(this.retry);
    this.retry = null;
    const socket = new WebSocket(this.url, ['actioncable-v1-json', 'actioncable-unsupported']);
    this.socket = socket;
    socket.onmessage = (message) => socket === this.socket && this.read(JSON.parse(message.data));
    socket.onclose = () => socket === this.socket && this.lose();
    this.watch();
  }

  read(frame) {
    this.watch();
    if (frame.type === 'welcome') this.send({ command: 'subscribe', identifier: this.identifier });
    else if (frame.type === 'confirm_subscription') this.confirmed();
    else if (frame.type === 'disconnect' && frame.reconnect === false) this.leave();
    else if (frame.type === 'reject_subscription') this.leave();
    else if (frame.message?.event) this.listener.event(frame.message.event, frame.message.data);
  }

  confirmed() {
    this.tries = 0;
    clearInterval(this.presence);
    this.presence = setInterval(() => this.perform('update_presence'), PRESENCE);
    this.listener.live();
  }

  perform(action) {
    this.send({ command: 'message', identifier: this.identifier, data: JSON.stringify({ action }) });
  }

  send(frame) {
    if (this.socket && this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  watch() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.lose(), SILENCE);
  }

  lose() {
    this.drop();
    this.listener.lost();
    if (!this.identifier) return;
    const longest = Math.min(LONGEST, 1000 * 2 ** this.tries++);
    this.retry = setTimeout(() => this.connect(), Math.max(1000, longest * (0.5 + Math.random() / 2)));
  }

  drop() {
    clearTimeout(this.silence);
    clearInterval(this.presence);
    const socket = this.socket;
    this.socket = null;
    if (socket) socket.close();
  }

  /** The network is back, or the visitor is: no reason to wait. */
  hurry() {
    if (!this.retry || !this.identifier) return;
    this.tries = 0;
    this.connect();
  }
}
