package app.atende.web.live;

import app.atende.accounts.Presence;
import app.atende.config.DomainException;
import app.atende.config.TenantId;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.Conversations;
import app.atende.conversations.DisplayId;
import app.atende.conversations.Typing;
import app.atende.roles.Permission;
import app.atende.tenancy.Tenants;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's socket, one for each tab. The server says what happened, in numbered frames; the
 * browser says {@code hello{since,epoch}}, {@code open{conversation}}, {@code contacts{}}, {@code
 * typing{conversation,on,private}} and {@code ping{}}. A frame of another shape closes it (1007).
 * Of one person's tabs in an account {@link Seats#MOST} hear news; a further one is put off (1013).
 */
@ServerEndpoint("/ws/console")
public class ConsoleSocket {

  private static final Logger LOG = LoggerFactory.getLogger(ConsoleSocket.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_FRAME = 2048;
  private static final long IDLE_MILLISECONDS = 90_000;

  @Inject private ConsoleDoor door;
  @Inject private LiveHub hub;
  @Inject private Tenants tenants;
  @Inject private Presence presence;
  @Inject private Conversations conversations;
  @Inject private ConversationQueries queries;
  @Inject private ContactPresence contacts;

  /** The gate has proven who it is; here he gets his place. */
  @OnOpen
  public void open(Session socket) {
    socket.setMaxIdleTimeout(IDLE_MILLISECONDS);
    socket.setMaxTextMessageBufferSize(LONGEST_FRAME);
    if (!(socket.getUserPrincipal() instanceof ConsoleVisitor visitor)) {
      ConsoleDoor.refuse(socket);
    } else if (!door.seats(socket, visitor)) {
      ConsoleDoor.putOff(socket);
    } else {
      door.enter(socket, visitor)
          .ifPresentOrElse(this::signOfLife, () -> ConsoleDoor.refuse(socket));
    }
  }

  /** The browser says something. */
  @OnMessage
  public void hear(String text, Session socket) throws IOException {
    ConsoleEar ear = door.find(socket).orElse(null);
    if (ear == null) {
      ConsoleDoor.refuse(socket);
      return;
    }
    try {
      JsonNode frame = JSON.readTree(text);
      if (frame.has("hello")) {
        catchUp(ear, frame.get("hello"));
      } else if (frame.has("open")) {
        look(ear, frame.get("open").path("conversation").asLong());
      } else if (frame.has("contacts") && ear.actor().may(Permission.CONTACT_EDIT)) {
        contacts.show(ear);
      } else if (frame.has("typing")) {
        type(ear, frame.get("typing"));
      } else if (frame.has("ping")) {
        ping(ear);
      }
    } catch (JsonProcessingException e) {
      socket.close(new CloseReason(CloseCodes.NOT_CONSISTENT, "BODY_UNREADABLE"));
    }
  }

  private void catchUp(ConsoleEar ear, JsonNode hello) {
    LivePlace known = new LivePlace(hello.path("since").asLong(), hello.path("epoch").asText(null));
    hub.join(
        tenant(ear),
        ear,
        known,
        answer -> {
          answer.missed().ifPresent(missed -> missed.forEach(ear::hear));
          boolean lost = known.epoch() != null && answer.missed().isEmpty();
          ear.send(lost ? Frames.gap(answer.place()) : Frames.welcome(answer.place()));
        });
  }

  private void look(ConsoleEar ear, long asked) {
    long conversation = asked > 0 && isInReach(ear, asked) ? asked : 0;
    long before = ear.open();
    ear.look(conversation);
    tellViewers(tenant(ear), before);
    tellViewers(tenant(ear), conversation);
  }

  private boolean isInReach(ConsoleEar ear, long conversation) {
    return tenants.call(
        tenant(ear), () -> queries.isInReach(new DisplayId(conversation), ear.actor()));
  }

  private void tellViewers(TenantId tenant, long conversation) {
    if (conversation == 0) {
      return;
    }
    Collection<ConsoleEar> all = door.lookingAt(tenant, conversation);
    for (ConsoleEar ear : all) {
      Map<Long, Map<String, Object>> others = new LinkedHashMap<>();
      all.stream()
          .map(ConsoleEar::actor)
          .filter(actor -> actor.id() != ear.actor().id())
          .forEach(a -> others.put(a.id(), Map.of("id", a.id(), "name", a.name())));
      ear.send(Frames.viewers(conversation, List.copyOf(others.values())));
    }
  }

  private void type(ConsoleEar ear, JsonNode typing) {
    long conversation = typing.path("conversation").asLong();
    if (conversation <= 0) {
      return;
    }
    Typing what = new Typing(typing.path("on").asBoolean(), typing.path("private").asBoolean());
    try {
      tenants.run(
          tenant(ear), () -> conversations.typing(new DisplayId(conversation), what, ear.actor()));
    } catch (DomainException refusal) {
      LOG.debug("Typing in a conversation that is not in reach: {}", refusal.code());
    }
  }

  private void ping(ConsoleEar ear) {
    ear.rightsChanged();
    signOfLife(ear);
    hub.inOrder(tenant(ear), place -> ear.send(Frames.pong(place)));
  }

  private void signOfLife(ConsoleEar ear) {
    tenants.run(tenant(ear), () -> presence.renew(ear.actor()));
  }

  /** The tab has gone; his presence runs out by itself. */
  @OnClose
  public void close(Session socket) {
    door.leave(socket).ifPresent(ear -> tellViewers(tenant(ear), ear.open()));
  }

  /** Broken lines are everyday business. */
  @OnError
  public void fail(Session socket, Throwable failure) {
    LOG.debug("A socket of the console failed", failure);
  }

  private static TenantId tenant(ConsoleEar ear) {
    return ear.visitor().account().id();
  }
}
