package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.atende.config.TenantId;
import app.atende.contacts.internal.Contact;
import jakarta.persistence.Cacheable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ReadQuery;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;

/** Two companies own the same ids. Each finds and changes its own rows, whatever the way. */
interface EqualIdsStayApart {
  /** The ways in which a row is read. */
  enum Way {
    FIND(em -> em.find(Contact.class, 1L).name()),
    JPQL(em -> query(em, "SELECT c.name FROM Contact c WHERE c.id = 1")),
    JPQL_ENTITY(
        em ->
            em.createQuery("SELECT c FROM Contact c WHERE c.id = 1", Contact.class)
                .getSingleResult()
                .name()),
    NAMED(em -> em.createNamedQuery("nameOfTheFirst", String.class).getSingleResult()),
    NATIVE(em -> text(em.createNativeQuery("SELECT name FROM contact WHERE id = 1"))),
    NATIVE_ENTITY(
        em ->
            ((Contact)
                    em.createNativeQuery("SELECT * FROM contact WHERE id = 1", Contact.class)
                        .getSingleResult())
                .name());

    private final Function<EntityManager, String> read;

    Way(Function<EntityManager, String> read) {
      this.read = read;
    }

    private static String query(EntityManager em, String jpql) {
      return em.createQuery(jpql, String.class).getSingleResult();
    }

    private static String text(jakarta.persistence.Query query) {
      return (String) query.getSingleResult();
    }
  }

  @Test
  default void noEntityIsKeptBetweenTransactions() {
    Inside inside = new Inside();
    for (EntityType<?> entity : inside.factory().getMetamodel().getEntities()) {
      Cacheable cacheable = entity.getJavaType().getAnnotation(Cacheable.class);
      assertFalse(cacheable != null && cacheable.value(), entity.getName());
    }
    ServerSession session = JpaHelper.getEntityManagerFactory(inside.factory()).getServerSession();
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      boolean isApart = descriptor.getCachePolicy().isIsolated();
      boolean isPartOfAnother = descriptor.isAggregateDescriptor();
      assertTrue(isApart || isPartOfAnother, descriptor.getJavaClassName());
    }
    for (DatabaseQuery query :
        session.getQueries().values().stream().flatMap(List::stream).toList()) {
      assertFalse(
          query instanceof ReadQuery read && read.shouldCacheQueryResults(), query.getName());
    }
  }

  @Test
  default void noEntityLoadsAnythingLater() {
    List<String> later = new ArrayList<>();
    for (EntityType<?> entity : new Inside().factory().getMetamodel().getEntities()) {
      for (Attribute<?, ?> attribute : entity.getAttributes()) {
        if (attribute.isCollection() || (attribute.isAssociation() && !comesAlong(attribute))) {
          later.add(entity.getName() + "." + attribute.getName());
        }
      }
    }
    assertEquals(List.of(), later, "what is loaded after the tenant changed is another tenant's");
  }

  /** Whether it stands in the same row of the same statement. */
  private static boolean comesAlong(Attribute<?, ?> attribute) {
    AnnotatedElement member = (AnnotatedElement) attribute.getJavaMember();
    ManyToOne one = member.getAnnotation(ManyToOne.class);
    return one != null
        && one.fetch() == FetchType.EAGER
        && member.isAnnotationPresent(JoinFetch.class);
  }

  @Test
  default void everyWayOfReadingFindsTheOwnRow() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    try (EntityManager em = inside.factory().createEntityManager()) {
      inside
          .factory()
          .addNamedQuery(
              "nameOfTheFirst",
              em.createQuery("SELECT c.name FROM Contact c WHERE c.id = 1", String.class));
    }
    for (Way way : Way.values()) {
      for (int round = 1; round <= 2; round++) {
        assertEquals("Acme", inside.alone(acme, way.read::apply), way + " alone");
        assertEquals("Globex", inside.alone(globex, way.read::apply), way + " alone");
        assertEquals("Acme", inside.inTransaction(acme, way.read::apply), way + " in one");
        assertEquals("Globex", inside.inTransaction(globex, way.read::apply), way + " in one");
      }
    }
  }

  @Test
  default void aBulkChangeReachesOnlyTheOwnRows() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    int changed =
        inside.inTransaction(
            acme,
            em ->
                em.createQuery("UPDATE Contact c SET c.name = 'Acme & Sons'").executeUpdate()
                    + em.createNativeQuery("UPDATE contact SET blocked = TRUE").executeUpdate()
                    + em.createQuery("DELETE FROM Contact c WHERE c.id = 3").executeUpdate());
    assertEquals(7, changed);
    assertEquals("Acme & Sons", inside.alone(acme, Way.JPQL.read::apply));
    assertEquals(
        List.of("Globex", "Globex", "Globex"),
        inside.alone(
            globex,
            em ->
                em.createNativeQuery("SELECT name FROM contact WHERE NOT blocked")
                    .getResultList()));
  }

  @Test
  default void whatOneCompanyReadIsNotMergedIntoAnother() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    Contact detached = inside.alone(acme, em -> em.find(Contact.class, 1L));
    detached.rename("taken along", java.time.Instant.EPOCH);
    assertThrows(
        RuntimeException.class, () -> inside.inTransaction(globex, em -> em.merge(detached)));
    assertEquals("Globex", inside.alone(globex, Way.FIND.read::apply));
  }

  @Test
  default void whatOneCompanyReadIsNotWrittenAsAnother() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    try (EntityManager em = inside.factory().createEntityManager()) {
      Contact contact = inside.tenants().call(acme, () -> em.find(Contact.class, 1L));
      contact.rename("carried over", java.time.Instant.EPOCH);
      assertThrows(Exception.class, () -> writtenAs(globex, em, inside));
    }
    assertEquals("Globex", inside.alone(globex, Way.FIND.read::apply));
  }

  @Test
  default void whatOneCompanyReadIsNotReadOnAsAnother() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    TenantId globex = inside.company("Globex");
    try (EntityManager em = inside.factory().createEntityManager()) {
      assertEquals("Acme", inside.tenants().call(acme, () -> Way.FIND.read.apply(em)));
      assertThrows(
          RuntimeException.class,
          () -> inside.tenants().call(globex, () -> Way.JPQL_ENTITY.read.apply(em)));
    }
  }

  private static Void writtenAs(TenantId tenant, EntityManager em, Inside inside) throws Exception {
    return inside
        .tenants()
        .call(
            tenant,
            () -> {
              inside.transaction().begin();
              boolean done = false;
              try {
                em.joinTransaction();
                em.flush();
                done = true;
                return null;
              } finally {
                if (done) {
                  inside.transaction().commit();
                } else {
                  inside.transaction().rollback();
                }
              }
            });
  }
}
