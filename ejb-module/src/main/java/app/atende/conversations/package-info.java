/**
 * The hub: conversations and their messages.
 *
 * <p>{@link app.atende.conversations.Conversations} is the front desk for agents, {@link
 * app.atende.conversations.Intake} the one for channels and contacts, {@link
 * app.atende.conversations.Triage} and {@link app.atende.conversations.BulkTriage} those for who
 * sorts one or many, {@link app.atende.conversations.ConversationMerges} for who makes one of two,
 * {@link app.atende.conversations.ConversationRemoval} for who deletes one, {@link
 * app.atende.conversations.FormAnswers} for what they fill in, {@link
 * app.atende.conversations.SurveyAsking} for asking how they liked it, {@link
 * app.atende.conversations.ConversationQueue} for whoever gives work out, {@link
 * app.atende.conversations.Participants} for those who take part, {@link
 * app.atende.conversations.ConversationAttributes} for what the account itself wants to know of
 * one, {@link app.atende.conversations.ConversationQueries}, {@link
 * app.atende.conversations.OpenCountQueries}, {@link app.atende.conversations.SearchQueries},
 * {@link app.atende.conversations.Timelines} and {@link app.atende.conversations.ContactTimelines}
 * the read side. {@link app.atende.conversations.CannedResponses} keeps what is written again and
 * again, {@link app.atende.conversations.Drafts} what is not sent yet, {@link
 * app.atende.conversations.ScheduledMessages} what is sent at its time, {@link
 * app.atende.conversations.Folders} the filters that somebody gave a name. Who may see what is said
 * once, in {@code internal.ConversationScope}.
 *
 * <p>May import: roles, accounts, attributes, filters, files, inboxes, contacts. Speaks {@link
 * app.atende.conversations.ConversationOpened}, {@link
 * app.atende.conversations.ConversationStatusChanged}, {@link
 * app.atende.conversations.AssigneeChanged}, {@link app.atende.conversations.PriorityChanged},
 * {@link app.atende.conversations.ConversationSnoozed}, {@link
 * app.atende.conversations.LabelsChanged}, {@link app.atende.conversations.TeamChanged}, {@link
 * app.atende.conversations.MessageReceived}, {@link app.atende.conversations.MessageWritten},
 * {@link app.atende.conversations.MessageChanged}, {@link
 * app.atende.conversations.ConversationSeen}, {@link
 * app.atende.conversations.CannedResponseChanged}, {@link
 * app.atende.conversations.ScheduledMessageChanged}, {@link app.atende.conversations.ContactSaw},
 * {@link app.atende.conversations.ContactRated}, {@link app.atende.conversations.AgentMentioned},
 * {@link app.atende.conversations.ParticipantsChanged}, {@link
 * app.atende.conversations.CustomAttributesChanged}, {@link
 * app.atende.conversations.ConversationsMerged}, {@link
 * app.atende.conversations.ConversationDeleted}, {@link
 * app.atende.conversations.ConversationsRemoved} and {@link
 * app.atende.conversations.TypingChanged}. Channels, reports, realtime and webhooks listen.
 */
package app.atende.conversations;
