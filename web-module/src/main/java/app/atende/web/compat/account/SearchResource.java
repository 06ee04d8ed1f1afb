package app.atende.web.compat.account;

import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import app.atende.web.compat.shapes.ConversationSearchShape;
import app.atende.web.compat.shapes.MessageShape;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;

/** The search of everything (contract 6.24), fifteen of a kind on a page. */
@Path("v1/accounts/{account}/search")
@Produces("application/json")
@RequestScoped
public class SearchResource {

  @Inject private ApiCall call;
  @Inject private SearchDesk desk;

  /** Of every kind; there are no articles. */
  @GET
  public Found<Everything> everything(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    return new Found<>(
        new Everything(
            desk.conversations(query, call.actor()).stream()
                .map(ConversationSearchShape::shorter)
                .toList(),
            desk.contacts(query, call.actor()),
            desk.messages(query, call.actor()),
            List.of()));
  }

  /** Conversations by number, and by what is known of their contacts. */
  @GET
  @Path("conversations")
  public Found<Conversations> conversations(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    return new Found<>(new Conversations(desk.conversations(query, call.actor())));
  }

  /** Messages, the newest first. */
  @GET
  @Path("messages")
  public Found<Messages> messages(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    return new Found<>(new Messages(desk.messages(query, call.actor())));
  }

  /** Contacts. */
  @GET
  @Path("contacts")
  public Found<Contacts> contacts(@Context HttpServletRequest request) {
    LooseBody query = LooseRequest.query(request);
    return new Found<>(new Contacts(desk.contacts(query, call.actor())));
  }

  /** What was found, as the contract wraps it. */
  public record Found<T>(T payload) {}

  /** Something of every kind. */
  public record Everything(
      List<ConversationSearchShape> conversations,
      List<ConversationSearchShape.Contact> contacts,
      List<MessageShape.Full> messages,
      List<Object> articles) {}

  /** Conversations alone. */
  public record Conversations(List<ConversationSearchShape> conversations) {}

  /** Messages alone. */
  public record Messages(List<MessageShape.Full> messages) {}

  /** Contacts alone. */
  public record Contacts(List<ConversationSearchShape.Contact> contacts) {}
}
