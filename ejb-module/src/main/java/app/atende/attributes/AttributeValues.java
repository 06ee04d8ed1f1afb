package app.atende.attributes;

import app.atende.attributes.internal.ValueStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The rows by which filters find custom attributes: {@code contact_value} and {@code
 * conversation_value}. Whoever writes the JSON, which stays the truth, writes them in the same
 * transaction (ADR 0031).
 */
@ApplicationScoped
public class AttributeValues {

  @Inject private ValueStore store;

  /** These are all the attributes of one who had none. One statement; none for none. */
  public void add(AttributeOwner owner, long id, Attributes attributes) {
    store.add(owner, id, attributes);
  }

  /** These are all the attributes of one from now on. Two statements, one for none. */
  public void replace(AttributeOwner owner, long id, Attributes attributes) {
    store.clear(owner, id);
    store.add(owner, id, attributes);
  }
}
