package app.atende.web.compat.cable;

import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The socket of foreign clients. Everything else is done by {@link CableHub}. */
@ServerEndpoint(
    value = "/cable",
    subprotocols = {"actioncable-v1-json", "actioncable-unsupported"})
public class CableEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(CableEndpoint.class);
  private static final int LONGEST_FRAME = 16 * 1024;

  @Inject private CableHub hub;

  /** Welcomes whoever comes; who he is he says when he subscribes. */
  @OnOpen
  public void open(Session session) {
    session.setMaxTextMessageBufferSize(LONGEST_FRAME);
    session.setMaxIdleTimeout(0);
    hub.open(session);
  }

  /** Does what a frame asks for; frames that make no sense are passed over. */
  @OnMessage(maxMessageSize = LONGEST_FRAME)
  public void hear(String frame, Session session) {
    CableCommand.read(frame).ifPresent(command -> hub.obey(session.getId(), command));
  }

  /** Forgets the socket. */
  @OnClose
  public void close(Session session) {
    hub.forget(session.getId());
  }

  /** A broken line is no news; the client comes back. */
  @OnError
  public void fail(Session session, Throwable trouble) {
    LOG.debug("Socket {} broke", session.getId(), trouble);
    hub.forget(session.getId());
  }
}
