package app.atende.web.live;

import app.atende.realtime.LiveNews;

/**
 * Live news with their number.
 *
 * @param seq grows by one with each piece of news of the account, on this node
 * @param epoch of the numbering; another one means that numbers began anew
 * @param news what happened
 */
public record LiveSignal(long seq, String epoch, LiveNews news) {}
