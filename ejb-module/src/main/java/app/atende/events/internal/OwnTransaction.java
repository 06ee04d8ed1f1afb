package app.atende.events.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.BooleanSupplier;

/** A transaction of its own around a piece of work; what it throws undoes it. */
@Stateless
public class OwnTransaction {

  /** Does the work and commits. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void run(Runnable work) {
    work.run();
  }

  /** Does the work, commits and gives what it answered. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean ask(BooleanSupplier work) {
    return work.getAsBoolean();
  }
}
