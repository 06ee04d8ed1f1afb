package app.atende.web.console.settings;

import app.atende.accounts.AccountEdit;
import app.atende.accounts.AccountSettings;
import app.atende.accounts.Accounts;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.GeneralSettings;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The account's own settings: name, language, time zone, address for support; how conversations are
 * ended and handed on.
 */
@Named
@ViewScoped
public class GeneralView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;
  @Inject private GeneralSettings settings;
  @Inject private AttributeDefinitions attributes;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private TimeZones zones;

  private long version;
  private String name;
  private String locale;
  private String timeZone;
  private String supportEmail;
  private RulesForm rules;
  private List<Attribute> known;
  private Long[] required;
  private Long[] seenRequired;

  @PostConstruct
  void load() {
    AccountSettings account = accounts.get(current.actor());
    version = account.version();
    name = account.name();
    locale = account.locale();
    timeZone = account.timeZone().getId();
    supportEmail = account.supportEmail();
    rules = RulesForm.of(account.rules());
    readAttributes();
  }

  private void readAttributes() {
    List<AttributeSummary> ofConversations =
        attributes.list(current.actor()).stream()
            .filter(attribute -> attribute.owner() == AttributeOwner.CONVERSATION)
            .toList();
    known =
        ofConversations.stream()
            .map(attribute -> new Attribute(attribute.id().value(), attribute.name()))
            .toList();
    required =
        ofConversations.stream()
            .filter(AttributeSummary::requiredToResolve)
            .map(attribute -> attribute.id().value())
            .toArray(Long[]::new);
    seenRequired = required.clone();
  }

  /** Keeps what was typed. */
  public void save() {
    settings.change(
        new AccountEdit(version, name, locale, timeZone, supportEmail, rules.rules()),
        ids(required),
        ids(seenRequired),
        current.actor());
    load();
    notices.say("settings_general.message.info.saved");
  }

  private static Set<AttributeId> ids(Long[] some) {
    return Arrays.stream(some).map(AttributeId::new).collect(Collectors.toSet());
  }

  /** The time zones of the world, from west to east, each with its distance from Greenwich now. */
  public List<TimeZones.Zone> getZones() {
    return zones.with(timeZone);
  }

  /** The fields about conversations. */
  public RulesForm getRules() {
    return rules;
  }

  /** The attributes of conversations that the account has, by name. */
  public List<Attribute> getKnown() {
    return known;
  }

  /** Those that are filled in before a conversation is resolved. */
  public Long[] getRequired() {
    return required.clone();
  }

  /** Takes the ticks from the form. */
  public void setRequired(Long[] required) {
    this.required = required.clone();
  }

  /** Version of the settings that the form began with. */
  public long getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  public String getSupportEmail() {
    return supportEmail;
  }

  public void setSupportEmail(String supportEmail) {
    this.supportEmail = supportEmail;
  }

  /** An attribute that may be ticked. */
  public record Attribute(long id, String name) implements Serializable {}
}
