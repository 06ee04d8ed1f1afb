package app.atende.web.console.settings;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;

/** The custom attributes of the account: define, describe otherwise, delete (S2.4 to S2.8). */
@Named
@ViewScoped
public class AttributesView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AttributeDefinitions attributes;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private HttpServletRequest request;

  private transient List<AttributeSummary> all;
  private AttributeOwner tab = AttributeOwner.CONVERSATION;
  private long id;
  private long version;
  private AttributeOwner owner = AttributeOwner.CONVERSATION;
  private AttributeType type = AttributeType.TEXT;
  private String key;
  private String name;
  private String description;
  private String choices;
  private String pattern;
  private String hint;
  private String typedName;

  /** Opens the tab that the address names. */
  @PostConstruct
  void open() {
    AttributeOwner.ofWord(request.getParameter("tab")).ifPresent(asked -> tab = asked);
  }

  /** Those of the open tab, by name. */
  public List<AttributeSummary> getShown() {
    if (all == null) {
      all = attributes.list(current.actor());
    }
    return all.stream().filter(attribute -> attribute.owner() == tab).toList();
  }

  /** Begins to define one, for what is looked at. */
  public void begin() {
    fill(AttributeEdit.named(null));
    id = 0;
    owner = tab;
    type = AttributeType.TEXT;
    key = null;
  }

  /** Begins to change, or to delete, this one. */
  public void choose(AttributeSummary attribute) {
    fill(attribute.edit());
    id = attribute.id().value();
    version = attribute.version();
    owner = attribute.owner();
    type = attribute.type();
    key = attribute.key();
  }

  private void fill(AttributeEdit edit) {
    name = edit.name();
    description = edit.description();
    choices = String.join("\n", edit.choices());
    pattern = edit.pattern();
    hint = edit.hint();
    typedName = null;
  }

  /** Keeps what was typed, as a new attribute or an old one. */
  public void save() {
    AttributeEdit edit = new AttributeEdit(name, description, getLines(), pattern, hint);
    if (id == 0) {
      attributes.create(new NewAttribute(owner, key, type, edit), current.actor());
      tab = owner;
      done("settings_attributes.message.info.added");
    } else {
      attributes.change(new AttributeId(id), version, edit, current.actor());
      done("settings_attributes.message.info.saved");
    }
  }

  /** The values of a list as they stand in the form, one by one. */
  public List<String> getLines() {
    return choices == null ? List.of() : choices.lines().filter(line -> !line.isBlank()).toList();
  }

  /** Deletes the chosen one, if its name was typed. */
  public void delete() {
    attributes.delete(new AttributeId(id), typedName, current.actor());
    done("settings_attributes.message.info.deleted");
  }

  private void done(String said) {
    all = null;
    notices.say(said);
  }

  /** Of what an attribute can tell something. */
  public List<AttributeOwner> getOwners() {
    return List.of(AttributeOwner.values());
  }

  /** What a new one can be. */
  public List<AttributeType> getTypes() {
    return AttributeType.offered();
  }

  /** Whether the form makes a new one. */
  public boolean isNew() {
    return id == 0;
  }

  /** Whether it has values of its own to choose from. */
  public boolean isList() {
    return type == AttributeType.LIST;
  }

  /** Whether it may have a form of its own. */
  public boolean isText() {
    return type == AttributeType.TEXT;
  }

  public AttributeOwner getTab() {
    return tab;
  }

  public AttributeOwner getOwner() {
    return owner;
  }

  public void setOwner(AttributeOwner owner) {
    this.owner = owner;
  }

  public AttributeType getType() {
    return type;
  }

  public void setType(AttributeType type) {
    this.type = type;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String getChoices() {
    return choices;
  }

  public void setChoices(String choices) {
    this.choices = choices;
  }

  public String getPattern() {
    return pattern;
  }

  public void setPattern(String pattern) {
    this.pattern = pattern;
  }

  public String getHint() {
    return hint;
  }

  public void setHint(String hint) {
    this.hint = hint;
  }

  public String getTypedName() {
    return typedName;
  }

  public void setTypedName(String typedName) {
    this.typedName = typedName;
  }
}
