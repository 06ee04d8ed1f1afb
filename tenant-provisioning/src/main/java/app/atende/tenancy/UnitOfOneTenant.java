package app.atende.tenancy;

import app.atende.config.TenantId;
import java.util.Optional;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.UnitOfWork;

/**
 * What the database cannot stop, because the connection rightly follows the tenant: entities of one
 * account in the hands of another. A unit of work that was read from as one tenant refuses every
 * statement as another one, and nothing detached is ever merged: an entity carries no sign of whose
 * row it was, and its id is somebody else's too.
 */
final class UnitOfOneTenant extends SessionEventAdapter {

  private static final String OWNER = UnitOfOneTenant.class.getName();

  private final Tenants tenants = new Tenants();

  @Override
  public void preExecuteQuery(SessionEvent event) {
    demandOwner(event);
  }

  @Override
  public void preFlushUnitOfWork(SessionEvent event) {
    demandOwner(event);
  }

  @Override
  public void preCommitUnitOfWork(SessionEvent event) {
    demandOwner(event);
  }

  private void demandOwner(SessionEvent event) {
    if (!(event.getSession() instanceof UnitOfWork unit)) {
      return;
    }
    Optional<TenantId> now = tenants.find();
    Object owner = unit.getProperties().get(OWNER);
    if (owner == null && now.isPresent()) {
      unit.setProperty(OWNER, now.get());
    } else if (owner != null && !owner.equals(now.orElse(null))) {
      throw new SecondTenantInTransaction((TenantId) owner, now.orElse(null));
    }
  }

  /** Hears of every merge, and ends it. */
  static final class NoMerging extends DescriptorEventAdapter {
    @Override
    public void postMerge(DescriptorEvent event) {
      if (event.getSession() instanceof UnitOfWork) {
        throw new IllegalStateException(
            "An entity is read and changed in one transaction, never merged: "
                + event.getSource().getClass().getName());
      }
    }
  }
}
