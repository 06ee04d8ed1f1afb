package app.atende.contacts.internal;

import app.atende.contacts.ContactList;
import app.atende.contacts.ContactSort;
import app.atende.rows.SearchWords;
import app.atende.rows.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The statements of a list of contacts. Each bracket of a filter, and who has and who lacks what
 * they are put in order by, is a part of its own that reads an index from its beginning; the parts
 * are merged. What no index answers looks through one stretch of all contacts, and besides finds
 * everybody whose name, address or number begins with what was typed (ADR 0031).
 *
 * @param list what is shown
 */
public record ContactListSql(ContactList list) {

  /** The condition for everybody. */
  private static final Sql ALL = new Sql("TRUE");

  /** So many rows behind so many others, in order. */
  public Sql page(int first, int rows) {
    String way = list.listing().descending() ? " DESC" : "";
    int most = first + rows;
    Sql places =
        new Sql("SELECT p.id, p.lacks, p.k FROM (")
            .add(merged(part -> place(part, way).add(" LIMIT " + most)))
            .add(") p ORDER BY p.lacks, p.k" + way + ", p.id" + way)
            .add(" LIMIT " + rows + " OFFSET " + first);
    return new Sql(
            "SELECT ct.id, ct.name, ct.email, ct.phone_number, ct.company, ct.country_code,"
                + " ct.city, ct.blocked, ct.last_activity_at, ct.created_at, ct.picture FROM (")
        .add(places)
        .add(") q JOIN contact ct ON ct.id = q.id ORDER BY q.lacks, q.k" + way + ", q.id" + way);
  }

  private Sql place(Part part, String way) {
    String lacks = part.lacks() ? "1" : "0";
    return new Sql("SELECT ct.id, " + column() + " AS k, " + lacks + " AS lacks FROM contact ct")
        .add(" WHERE ")
        .add(part.condition())
        .add(" ORDER BY " + column() + way + ", ct.id" + way);
  }

  /** How many there are, counted up to the most that can be reached and one more. */
  public Sql count() {
    String limit = " LIMIT " + (ContactList.MOST + 1);
    return new Sql("SELECT COUNT(*) FROM (")
        .add(
            merged(
                part ->
                    new Sql("SELECT ct.id FROM contact ct WHERE ")
                        .add(part.condition())
                        .add(limit)))
        .add(limit + ") t");
  }

  /** The condition that a row {@code ct} of {@code contact} is in the list, wherever it stands. */
  public Sql holds() {
    Sql sql = label().add(" AND (");
    String or = "";
    for (ContactBracketSql bracket : ContactBracketSql.of(list.listing().sieve())) {
      sql.add(or).add(bracket.condition());
      or = " OR ";
    }
    SearchWords words = list.listing().words();
    return words.words().isEmpty() ? sql.add(")") : sql.add(") AND ").add(areTrue(words));
  }

  /** A part of the list; parts of one bracket exclude each other. */
  private record Part(Sql condition, boolean lacks) {}

  private Sql merged(Function<Part, Sql> statement) {
    Sql sql = new Sql("");
    String union = "";
    for (Part part : parts()) {
      sql.add(union + "(").add(statement.apply(part)).add(")");
      union = conditions().size() > 1 ? " UNION " : " UNION ALL ";
    }
    return sql;
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Sql condition : conditions()) {
      if (isSplit()) {
        parts.add(new Part(and(condition, new Sql(column() + " IS NOT NULL")), false));
        parts.add(new Part(and(condition, new Sql(column() + " IS NULL")), true));
      } else {
        parts.add(new Part(condition, false));
      }
    }
    return parts;
  }

  /** Who lacks the value stands last: the database puts him there by itself if it goes down. */
  private boolean isSplit() {
    ContactSort sort = list.listing().sort();
    boolean everybodyHasIt = sort == ContactSort.NAME || sort == ContactSort.CREATED;
    return !list.listing().descending() && !everybodyHasIt;
  }

  /** One for each bracket and each way in which words are found; they may overlap. */
  private List<Sql> conditions() {
    List<Sql> conditions = new ArrayList<>();
    for (ContactBracketSql bracket : ContactBracketSql.of(list.listing().sieve())) {
      Sql rest = label().add(" AND ").add(bracket.condition());
      for (Sql found : words()) {
        conditions.add(and(found, rest));
      }
    }
    return conditions;
  }

  private Sql label() {
    Long label = list.listing().label();
    return label == null
        ? new Sql("TRUE")
        : new Sql(
            "ct.id IN (SELECT cl.contact_id FROM contact_label cl WHERE cl.label_id = ?)", label);
  }

  private List<Sql> words() {
    SearchWords words = list.listing().words();
    if (list.stretch() == null) {
      return List.of(ALL);
    }
    Sql within = list.stretch().holds("ct.id");
    if (words.words().isEmpty()) {
      return List.of(within);
    }
    List<Sql> ways = new ArrayList<>(List.of(and(within, areTrue(words))));
    boolean isPart = list.listing().before() == null && !list.stretch().last();
    if (isPart && words.isEnough()) {
      String beginning = SearchWords.containing(String.join(" ", words.words())).substring(1);
      ways.add(new Sql("ct.name LIKE ?", beginning));
      ways.add(new Sql("ct.email LIKE ?", beginning));
      words
          .digits()
          .ifPresent(digits -> ways.add(new Sql("ct.phone_key LIKE ?", "+" + digits + "%")));
    }
    return ways;
  }

  /** In name, e-mail address and telephone number only (S4.14). */
  private static Sql areTrue(SearchWords words) {
    Sql sql = new Sql("(").add(words.standIn("ct.name", "ct.email"));
    Optional<String> digits = words.digits().map(SearchWords::containing);
    digits.ifPresent(
        some -> sql.add(" OR ct.phone_number LIKE ? OR ct.phone_key LIKE ?", some, some));
    return sql.add(")");
  }

  private static Sql and(Sql one, Sql other) {
    return new Sql("").add(one).add(" AND ").add(other);
  }

  private String column() {
    return switch (list.listing().sort()) {
      case NAME -> "ct.name";
      case EMAIL -> "ct.email";
      case PHONE -> "ct.phone_key";
      case COMPANY -> "ct.company";
      case COUNTRY -> "ct.country_code";
      case CITY -> "ct.city";
      case ACTIVITY -> "ct.last_activity_at";
      case CREATED -> "ct.created_at";
    };
  }
}
