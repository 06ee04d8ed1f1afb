package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.Drafts;
import app.atende.conversations.KeptDraft;
import app.atende.inboxes.ChannelType;
import app.atende.people.SectionPreferences;
import app.atende.people.SectionPreferences.Section;
import app.atende.people.User;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.people.WritingPreferences;
import app.atende.web.security.CurrentActor;
import app.atende.web.security.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/**
 * How the reader works, on whatever device: send key, signature, what he has not sent yet, what
 * stands beside a conversation.
 */
@Path("/accounts/{account}/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WritingActions {

  @Inject private Users users;
  @Inject private Drafts drafts;
  @Inject private CurrentActor current;
  @Inject private SignedIn signedIn;

  /** All of it, which a page asks for once. */
  @GET
  @Path("/writing")
  public Writing read() {
    User.Preferences his = users.get(signedIn.user()).preferences();
    WritingPreferences how = his.writing();
    return new Writing(
        how.sendKey().word(),
        how.signature(),
        how.signedChannels().stream().sorted().toList(),
        drafts.list(current.actor()).stream().map(Draft::of).toList(),
        his.sections().sections());
  }

  /** Keeps how he has arranged the sections beside a conversation. */
  @POST
  @Path("/sections")
  public void arrange(Arranged wanted) {
    if (wanted.sections() == null) {
      throw DomainException.at("sections", ErrorCode.VALUE_REQUIRED);
    }
    users.keepSections(signedIn.user(), new SectionPreferences(wanted.sections()));
  }

  /** Signs what is written on a channel from now on, or does not. */
  @POST
  @Path("/signature")
  public void sign(Signing wanted) {
    boolean known =
        Arrays.stream(ChannelType.values()).anyMatch(type -> type.name().equals(wanted.channel()));
    if (!known) {
      throw DomainException.at("channel", ErrorCode.VALUE_INVALID);
    }
    UserId user = signedIn.user();
    WritingPreferences how = users.get(user).preferences().writing();
    users.keepWriting(user, how.signing(wanted.channel(), wanted.on()));
  }

  /**
   * How he writes.
   *
   * @param sendKey {@code enter} or {@code cmd_enter}
   * @param signature Markdown; empty for none
   * @param signedChannels where it stands below what he writes
   * @param sections how he has arranged what stands beside a conversation
   */
  public record Writing(
      String sendKey,
      String signature,
      List<String> signedChannels,
      List<Draft> drafts,
      List<Section> sections) {}

  /** The sections in his order. */
  public record Arranged(List<Section> sections) {}

  /** Something typed and not sent; empty when there is none any more. */
  public record Draft(long conversation, boolean note, String content, long at) {

    static Draft of(KeptDraft draft) {
      return new Draft(
          draft.conversation().value(),
          draft.note(),
          draft.content(),
          draft.writtenAt().toEpochMilli());
    }
  }

  /** Whether to sign on a channel. */
  public record Signing(String channel, boolean on) {}
}
