package app.atende.house.inside;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A test archive that sees the classes of the deployed EAR and brings only its own tests. */
final class Probe {
  private static final String STRUCTURE =
      """
      <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
        <deployment>
          <dependencies>
            <module name="deployment.atende.ear" export="true"/>
            <module name="deployment.atende.ear.ejb-module.jar"/>
            <module name="org.eclipse.persistence"/>
          </dependencies>
        </deployment>
      </jboss-deployment-structure>
      """;

  private Probe() {}

  static WebArchive archive(Class<?>... tests) {
    return ShrinkWrap.create(WebArchive.class, "probe.war")
        .addClasses(tests)
        .addClass(HouseIsOpen.class)
        .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
  }
}
