package app.atende.notifications;

import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.accounts.AgentId;
import app.atende.conversations.Transcript;
import app.atende.conversations.TranscriptId;
import app.atende.conversations.TranscriptRequested;
import app.atende.conversations.Transcripts;
import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.notifications.internal.MailLinks;
import app.atende.notifications.internal.MailOut;
import app.atende.notifications.internal.MailWords;
import app.atende.notifications.internal.Recipient;
import app.atende.notifications.internal.TranscriptPaper;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends a conversation by mail: what the contact may see of it, in the language of the one who
 * reads it. What was sent is marked, so a second run sends nothing.
 */
@ApplicationScoped
public class SendTranscriptMail implements DurableListener {
  private static final String NAME = "send-transcript-mail";

  @Inject private Transcripts transcripts;
  @Inject private Accounts accounts;
  @Inject private Users users;
  @Inject private MailLinks links;
  @Inject private MailOut mail;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof TranscriptRequested;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    TranscriptId id = new TranscriptId(note.id(TranscriptRequested.TRANSCRIPT));
    transcripts
        .findUnsent(id, Actor.SYSTEM)
        .ifPresent(
            transcript -> {
              send(transcript);
              transcripts.markSent(id, Actor.SYSTEM);
            });
  }

  private void send(Transcript transcript) {
    AccountSettings account = accounts.get(Actor.SYSTEM);
    String language = language(transcript).orElse(null);
    TranscriptPaper paper =
        new TranscriptPaper(
            MailWords.of(language, account.locale()), links, account.name(), account.timeZone());
    mail.send(paper.of(transcript), new Recipient(transcript.email(), transcript.email()));
  }

  /** An agent chose his language; a contact's browser told it. */
  private Optional<String> language(Transcript transcript) {
    Optional<AgentId> agent = transcript.agent();
    if (agent.isPresent()) {
      return users.find(new UserId(agent.get().value())).map(SendTranscriptMail::chosen);
    }
    boolean isContact = transcript.email().equals(transcript.conversation().contact().email());
    return isContact
        ? transcript
            .conversation()
            .additionalAttributes()
            .text("browser_language")
            .map(tag -> tag.startsWith("pt") ? "pt_BR" : tag.startsWith("en") ? "en" : null)
        : Optional.empty();
  }

  private static String chosen(User user) {
    return user.preferences().locale();
  }
}
