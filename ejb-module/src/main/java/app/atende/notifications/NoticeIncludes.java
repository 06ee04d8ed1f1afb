package app.atende.notifications;

/**
 * What numbered pages of notices hold besides those that are unread (contract 6.23).
 *
 * @param read those too that he has read
 * @param snoozed those too that he put aside
 * @param oldestFirst by what happened last: the oldest first instead of the newest
 */
public record NoticeIncludes(boolean read, boolean snoozed, boolean oldestFirst) {}
