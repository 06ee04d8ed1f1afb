package app.atende.people;

/**
 * What a person changes about himself. A null field is left as it is; an empty display name or
 * locale removes it.
 *
 * @param locale {@code pt_BR} or {@code en}
 */
public record ProfileChange(String name, String displayName, String locale, Theme theme) {}
