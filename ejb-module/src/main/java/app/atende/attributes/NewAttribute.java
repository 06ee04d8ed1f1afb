package app.atende.attributes;

/**
 * A custom attribute that somebody wants to define. Owner, key and type stay what they are.
 *
 * @param owner of what it tells something
 * @param key 1 to 64 letters, digits, underscores, hyphens and dots; none of a standard attribute
 * @param type what its values are
 * @param edit what is said about it
 */
public record NewAttribute(
    AttributeOwner owner, String key, AttributeType type, AttributeEdit edit) {}
