package app.atende.web.console;

import app.atende.conversations.LabelEdit;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Makes a label from beside a conversation, for whoever may. */
@Path("/accounts/{account}/labels")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LabelActions {

  @Inject private Labels labels;
  @Inject private CurrentActor current;

  /** Makes a label with this title. */
  @POST
  public Made create(Wanted wanted) {
    LabelEdit edit = new LabelEdit(wanted.title(), null, LabelEdit.USUAL_COLOR, true);
    LabelSummary made = labels.create(edit, current.actor());
    return new Made(made.id().value(), made.title());
  }

  /** What it shall be called. */
  public record Wanted(String title) {}

  /** What it is called, and its id. */
  public record Made(long id, String title) {}
}
