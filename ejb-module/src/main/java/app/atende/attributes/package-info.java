/**
 * Attributes: named values beside the fixed fields of contacts, conversations and messages ({@link
 * app.atende.attributes.Attributes}), and the custom attributes that an account defines: key, type,
 * and what may stand there. {@link app.atende.attributes.AttributeDefinitions} is the front desk,
 * {@link app.atende.attributes.ToldValues} the one for whoever takes values in; the values
 * themselves are kept by the rooms {@code contacts} and {@code conversations}.
 *
 * <p>May import: roles, accounts. Speaks {@link app.atende.attributes.AttributesEdited}; {@code
 * realtime} listens.
 */
package app.atende.attributes;
