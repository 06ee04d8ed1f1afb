package app.atende.web.compat.cable;

/**
 * One event of the dialect, before it is written.
 *
 * @param event its word
 * @param content what it tells, without what stands in every event
 */
record Said(String event, Object content) {}
