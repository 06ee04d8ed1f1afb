package app.atende.web.compat;

import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets whatever an answer of an account reads be read in one transaction (ADR 0049), so that one
 * connection becomes the account's, once, instead of one for each question. It ends before the
 * answer is written: no slow reader holds a connection. For the same reason nothing that is read by
 * GET may wait for somebody outside.
 */
@Provider
@ApplicationScoped
public class ReadTogether implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
  private static final String BEGUN = ReadTogether.class.getName();

  @Inject private Tenants tenants;
  @Inject private UserTransaction transaction;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod()) || tenants.find().isEmpty()) {
      return;
    }
    try {
      transaction.begin();
      request.setProperty(BEGUN, true);
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("No transaction can begin here", e);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(BEGUN) == null) {
      return;
    }
    try {
      if (transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.commit();
      } else {
        transaction.rollback();
      }
    } catch (SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw new IllegalStateException("The transaction of a reader does not end", e);
    }
  }
}
