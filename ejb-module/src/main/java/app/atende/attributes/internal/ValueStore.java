package app.atende.attributes.internal;

import app.atende.attributes.AttributeOwner;
import app.atende.attributes.Attributes;
import app.atende.rows.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Writes the rows by which filters find custom attributes. */
@ApplicationScoped
public class ValueStore {

  @PersistenceContext(unitName = "atende")
  private EntityManager em;

  /** Adds these to an owner who has none. One statement; none for none. */
  public void add(AttributeOwner owner, long id, Attributes attributes) {
    List<ValueRow> rows = ValueRow.of(attributes);
    if (rows.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
            "INSERT INTO "
                + table(owner)
                + " ("
                + column(owner)
                + ", attribute_key, text_value, number_value, day_value) VALUES ");
    String comma = "";
    for (ValueRow row : rows) {
      sql.add(comma + "(?, ?, ?, ?, ?)", id, row.key(), row.text(), row.number(), row.day());
      comma = ", ";
    }
    run(sql);
  }

  /** Takes all of an owner away. One statement. */
  public void clear(AttributeOwner owner, long id) {
    run(new Sql("DELETE FROM " + table(owner) + " WHERE " + column(owner) + " = ?", id));
  }

  private static String table(AttributeOwner owner) {
    return owner.word() + "_value";
  }

  private static String column(AttributeOwner owner) {
    return owner.word() + "_id";
  }

  private void run(Sql sql) {
    sql.bindTo(em.createNativeQuery(sql.text())).executeUpdate();
  }
}
