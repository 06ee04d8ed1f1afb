/**
 * How contacts liked it: an inbox that wants it asks them when a conversation is resolved (S3.1),
 * and keeps what they answer for reports.
 *
 * <p>The question goes out in the durable lane ({@code internal.SendSurvey}) as a message of the
 * conversation; the answer comes in as what a contact fills into that message ({@link
 * app.atende.conversations.FormAnswers}) and is kept in the same transaction ({@code
 * internal.KeepAnswers}). {@link app.atende.csat.Surveys} is the front desk for whoever comes by
 * the public address of a question. Speaks no events.
 *
 * <p>May import every room of the ladder; nobody imports it.
 */
package app.atende.csat;
