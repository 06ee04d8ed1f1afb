package app.atende.web.console;

import app.atende.contacts.ContactId;
import app.atende.conversations.ContactLabels;
import app.atende.conversations.LabelChange;
import app.atende.conversations.LabelId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts labels on a contact and takes them off. */
@Path("/accounts/{account}/contacts/{contact: [1-9][0-9]{0,17}}/labels")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
public class ContactLabelActions {

  @Inject private ContactLabels labels;
  @Inject private CurrentActor current;

  @PathParam("contact")
  private long contact;

  /** Changes which he bears. */
  @POST
  public void change(Wanted wanted) {
    labels.change(Set.of(new ContactId(contact)), wanted.change(), current.actor());
  }

  /** Numbers of labels to be put on and taken off; null is none. */
  public record Wanted(List<Long> add, List<Long> remove) {

    LabelChange change() {
      return new LabelChange(ids(add), ids(remove));
    }

    private static Set<LabelId> ids(List<Long> numbers) {
      return numbers == null
          ? Set.of()
          : numbers.stream().map(LabelId::new).collect(Collectors.toSet());
    }
  }
}
