package app.atende.conversations.internal;

import app.atende.conversations.ConversationStatus;
import app.atende.conversations.FilterAttribute;
import app.atende.conversations.FilterOperator;
import app.atende.conversations.FilterRow;
import app.atende.conversations.Priority;
import app.atende.conversations.Sieve;
import app.atende.rows.Sql;
import java.util.Arrays;
import java.util.List;

/**
 * One bracket of an advanced filter as a condition on a row {@code c} of {@code conversation}.
 * Every column and every operator is a constant of this class; whatever somebody typed is bound
 * (X5).
 *
 * @param rows which all have to hold; none for no condition
 * @param sieve where the rows come from; null when there are none
 */
public record BracketSql(List<FilterRow> rows, Sieve sieve) {

  /** No condition at all. */
  public static final BracketSql EVERYTHING = new BracketSql(List.of(), null);

  private static final String BEARS =
      "(SELECT cl.conversation_id FROM conversation_label cl WHERE cl.label_id = ?)";

  /** The brackets of a sieve; one without condition where there is none. */
  public static List<BracketSql> of(Sieve sieve) {
    return sieve == null
        ? List.of(EVERYTHING)
        : sieve.criteria().brackets().stream().map(rows -> new BracketSql(rows, sieve)).toList();
  }

  /** The whole sieve as one condition, for a row at hand; true where there is none. */
  public static Sql any(Sieve sieve) {
    Sql any = new Sql("(");
    String or = "";
    for (BracketSql bracket : of(sieve)) {
      any.add(or).add(bracket.condition(true));
      or = " OR ";
    }
    return any.add(")");
  }

  /** The condition, to stand behind an AND. */
  public Sql condition() {
    return condition(false);
  }

  private Sql condition(boolean atHand) {
    Sql sql = new Sql("TRUE");
    rows.forEach(row -> sql.add(" AND ").add(of(row, atHand)));
    return sql;
  }

  /** Whether a row of it leaves so few conversations that they are sorted sooner than searched. */
  public boolean isNarrow() {
    return rows.stream()
        .filter(row -> row.attribute() == FilterAttribute.NUMBER)
        .anyMatch(
            row ->
                row.operator() == FilterOperator.EQUAL
                    || row.operator() == FilterOperator.CONTAINS && digits(row).isNarrow());
  }

  private static DigitsSql digits(FilterRow row) {
    return new DigitsSql("c.display_id", row.value());
  }

  /** The statuses that its rows leave, so that an index can be asked for each of them. */
  public List<ConversationStatus> statuses() {
    return Arrays.stream(ConversationStatus.values()).filter(this::allows).toList();
  }

  /**
   * The same as a condition, also where its rows leave all: indexes begin with the status. Nothing
   * for a bracket without rows.
   */
  Sql inStatuses() {
    return rows.isEmpty()
        ? new Sql("")
        : new Sql(" AND c.status IN ").addList(statuses().stream().map(Enum::name).toList());
  }

  private boolean allows(ConversationStatus status) {
    return rows.stream()
        .filter(row -> row.attribute() == FilterAttribute.STATUS)
        .allMatch(
            row -> row.value().equals(status.word()) == (row.operator() == FilterOperator.EQUAL));
  }

  private Sql of(FilterRow row, boolean atHand) {
    return switch (row.attribute()) {
      case STATUS -> compared("c.status", row, status(row));
      case ASSIGNEE -> compared("c.assignee_id", row, id(row));
      case PRIORITY -> compared("c.priority", row, priority(row));
      case INBOX -> compared("c.inbox_id", row, id(row));
      case TEAM -> compared("c.team_id", row, id(row));
      case NUMBER -> number(row);
      case LABELS -> labels(row, atHand);
      case CREATED -> day("c.created_at", row);
      case ACTIVITY -> day("c.last_activity_at", row);
      case LANGUAGE, COUNTRY, REFERER -> new WordsSql(row).condition();
      case OWN -> new OwnValueSql(row, sieve, atHand).condition();
    };
  }

  private static ConversationStatus status(FilterRow row) {
    return ConversationStatus.ofWord(row.value()).orElseThrow();
  }

  private static int priority(FilterRow row) {
    String word = row.value().equals(FilterValues.NO_PRIORITY) ? null : row.value();
    return Priority.ofWord(word).orElseThrow().ordinal();
  }

  private static Long id(FilterRow row) {
    return row.operator().takesValue() ? row.number() : null;
  }

  /** Nothing is different from every value. */
  private static Sql compared(String column, FilterRow row, Object value) {
    return switch (row.operator()) {
      case EQUAL -> new Sql(column + " = ?", value);
      case DIFFERENT -> new Sql("NOT (" + column + " <=> ?)", value);
      case PRESENT -> new Sql(column + " IS NOT NULL");
      case ABSENT -> new Sql(column + " IS NULL");
      default -> throw unknown(row);
    };
  }

  private static Sql number(FilterRow row) {
    return switch (row.operator()) {
      case CONTAINS -> digits(row).condition();
      case CONTAINS_NOT -> new Sql("c.display_id NOT LIKE ?", "%" + row.value() + "%");
      default -> compared("c.display_id", row, row.number());
    };
  }

  /** A list may begin with the label's conversations; a row at hand is looked up. */
  private static Sql labels(FilterRow row, boolean atHand) {
    String borne = "EXISTS (SELECT 1 FROM conversation_label cl WHERE cl.conversation_id = c.id";
    return switch (row.operator()) {
      case EQUAL ->
          atHand
              ? new Sql(borne + " AND cl.label_id = ?)", row.number())
              : new Sql("c.id IN " + BEARS, row.number());
      case DIFFERENT -> new Sql("NOT " + borne + " AND cl.label_id = ?)", row.number());
      case PRESENT -> new Sql(borne + ")");
      case ABSENT -> new Sql("NOT " + borne + ")");
      default -> throw unknown(row);
    };
  }

  private Sql day(String column, FilterRow row) {
    String operator = row.operator() == FilterOperator.GREATER ? " >= ?" : " < ?";
    return new Sql(column + operator, sieve.beginningOf(row));
  }

  private static IllegalArgumentException unknown(FilterRow row) {
    return new IllegalArgumentException("No statement for " + row);
  }
}
