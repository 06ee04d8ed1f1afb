package app.atende.web.console;

import app.atende.conversations.ConversationRemoval;
import app.atende.conversations.DisplayId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Deletes a conversation for good. */
@Path("/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}")
@RequestScoped
public class RemovalActions {

  @Inject private ConversationRemoval removal;
  @Inject private CurrentActor current;

  /** It is gone for everybody; what was in it is removed in the background. */
  @DELETE
  public void delete(@PathParam("conversation") long conversation) {
    removal.delete(new DisplayId(conversation), current.actor());
  }
}
