package app.atende.webhooks.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The lane of this node, with threads of its own: those of the outbox, which send mails and
 * messages, never wait for somebody's webhook.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookLane {

  /** The server has a thread for each of them; see its script. */
  private static final int ON_NODE = 32;

  private static final int FOR_ACCOUNT = 8;
  private static final int FOR_TARGET = 4;

  @Resource(lookup = "java:jboss/ee/concurrency/executor/webhooks")
  private ManagedExecutorService executor;

  @Inject private DeliveryTurn turn;

  private Lane lane;

  @PostConstruct
  void open() {
    lane = new Lane(executor, turn::work, new Lane.Limits(FOR_TARGET, FOR_ACCOUNT, ON_NODE));
  }

  /** A webhook has something to tell. */
  public void hear(@Observes Target target) {
    lane.call(target);
  }
}
