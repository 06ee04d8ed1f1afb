package app.atende.web.live;

import app.atende.people.Session;
import app.atende.tenancy.AccountEntry;
import java.security.Principal;

/**
 * Who opens a socket, as the gate has proven. Travels as the principal of the handshake, because
 * the container keeps that per socket.
 *
 * @param session he lives as long as this one
 * @param account where he wants to hear
 */
public record ConsoleVisitor(Session session, AccountEntry account) implements Principal {

  @Override
  public String getName() {
    return Long.toString(session.owner());
  }
}
