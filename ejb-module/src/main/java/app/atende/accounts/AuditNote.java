package app.atende.accounts;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What somebody did, for the audit log.
 *
 * @param what a stable word such as {@code agent_invited}; people's sentences stand in the bundles
 * @param objectKind what it was done to, such as {@code agent}
 * @param objectId which one; null when there is none
 * @param objectName how it was called then, so that the line can be read when it is gone; may be
 *     null
 * @param detail small values worth knowing later, in the order in which they were told: plain ones,
 *     or what {@link #changed} told; never secrets or contents
 */
public record AuditNote(
    String what, String objectKind, Long objectId, String objectName, Map<String, Object> detail) {

  /** Under this key stands what was, when a detail tells before and after. */
  public static final String BEFORE = "before";

  /** Under this key stands what is, when a detail tells before and after. */
  public static final String AFTER = "after";

  private static final int LONGEST = 300;
  private static final Set<String> NO_FIELDS = Set.of("id", "version");

  /** Copies the details. */
  public AuditNote {
    detail = new LinkedHashMap<>(detail);
  }

  /** A note about an object, without details. */
  public static AuditNote of(String what, String objectKind, long objectId) {
    return new AuditNote(what, objectKind, objectId, null, Map.of());
  }

  /** The same about an object that is called so. */
  public AuditNote named(String name) {
    return new AuditNote(what, objectKind, objectId, name, detail);
  }

  /** The same with one more detail; null is left out. */
  public AuditNote with(String key, Object value) {
    return value == null ? this : plus(key, value);
  }

  /**
   * The same with what was and what is; null or an empty list stands for nothing. Nothing is told
   * where nothing changed.
   */
  public AuditNote changed(String key, Object before, Object after) {
    Object was = orNothing(before);
    Object is = orNothing(after);
    if (Objects.equals(was, is)) {
      return this;
    }
    Map<String, Object> both = new LinkedHashMap<>();
    both.put(BEFORE, was);
    both.put(AFTER, is);
    return plus(key, both);
  }

  /**
   * The same with every field in which two states of one thing differ, and those of what stands in
   * them; its id and version are no fields of it.
   */
  public <R extends Record> AuditNote changed(R before, R after) {
    AuditNote note = this;
    Record told = after == null ? before : after;
    if (told == null) {
      return note;
    }
    for (RecordComponent field : told.getClass().getRecordComponents()) {
      Object was = before == null ? null : valueOf(field, before);
      Object is = after == null ? null : valueOf(field, after);
      boolean nested = Record.class.isAssignableFrom(field.getType());
      if (nested && !NO_FIELDS.contains(field.getName())) {
        note = note.changed((Record) was, (Record) is);
      } else if (!NO_FIELDS.contains(field.getName())) {
        note = note.changed(field.getName(), plain(was), plain(is));
      }
    }
    return note;
  }

  private static Object valueOf(RecordComponent field, Record of) {
    try {
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("a record that hides " + field.getName(), e);
    }
  }

  /** As it can stand in JSON, and no longer than anybody reads. */
  private static Object plain(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof Collection<?> many) {
      return many.stream().map(AuditNote::plain).toList();
    }
    String text = value.toString();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  private AuditNote plus(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(detail);
    more.put(key, value);
    return new AuditNote(what, objectKind, objectId, objectName, more);
  }

  private static Object orNothing(Object value) {
    boolean isNothing =
        value instanceof Collection<?> many && many.isEmpty()
            || value instanceof String text && text.isEmpty();
    return isNothing ? null : value;
  }
}
