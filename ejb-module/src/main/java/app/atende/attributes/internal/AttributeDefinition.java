package app.atende.attributes.internal;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** What a custom attribute is. The values of a list stand in it one to a line. */
@Entity
@Table(name = "attribute_definition")
public class AttributeDefinition {

  private static final String LINE = "\n";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Version
  @Column(name = "version")
  private long version;

  @Enumerated(EnumType.STRING)
  @Column(name = "owner", nullable = false, updatable = false)
  private AttributeOwner owner;

  @Column(name = "attribute_key", nullable = false, updatable = false)
  private String attributeKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "type", nullable = false, updatable = false)
  private AttributeType type;

  @Column(name = "name", nullable = false)
  private String name;

  @Column(name = "description")
  private String description;

  @Column(name = "choices")
  private String choices;

  @Column(name = "pattern")
  private String pattern;

  @Column(name = "hint")
  private String hint;

  @Column(name = "required_to_resolve", nullable = false)
  private boolean requiredToResolve;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For EclipseLink. */
  protected AttributeDefinition() {}

  /** A new one. */
  public AttributeDefinition(NewAttribute checked, Instant at) {
    this.owner = checked.owner();
    this.attributeKey = checked.key();
    this.type = checked.type();
    this.createdAt = at;
    change(checked.edit(), at);
  }

  /** Is described so from now on. */
  public void change(AttributeEdit checked, Instant at) {
    name = checked.name();
    description = checked.description();
    choices = checked.choices().isEmpty() ? null : String.join(LINE, checked.choices());
    pattern = checked.pattern();
    hint = checked.hint();
    updatedAt = at;
  }

  /** Is filled in before a conversation is resolved, or not. Says whether that is news. */
  public boolean requireToResolve(boolean required, Instant at) {
    if (requiredToResolve == required) {
      return false;
    }
    requiredToResolve = required;
    updatedAt = at;
    return true;
  }

  /** As others know it; the row was written before. */
  public AttributeSummary summary() {
    List<String> values = choices == null ? List.of() : List.of(choices.split(LINE));
    return new AttributeSummary(
        new AttributeId(id),
        version,
        owner,
        attributeKey,
        type,
        new AttributeEdit(name, description, values, pattern, hint),
        requiredToResolve,
        createdAt,
        updatedAt);
  }
}
