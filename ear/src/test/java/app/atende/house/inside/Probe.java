package app.atende.house.inside;

import app.atende.house.Provider;
import app.atende.house.Staff;
import app.atende.house.world.Person;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A test archive that sees the classes of the deployed EAR and brings only its own tests. */
public final class Probe {
  private static final String STRUCTURE =
      """
      <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
        <deployment>
          <dependencies>
            <module name="deployment.atende.ear" export="true"/>
            <module name="deployment.atende.ear.ejb-module.jar"/>
            <module name="org.eclipse.persistence"/>
            <module name="org.mariadb.jdbc"/>
          </dependencies>
        </deployment>
      </jboss-deployment-structure>
      """;
  private static final String JOB =
      """
      <job id="errand" xmlns="https://jakarta.ee/xml/ns/jakartaee" version="2.0">
        <properties><property name="errand" value="#{jobParameters['errand']}"/></properties>
        <step id="errand-step"><batchlet ref="errandStep"/></step>
      </job>
      """;

  private Probe() {}

  /** The archive. */
  public static WebArchive archive() {
    return ShrinkWrap.create(WebArchive.class, "probe.war")
        .addPackage(Probe.class.getPackage())
        .addClasses(Provider.class, Provider.Pools.class, Staff.class, Person.class)
        .addClass(Provider.class.getName() + "$TheOne")
        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
        .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml")
        .addAsWebInfResource(new StringAsset(JOB), "classes/META-INF/batch-jobs/errand.xml");
  }
}
