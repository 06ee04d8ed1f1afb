package app.atende.web.compat.account;

import app.atende.config.ErrorCode;
import app.atende.contacts.ContactId;
import app.atende.contacts.Contacts;
import app.atende.conversations.BulkItem;
import app.atende.conversations.BulkTriage;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.Conversations;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.conversations.TriageChange;
import app.atende.web.compat.DialectAnswer;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The same with many conversations or contacts (contract 6.25). What cannot be done with one of
 * them leaves the others alone, and is not told.
 */
@Path("v1/accounts/{account}/bulk_actions")
@Produces("application/json")
@RequestScoped
public class BulkActionsResource {

  @Inject private ApiCall call;
  @Inject private BulkTriage triage;
  @Inject private Contacts contacts;
  @Inject private ContactLabels contactLabels;
  @Inject private ConversationLook look;

  /** Does it, with a hundred at most. */
  @POST
  public Response make(@Context HttpServletRequest request) {
    LooseBody body = LooseRequest.read(request);
    switch (body.filled("type").orElse("")) {
      case "Conversation" -> conversations(body);
      case "Contact" -> contacts(body);
      default -> {
        return DialectAnswer.unsuccessful(ErrorCode.VALUE_INVALID).respond();
      }
    }
    return Response.ok().build();
  }

  private void conversations(LooseBody body) {
    TriageChange change = change(body);
    List<BulkItem> items =
        body.numbers("ids").stream()
            .distinct()
            .map(id -> new BulkItem(Numbers.conversation(id), Conversations.ANY_VERSION, change))
            .toList();
    triage.change(items, call.actor());
  }

  private TriageChange change(LooseBody body) {
    LooseBody fields = body.inside("fields");
    TriageChange change = TriageChange.NOTHING;
    Optional<String> status = fields.filled("status");
    if (status.isPresent()) {
      change = change.withStanding(BeginningFields.standing(status.get(), body));
    }
    if (fields.has("assignee_id")) {
      change =
          change.withAssignee(
              fields.number("assignee_id").filter(id -> id != 0).map(Numbers::agent));
    }
    if (fields.has("team_id")) {
      change = change.withTeam(fields.number("team_id").filter(id -> id != 0).map(Numbers::team));
    }
    LabelChange labels = labels(body);
    boolean none = labels.added().isEmpty() && labels.removed().isEmpty();
    return none ? change : change.withLabels(labels);
  }

  /** Labels to be taken off that there are not are passed over. */
  private LabelChange labels(LooseBody body) {
    LooseBody sent = body.inside("labels");
    Set<LabelId> added = new HashSet<>(look.demanded(sent.texts("add"), call.actor()));
    Set<LabelId> removed = new HashSet<>(look.named(sent.texts("remove"), call.actor()));
    return new LabelChange(added, removed);
  }

  private void contacts(LooseBody body) {
    List<ContactId> ids = body.numbers("ids").stream().distinct().map(Numbers::contact).toList();
    if (body.filled("action_name").filter("delete"::equals).isPresent()) {
      contacts.delete(ids, call.actor());
      return;
    }
    contactLabels.change(ids, labels(body), call.actor());
  }
}
