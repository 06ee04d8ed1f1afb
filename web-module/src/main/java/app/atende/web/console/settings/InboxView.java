package app.atende.web.console.settings;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.accounts.AgentSummary;
import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.inboxes.InboxDetail;
import app.atende.inboxes.InboxEdit;
import app.atende.inboxes.InboxId;
import app.atende.inboxes.InboxQueries;
import app.atende.inboxes.InboxSecrets;
import app.atende.inboxes.Inboxes;
import app.atende.web.compat.shapes.WidgetSnippet;
import app.atende.web.page.Brand;
import app.atende.web.page.Notices;
import app.atende.web.page.Route;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * One inbox with its tabs: settings, members, business hours, what is asked after a conversation
 * and before a chat, look of the widget, its bot, how to connect it, and what its address was told.
 */
@Named
@ViewScoped
public class InboxView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS =
      List.of(
          "settings",
          "collaborators",
          "hours",
          "csat",
          "prechat",
          "widget",
          "bot",
          "configuration",
          "deliveries");
  private static final List<String> OF_WEBSITES = List.of("prechat", "widget");
  private static final List<String> OF_PROGRAMS = List.of("deliveries");

  @Inject private Inboxes inboxes;
  @Inject private InboxQueries queries;
  @Inject private AgentQueries agents;
  @Inject private AttributeDefinitions attributes;
  @Inject private Labels labels;
  @Inject private TimeZones zones;
  @Inject private CurrentActor current;
  @Inject private Notices notices;
  @Inject private Words words;
  @Inject private Brand brand;
  @Inject private HttpServletRequest request;

  private transient InboxDetail detail;
  private transient List<AttributeSummary> defined;
  private long id;
  private String tab;
  private InboxForm form;
  private HoursForm hours;
  private SurveyForm survey;
  private QuestionsForm questions;
  private LookForm look;
  private Long[] members;
  private Long[] seenMembers;
  private boolean secretsShown;

  @PostConstruct
  void load() {
    Route route = Route.of(request).orElseThrow();
    id = route.number("inbox").orElseThrow();
    tab = route.words().get("tab");
    read();
    if (!getTabs().contains(tab)) {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
    readMembers();
  }

  private void readMembers() {
    seenMembers =
        queries.memberIds(new InboxId(id), current.actor()).stream()
            .map(AgentId::value)
            .toArray(Long[]::new);
    members = seenMembers;
  }

  private void read() {
    detail = queries.get(new InboxId(id), current.actor());
    form = InboxForm.of(detail);
    hours = HoursForm.of(detail.manners());
    survey = SurveyForm.of(detail.manners().survey());
    look = detail.website() == null ? null : LookForm.of(detail.website().look());
    questions =
        tab.equals("prechat") && look != null
            ? QuestionsForm.of(detail.website().preChat(), defined(), words)
            : null;
  }

  /** Keeps the settings, the hours, the survey, the questions and the look. */
  public void save() {
    InboxEdit edit = form.applyTo(getDetail().edit());
    edit = edit.behaving(survey.applyTo(hours.applyTo(edit.manners())));
    if (questions != null) {
      edit = edit.asking(questions.form());
    }
    inboxes.change(look == null ? edit : edit.looking(look.look()), current.actor());
    read();
    notices.say("settings_inbox.message.info.saved");
  }

  /** The custom attributes that are not asked for yet. */
  public List<AttributeSummary> getOtherAttributes() {
    return defined().stream().filter(attribute -> !questions.asksFor(attribute)).toList();
  }

  /** Asks for the chosen custom attribute too. */
  public void addQuestion() {
    getOtherAttributes().stream()
        .filter(attribute -> attribute.id().toString().equals(questions.getChosen()))
        .findFirst()
        .ifPresent(questions::add);
  }

  private List<AttributeSummary> defined() {
    if (defined == null) {
      defined = attributes.list(current.actor());
    }
    return defined;
  }

  /** The time zones of the world. */
  public List<TimeZones.Zone> getZones() {
    return zones.with(hours.getTimeZone());
  }

  /** Makes members of those who were ticked since the page was read, and of the others none. */
  public void saveMembers() {
    inboxes.changeMembers(
        new InboxId(id),
        Ticks.only(members, seenMembers),
        Ticks.only(seenMembers, members),
        current.actor());
    readMembers();
    notices.say("settings_inbox.message.info.members_saved");
  }

  /** Shows the secrets, once they are asked for. */
  public void showSecrets() {
    secretsShown = true;
  }

  /** Signs with a new secret from now on. */
  public void replaceWebhookSecret() {
    inboxes.replaceWebhookSecret(new InboxId(id), current.actor());
    secretsShown = true;
    notices.say("settings_inbox.message.info.secret_replaced");
  }

  /** The tabs that this channel has. */
  public List<String> getTabs() {
    List<String> others = look == null ? OF_WEBSITES : OF_PROGRAMS;
    return TABS.stream().filter(word -> !others.contains(word)).toList();
  }

  /** Looks again how it is kept. */
  public void refresh() {
    detail = null;
  }

  /** The inbox as it is kept. */
  public InboxDetail getDetail() {
    if (detail == null) {
      detail = queries.get(new InboxId(id), current.actor());
    }
    return detail;
  }

  /** Everybody who can be a member. */
  public List<AgentSummary> getAgents() {
    return agents.list(current.actor());
  }

  /** Its secrets; null until they are asked for. */
  public InboxSecrets getSecrets() {
    return secretsShown ? queries.secrets(new InboxId(id), current.actor()) : null;
  }

  /** The lines for the website. */
  public String getSnippet() {
    return WidgetSnippet.of(getDetail().website().token(), brand.getAddress());
  }

  /** Where the public client API answers for it. */
  public String getApiAddress() {
    return brand.getAddress() + "/public/api/v1/inboxes/" + getDetail().api().identifier();
  }

  /** Number of the inbox. */
  public long getId() {
    return id;
  }

  /** The tab that is shown. */
  public String getTab() {
    return tab;
  }

  /** The general settings. */
  public InboxForm getForm() {
    return form;
  }

  /** Its business hours. */
  public HoursForm getHours() {
    return hours;
  }

  /** What is asked when a conversation is resolved. */
  public SurveyForm getSurvey() {
    return survey;
  }

  /** The titles of all labels, and of those that are chosen and there no more. */
  public List<String> getLabelTitles() {
    Stream<String> known = labels.list(current.actor()).stream().map(LabelSummary::title);
    return Stream.concat(known, Stream.of(survey.getLabels())).distinct().sorted().toList();
  }

  /** What is asked before a chat; null on every other tab. */
  public QuestionsForm getQuestions() {
    return questions;
  }

  /** The look of its widget; null for a channel without one. */
  public LookForm getLook() {
    return look;
  }

  public Long[] getMembers() {
    return members.clone();
  }

  public void setMembers(Long[] members) {
    this.members = members.clone();
  }
}
