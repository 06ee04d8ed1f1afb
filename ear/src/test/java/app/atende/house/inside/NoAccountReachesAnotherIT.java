package app.atende.house.inside;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Inside the server: companies with equal ids, and every way from one into another that a bug could
 * take. One archive beside the real EAR; each of the interfaces is one chapter.
 */
@ExtendWith({HouseIsOpen.class, ArquillianExtension.class})
class NoAccountReachesAnotherIT
    implements EqualIdsStayApart,
        TheDatabaseRefuses,
        ConnectionsFollowTheTenant,
        OneTransactionOneAccount,
        NobodyWorksForNobody,
        RightsReachOneAccount,
        ManyThreadsManyAccounts {
  @Deployment
  static WebArchive probe() {
    return Probe.archive();
  }
}
