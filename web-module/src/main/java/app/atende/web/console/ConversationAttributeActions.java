package app.atende.web.console;

import app.atende.attributes.AttributeId;
import app.atende.attributes.TypedValue;
import app.atende.conversations.ConversationAttributes;
import app.atende.conversations.DisplayId;
import app.atende.web.console.ConversationActions.State;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The value of a custom attribute of a conversation. */
@Path(
    "/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}"
        + "/attributes/{attribute: [1-9][0-9]{0,17}}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationAttributeActions {

  @Inject private ConversationAttributes attributes;
  @Inject private CurrentActor current;

  @PathParam("conversation")
  private long conversation;

  @PathParam("attribute")
  private long attribute;

  /** Gives it. */
  @POST
  public State set(Typed typed) {
    return State.of(attributes.set(of(), id(), typed.value(), current.actor()));
  }

  /** Takes it away. */
  @DELETE
  public State remove() {
    return State.of(attributes.remove(of(), id(), current.actor()));
  }

  private DisplayId of() {
    return new DisplayId(conversation);
  }

  private AttributeId id() {
    return new AttributeId(attribute);
  }

  /**
   * What was typed.
   *
   * @param text the value
   * @param seen what stood there before; null when it is no matter
   */
  public record Typed(String text, String seen) {
    TypedValue value() {
      return new TypedValue(text, seen);
    }
  }
}
