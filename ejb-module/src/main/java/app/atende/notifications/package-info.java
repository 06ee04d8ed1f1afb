/**
 * Tells people what concerns them. In the console: notices, by the bell and on a page of their own
 * ({@link app.atende.notifications.Notices}, {@link app.atende.notifications.SnoozedNotices},
 * {@link app.atende.notifications.NoticeQueries}, for programs {@link
 * app.atende.notifications.NoticeEntryQueries}). By mail: who was invited, who forgot his password,
 * whose table of contacts was taken in, who did not look at a notice. By push: whoever registered a
 * browser ({@link app.atende.notifications.PushDevices}).
 *
 * <p>May import every room above it; nobody imports it. Speaks {@link
 * app.atende.notifications.NoticesChanged}, and of {@link
 * app.atende.notifications.NoticeMailPlanned}, {@link app.atende.notifications.NoticePushPlanned}
 * and {@link app.atende.notifications.NoticeSnoozed}, which its own durable listeners hear. Hears
 * conversations and {@link app.atende.accounts.IntegrationStopped} in the same transaction ({@code
 * internal.TakeNotice}, {@code internal.TellAdministrators}); its durable listeners hear the
 * latter, {@link app.atende.accounts.AgentInvited} and the house's own rows for password resets.
 * Tokens of links are made inside the listener, so that none lies in the outbox.
 */
package app.atende.notifications;
