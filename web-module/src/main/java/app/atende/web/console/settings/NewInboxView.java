package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.ChannelType;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.Inboxes;
import app.atende.web.compat.shapes.WidgetSnippet;
import app.atende.web.page.Brand;
import app.atende.web.page.Route;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A new inbox in four steps: channel, facts, members, and what to do with it. */
@Named
@ViewScoped
public class NewInboxView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Inboxes inboxes;
  @Inject private InboxQueries queries;
  @Inject private AgentQueries agents;
  @Inject private CurrentActor current;
  @Inject private SettingsPage page;
  @Inject private Brand brand;
  @Inject private HttpServletRequest request;

  private transient InboxDetail detail;
  private transient List<AgentSummary> everybody;
  private ChannelType channel;
  private long inbox;
  private String name;
  private String webhookUrl;
  private LookForm look = new LookForm();
  private Long[] members;
  private Long[] seenMembers;

  @PostConstruct
  void load() {
    Route route = Route.of(request).orElseThrow();
    inbox = route.number("inbox").orElse(0);
    String word = route.words().get("channel");
    if (word != null) {
      channel =
          Arrays.stream(ChannelType.values())
              .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
              .findFirst()
              .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }
  }

  /** Opens the inbox and goes on to its members. */
  public void create() {
    InboxId created =
        channel == ChannelType.WEBSITE
            ? inboxes.createWebsite(name, look.look(), current.actor())
            : inboxes.createApi(name, webhookUrl, current.actor());
    page.go("inboxes/new/" + created + "/agents");
  }

  /** Makes members of those who were ticked since the page was read, and goes on to the end. */
  public void addMembers() {
    inboxes.changeMembers(
        new InboxId(inbox),
        Ticks.only(members, seenMembers),
        Ticks.only(seenMembers, members),
        current.actor());
    page.go("inboxes/new/" + inbox + "/finish");
  }

  /** Everybody who can become a member. */
  public List<AgentSummary> getAgents() {
    if (everybody == null) {
      everybody = agents.list(current.actor());
    }
    return everybody;
  }

  /** The inbox of this address. */
  public InboxDetail getInbox() {
    if (detail == null) {
      detail = queries.get(new InboxId(inbox), current.actor());
    }
    return detail;
  }

  /** The lines for the website. */
  public String getSnippet() {
    return WidgetSnippet.of(getInbox().website().token(), brand.getAddress());
  }

  /** Which channel it is to have. */
  public ChannelType getChannel() {
    return channel;
  }

  /** Whether it is to be a website's. */
  public boolean isWebsite() {
    return channel == ChannelType.WEBSITE;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getWebhookUrl() {
    return webhookUrl;
  }

  public void setWebhookUrl(String webhookUrl) {
    this.webhookUrl = webhookUrl;
  }

  /** How its widget will look. */
  public LookForm getLook() {
    return look;
  }

  /** Who is ticked: to begin with, who is a member already, or who works alone in the account. */
  public Long[] getMembers() {
    if (members == null) {
      seenMembers =
          queries.memberIds(new InboxId(inbox), current.actor()).stream()
              .map(AgentId::value)
              .toArray(Long[]::new);
      members = seenMembers.length == 0 ? alone() : seenMembers;
    }
    return members.clone();
  }

  private Long[] alone() {
    return getAgents().size() == 1 ? new Long[] {getAgents().get(0).id().value()} : new Long[0];
  }

  public void setMembers(Long[] members) {
    this.members = members.clone();
  }
}
