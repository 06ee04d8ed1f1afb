package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.DisplayId;
import app.atende.conversations.ScheduledMessageDetail;
import app.atende.conversations.ScheduledMessageEdit;
import app.atende.conversations.ScheduledMessageId;
import app.atende.conversations.ScheduledMessages;
import app.atende.web.console.ComposerActions.UploadedFile;
import app.atende.web.page.Times;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What an agent writes to be sent later. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}" + "/scheduled_messages")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScheduledActions {

  @Inject private ScheduledMessages messages;
  @Inject private CurrentActor current;
  @Inject private Times times;

  @PathParam("conversation")
  private long conversation;

  /** Schedules a message. */
  @POST
  public Scheduled create(Writing writing) {
    ScheduledMessageId made = messages.create(id(), edit(writing), current.actor());
    return new Scheduled(made.value());
  }

  /** All that one says, to be looked at or changed. */
  @GET
  @Path("/{scheduled: [1-9][0-9]{0,17}}")
  public Words get(@PathParam("scheduled") long scheduled) {
    ScheduledMessageDetail found =
        messages.get(id(), new ScheduledMessageId(scheduled), current.actor());
    LocalDateTime at =
        LocalDateTime.ofInstant(found.at(), times.getZone()).truncatedTo(ChronoUnit.MINUTES);
    return new Words(
        found.version(),
        found.content() == null ? "" : found.content(),
        at.toString(),
        found.files().stream().map(UploadedFile::of).toList());
  }

  /** Gives one other words, files or another time. */
  @POST
  @Path("/{scheduled: [1-9][0-9]{0,17}}")
  public Scheduled change(@PathParam("scheduled") long scheduled, Writing writing) {
    messages.change(id(), new ScheduledMessageId(scheduled), edit(writing), current.actor());
    return new Scheduled(scheduled);
  }

  /** Takes one back. */
  @POST
  @Path("/{scheduled: [1-9][0-9]{0,17}}/cancel")
  public Scheduled cancel(@PathParam("scheduled") long scheduled, Seen seen) {
    messages.cancel(id(), new ScheduledMessageId(scheduled), seen.version(), current.actor());
    return new Scheduled(scheduled);
  }

  private ScheduledMessageEdit edit(Writing writing) {
    return new ScheduledMessageEdit(
        writing.version(), writing.content(), writing.attachments(), moment(writing.at()));
  }

  private Instant moment(String at) {
    if (at == null || at.isBlank()) {
      throw DomainException.at("at", ErrorCode.VALUE_REQUIRED);
    }
    return times.ofClock(at).orElseThrow(() -> DomainException.at("at", ErrorCode.VALUE_INVALID));
  }

  private DisplayId id() {
    return new DisplayId(conversation);
  }

  /**
   * What is written.
   *
   * @param version that the writer saw; no matter for a new one
   * @param content Markdown; may be null when there are files
   * @param at day and hour in the account's zone, such as {@code 2026-11-30T09:00}
   * @param attachments keys of uploads, or of files that it has; null for none
   */
  public record Writing(long version, String content, String at, List<String> attachments) {}

  /** Which version was seen of what is taken back. */
  public record Seen(long version) {}

  /** Which it is. */
  public record Scheduled(long id) {}

  /**
   * What one says.
   *
   * @param at day and hour in the account's zone
   */
  public record Words(long version, String content, String at, List<UploadedFile> files) {}
}
