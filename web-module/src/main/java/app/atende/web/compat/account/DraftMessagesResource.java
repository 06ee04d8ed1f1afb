package app.atende.web.compat.account;

import app.atende.config.Now;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Drafts;
import app.atende.conversations.KeptDraft;
import app.atende.web.compat.LooseRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

/** What the caller has typed in a conversation as a reply and not sent (contract 6.6). */
@Path("v1/accounts/{account}/conversations/{conversation: \\d{1,18}}/draft_messages")
@Produces("application/json")
@RequestScoped
public class DraftMessagesResource {

  @Inject private ApiCall call;
  @Inject private Drafts drafts;
  @Inject private Now now;

  @PathParam("conversation")
  private long conversation;

  /** His own; nobody sees another's. */
  @GET
  public Kept show() {
    return drafts
        .find(id(), false, call.actor())
        .map(message -> new Kept(true, message))
        .orElse(new Kept(false, null));
  }

  /** Keeps it in place of the one before, also on his other devices. */
  @PATCH
  public Response keep(@Context HttpServletRequest request) {
    keep(LooseRequest.read(request).wrapped("draft_message").text("message").orElse(""));
    return Response.ok().build();
  }

  /** Forgets it. */
  @DELETE
  public Response forget() {
    keep("");
    return Response.ok().build();
  }

  private void keep(String content) {
    drafts.keep(new KeptDraft(id(), false, content, now.instant()), call.actor());
  }

  private DisplayId id() {
    return Numbers.conversation(conversation);
  }

  /** Whether there is one, and which. */
  public record Kept(boolean hasDraft, @JsonInclude(Include.NON_NULL) String message) {}
}
