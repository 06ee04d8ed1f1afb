package app.atende.web.console.settings;

import app.atende.bots.BotEdit;
import app.atende.bots.BotId;
import app.atende.bots.BotQueries;
import app.atende.bots.BotSummary;
import app.atende.bots.BotToken;
import app.atende.bots.Bots;
import app.atende.web.page.Notices;
import app.atende.web.security.CurrentActor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The bots of the account: make, change, delete, and what they are known by. */
@Named
@ViewScoped
public class BotsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Bots bots;
  @Inject private BotQueries queries;
  @Inject private CurrentActor current;
  @Inject private Notices notices;

  private transient List<BotSummary> all;
  private long id;
  private long version;
  private String shownName;
  private String name;
  private String description;
  private String address;
  private String token;
  private String secret;

  /** All of them by name. */
  public List<BotSummary> getAll() {
    if (all == null) {
      all = queries.list(current.actor());
    }
    return all;
  }

  /** Begins to make one. */
  public void begin() {
    id = 0;
    version = 0;
    shownName = null;
    type(new BotEdit(null, null, null));
  }

  /** Begins to change, or to delete, this one. */
  public void choose(BotSummary bot) {
    id = bot.id().value();
    version = bot.version();
    shownName = bot.name();
    type(bot.edit());
  }

  private void type(BotEdit edit) {
    name = edit.name();
    description = edit.description();
    address = edit.outgoingUrl();
    token = null;
    secret = null;
  }

  /** Shows what the calls to this one are signed with. */
  public void chooseKeys(BotSummary bot) {
    choose(bot);
    readSecret();
  }

  /** Makes one of what was typed, and has its token ready to be shown once. */
  public void create() {
    BotToken made = bots.create(edit(), current.actor());
    id = made.id().value();
    shownName = name;
    show(made);
    done("settings_bots.message.info.added");
  }

  /** Keeps what was typed of an old one. */
  public void save() {
    bots.change(id(), version, edit(), current.actor());
    done("settings_bots.message.info.saved");
  }

  /** Deletes the chosen one with its tokens. */
  public void delete() {
    bots.delete(id(), current.actor());
    done("settings_bots.message.info.deleted");
  }

  /** Gives the chosen one another token, to be shown once. */
  public void resetToken() {
    show(bots.resetToken(id(), current.actor()));
    notices.say("settings_bots.message.info.token_replaced");
  }

  /** Signs what the chosen one is told with another secret. */
  public void resetSecret() {
    bots.resetSecret(id(), current.actor());
    readSecret();
    notices.say("settings_bots.message.info.secret_replaced");
  }

  private void show(BotToken made) {
    token = made.secret();
    readSecret();
  }

  private void readSecret() {
    secret = queries.secrets(current.actor()).get(id());
  }

  private void done(String key) {
    all = null;
    notices.say(key);
  }

  private BotId id() {
    return new BotId(id);
  }

  private BotEdit edit() {
    return new BotEdit(name, description, address);
  }

  /** Whether the form makes a new one. */
  public boolean isNew() {
    return id == 0;
  }

  /** How the chosen one is called, whatever is typed. */
  public String getShownName() {
    return shownName;
  }

  /** The token that was made just now; null at any other time. */
  public String getToken() {
    return token;
  }

  /** What the calls to the chosen one are signed with; null until it is asked for. */
  public String getSecret() {
    return secret;
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

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }
}
