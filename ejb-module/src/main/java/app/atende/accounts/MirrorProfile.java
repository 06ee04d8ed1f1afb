package app.atende.accounts;

import app.atende.events.DomainEvent;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.people.HouseWork;
import app.atende.people.Membership;
import app.atende.people.Memberships;
import app.atende.people.UserId;
import app.atende.roles.Actor;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Copies a changed global profile into every account that the person works in. The row of the
 * outbox belongs to the whole house and is written by {@code app.atende.people}; doing it twice
 * copies the same again.
 */
@ApplicationScoped
public class MirrorProfile implements DurableListener {
  private static final String OPEN = "ACTIVE";

  @Inject private Memberships memberships;
  @Inject private Tenants tenants;
  @Inject private Agents agents;

  @Override
  public String name() {
    return HouseWork.COPY_PROFILE.listener;
  }

  @Override
  public boolean wants(DomainEvent event) {
    return false;
  }

  @Override
  public boolean runsInTransaction() {
    return false;
  }

  @Override
  public void handle(EventNote note) {
    UserId user = new UserId(note.id("user"));
    for (Membership membership : memberships.of(user)) {
      if (OPEN.equals(membership.account().status())) {
        tenants.run(membership.account().id(), () -> agents.mirror(user, Actor.SYSTEM));
      }
    }
  }
}
