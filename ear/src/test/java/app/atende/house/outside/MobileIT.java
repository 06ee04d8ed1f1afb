package app.atende.house.outside;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.house.Provider;
import app.atende.house.world.Answer;
import app.atende.house.world.Cable;
import app.atende.house.world.Client;
import app.atende.house.world.Company;
import app.atende.house.world.Contact;
import app.atende.house.world.Inbox;
import app.atende.house.world.Person;
import app.atende.house.world.Phone;
import app.atende.house.world.Upload;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The app of phones from its start to its end, with the headers of its session and nothing else
 * (contract 13.1): it lists, reads, writes and hears.
 */
class MobileIT {
  private static final int FULL_PAGE = 25;
  private static final int LAST_BELOW = 20;

  private static final Map<String, String> SHAPES =
      Map.of(
          "message.created", "MessageEvent",
          "first.reply.created", "MessageEvent",
          "assignee.changed", "ConversationEvent",
          "team.changed", "ConversationEvent",
          "conversation.updated", "ConversationEvent",
          "conversation.status_changed", "ConversationEvent",
          "conversation.mentioned", "ConversationEvent",
          "notification.created", "NotificationNews",
          "notification.deleted", "NotificationGone",
          "account.cache_invalidated", "CacheInvalidated");

  private static final Pattern VERSION = Pattern.compile("4\\.(\\d+)\\.\\d+");
  private static final Pattern UNANSWERED =
      Pattern.compile("\\| (\\w+) `([^`]+)` \\| A \\| \\w*M\\w* \\| no \\|");

  private Company acme;
  private Person ada;
  private Inbox support;
  private Contact carla;
  private Client olga;
  private Client phone;

  @BeforeEach
  void signIn() {
    Provider.ofTheHouse().forgetTries();
    acme = Company.acme();
    ada = acme.agent("Ada");
    support = acme.api("Suporte", ada);
    carla = Contact.at(support, "Carla");
    olga = acme.owner().program();
    phone = Phone.of(ada);
  }

  @Test
  void itFindsTheServerAndReadsWhatItShowsAtFirst() {
    olga.post(acme.path("labels"), Map.of("title", "vip")).ok();
    olga.post(acme.path("teams"), Map.of("name", "vendas")).ok();
    JsonNode service = new Client().get("/api").ok().json();
    Matcher version = VERSION.matcher(service.path("version").asText());
    assertThat(version.matches()).isTrue();
    assertThat(Integer.parseInt(version.group(1))).as("the app wants 4.1").isPositive();
    JsonNode self = phone.get("/api/v1/profile").ok().json();
    assertThat(self.path("account_id").asLong()).isEqualTo(acme.id());
    assertThat(self.at("/accounts/0/permissions/0").asText()).isEqualTo("agent");
    JsonNode inboxes = phone.get(acme.path("inboxes")).ok().json().path("payload");
    assertThat(inboxes.findValuesAsText("name")).containsExactly("Suporte");
    assertThat(inboxes.at("/0/channel_type").asText()).isEqualTo("Channel::Api");
    JsonNode labels = phone.get(acme.path("labels")).ok().json().path("payload");
    assertThat(labels.findValuesAsText("title")).containsExactly("vip");
    assertThat(phone.get(acme.path("teams")).ok().json().at("/0/name").asText())
        .isEqualTo("vendas");
    for (String bare : List.of("custom_attribute_definitions", "canned_responses", "agents")) {
      assertThat(phone.get(acme.path(bare)).ok().json().isArray()).as(bare).isTrue();
    }
    String assignable = "assignable_agents?inbox_ids[]=" + support.id();
    assertThat(phone.get(acme.path(assignable)).ok().json().path("payload")).hasSize(2);
    JsonNode wishes = phone.get(acme.path("notification_settings")).ok().json();
    assertThat(wishes.path("all_push_flags").isArray()).isTrue();
    JsonNode notices = phone.get(acme.path("notifications?page=1&sort_order=desc")).ok().json();
    assertThat(notices.at("/data/meta/current_page").isTextual()).isTrue();
    Map<String, Object> here = Map.of("profile", Map.of("account_id", Long.toString(acme.id())));
    assertThat(phone.send("PUT", "/api/v1/profile/set_active_account", here).ok().body()).isEmpty();
  }

  /** A phone that is told 401 forgets who it is, so what is missing must be missing. */
  @Test
  void whatThereIsNotYetIsNotFoundOrRefusedAndNeverLogsItOut() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (String line : Files.readAllLines(Path.of("..", "docs", "api-coverage.md"))) {
      Matcher call = UNANSWERED.matcher(line);
      if (call.matches()) {
        String path = call.group(2).replace("{account_id}", Long.toString(acme.id()));
        Object body = call.group(1).equals("GET") ? null : Map.of();
        Answer answer = phone.send(call.group(1), path.replaceAll("\\{\\w+}", "1"), body);
        softly.assertThat(answer.status()).as("%s → %s", line, answer).isIn(404, 422);
      }
    }
    softly.assertAll();
    Map<String, Object> push = Map.of("subscription_type", "fcm", "push_token", "a token");
    assertThat(phone.post("/api/v1/notification_subscriptions", push).status()).isEqualTo(422);
    phone.get("/api/v1/profile").ok();
  }

  @Test
  void itTurnsThePagesOfTheListUntilOneIsShort() {
    int all = FULL_PAGE + 2;
    IntStream.rangeClosed(1, all).forEach(number -> carla.again().begins("pedido " + number));
    String list = "conversations?status=open&assignee_type=all&inbox_id=" + support.id();
    JsonNode first = phone.get(acme.path(list + "&page=1&sort_by=latest")).ok().json().path("data");
    assertThat(first.at("/meta/all_count").asInt()).isEqualTo(all);
    assertThat(first.at("/meta/unassigned_count").asInt()).isEqualTo(all);
    assertThat(first.at("/meta/mine_count").asInt()).isZero();
    assertThat(first.path("payload")).hasSize(FULL_PAGE);
    JsonNode newest = first.at("/payload/0");
    assertThat(newest.at("/last_non_activity_message/content").asText()).isEqualTo("pedido " + all);
    for (String key : List.of("unread_count", "timestamp", "labels", "can_reply", "muted")) {
      assertThat(newest.path(key).isValueNode() || newest.path(key).isArray()).as(key).isTrue();
    }
    assertThat(newest.at("/meta/sender/name").asText()).isEqualTo("Carla");
    assertThat(newest.at("/meta/channel").asText()).isEqualTo("Channel::Api");
    assertThat(newest.path("messages")).hasSize(1);
    assertThat(newest.has("priority")).isTrue();
    JsonNode last = phone.get(acme.path(list + "&page=2")).ok().json().at("/data/payload");
    assertThat(last).hasSize(all - FULL_PAGE).hasSizeLessThan(LAST_BELOW);
    for (String sort : List.of("sort_on_created_at", "sort_on_priority")) {
      JsonNode sorted = phone.get(acme.path(list + "&sort_by=" + sort)).ok().json();
      assertThat(sorted.at("/data/payload")).as(sort).hasSize(FULL_PAGE);
    }
    String mine = "conversations?status=all&assignee_type=me";
    assertThat(phone.get(acme.path(mine)).ok().json().at("/data/payload")).isEmpty();
  }

  @Test
  void itReadsAThreadBackwardsUntilAPartIsShort() {
    long conversation = carla.begins("palavra 1");
    int all = LAST_BELOW + 3;
    IntStream.rangeClosed(2, all).forEach(number -> carla.writes("palavra " + number).ok());
    String list = acme.path("conversations/" + conversation + "/messages");
    JsonNode newest = phone.get(list).ok().json();
    assertThat(newest.at("/meta/contact/name").asText()).isEqualTo("Carla");
    assertThat(newest.path("payload")).hasSize(LAST_BELOW);
    assertThat(newest.at("/payload/19/content").asText()).isEqualTo("palavra " + all);
    long oldest = newest.at("/payload/0/id").asLong();
    JsonNode before = phone.get(list + "?before=" + oldest).ok().json().path("payload");
    assertThat(before.findValuesAsText("content"))
        .containsExactly("palavra 1", "palavra 2", "palavra 3");
    JsonNode after = phone.get(list + "?after=" + oldest).ok().json().path("payload");
    assertThat(after).hasSize(LAST_BELOW - 1);
  }

  @Test
  void whatItWritesComesBackByTheCableUnderItsOwnKey() {
    String one = acme.path("conversations/" + carla.begins("cadê a encomenda?"));
    try (Cable adas = Cable.ofUser(phone, acme.id());
        Cable carlas = Cable.ofContact(carla)) {
      JsonNode sent = write(one, "já vou ver", "echo-of-the-phone");
      assertThat(sent.path("echo_id").asText()).isEqualTo("echo-of-the-phone");
      assertThat(sent.path("attachments")).hasSize(1);
      JsonNode told = adas.await("message.created", is(sent));
      assertThat(told.path("echo_id").asText()).isEqualTo("echo-of-the-phone");
      assertThat(told.path("account_id").asLong()).isEqualTo(acme.id());
      assertThat(told.path("message_type").asInt()).isEqualTo(1);
      assertThat(told.at("/performer/id").asLong()).isEqualTo(ada.id());
      assertThat(told.at("/conversation/contact_inbox/source_id").asText()).isNotEmpty();
      carlas.await("message.created", is(sent));
      JsonNode answered = carla.writes("obrigada").ok().json();
      JsonNode heard = adas.await("message.created", is(answered));
      assertThat(heard.path("message_type").asInt()).isZero();
      assertThat(heard.at("/sender/type").asText()).isEqualTo("contact");
      assertThat(write(one, "já vou ver", "echo-of-the-phone").path("id"))
          .as("the same key again writes nothing")
          .isEqualTo(sent.path("id"));
      assertThat(adas.told("message.created").stream().filter(is(sent))).hasSize(1);
    }
  }

  /** As the app does: a form with files, in which everything is a text. */
  private JsonNode write(String conversation, String content, String echo) {
    Map<String, String> fields =
        Map.of("content", content, "private", "false", "echo_id", echo, "content_attributes", "{}");
    List<Upload> files = List.of(Upload.text("a.txt", "a file"));
    return phone.post(conversation + "/messages", fields, "attachments[]", files).ok().json();
  }

  private static Predicate<JsonNode> is(JsonNode known) {
    return told -> told.path("id").equals(known.path("id"));
  }

  @Test
  void bothSeeThatTheOtherOneTypes() {
    long number = carla.begins("cadê a encomenda?");
    String typing = acme.path("conversations/" + number + "/toggle_typing_status");
    try (Cable adas = Cable.ofUser(phone, acme.id());
        Cable carlas = Cable.ofContact(carla)) {
      for (String state : List.of("on", "off")) {
        Map<String, Object> wanted = Map.of("typing_status", state, "is_private", false);
        assertThat(phone.post(typing, wanted).ok().body()).isEmpty();
        JsonNode ofAda = carlas.await("conversation.typing_" + state, told -> true);
        assertThat(ofAda.at("/user/type").asText()).isEqualTo("user");
        assertThat(ofAda.at("/conversation/id").asLong()).isEqualTo(number);
        String address = carla.address() + "/conversations/" + number + "/toggle_typing";
        carla.client().post(address, Map.of("typing_status", state)).ok();
        JsonNode ofCarla = adas.await("conversation.typing_" + state, told -> true);
        assertThat(ofCarla.at("/user/type").asText()).isEqualTo("contact");
        assertThat(ofCarla.path("is_private").asBoolean(true)).isFalse();
      }
      phone.post(typing, Map.of("typing_status", "on", "is_private", true)).ok();
      carla.writes("um sinal").ok();
      adas.await("message.created", told -> told.path("content").asText().equals("um sinal"));
      assertThat(carlas.told("conversation.typing_on")).as("a note is not told of").hasSize(1);
      assertThat(adas.told("conversation.typing_on")).as("nobody hears himself").hasSize(1);
    }
  }

  @Test
  void whatItSortsIsToldToAllWhoListen() {
    String one = acme.path("conversations/" + carla.begins("cadê a encomenda?"));
    olga.post(acme.path("labels"), Map.of("title", "vip")).ok();
    long team = made(olga.post(acme.path("teams"), Map.of("name", "vendas")));
    try (Cable olgas = Cable.ofUser(olga, acme.id())) {
      Answer taken = phone.post(one + "/assignments?assignee_id=" + ada.id(), null);
      assertThat(made(taken)).isEqualTo(ada.id());
      olgas.await("assignee.changed", told -> at(told, "/meta/assignee/id") == ada.id());
      assertThat(made(phone.post(one + "/assignments?team_id=" + team, null))).isEqualTo(team);
      olgas.await("team.changed", told -> at(told, "/meta/team/id") == team);
      JsonNode borne = phone.post(one + "/labels", Map.of("labels", List.of("vip"))).ok().json();
      assertThat(borne.at("/payload/0").asText()).isEqualTo("vip");
      olgas.await("conversation.updated", told -> told.path("labels").toString().contains("vip"));
      phone.post(one + "/toggle_priority", Map.of("priority", "urgent")).ok();
      olgas.await("conversation.updated", told -> is(told, "/priority", "urgent"));
      JsonNode ended = phone.post(one + "/toggle_status", resolved()).ok().json();
      assertThat(ended.at("/payload/current_status").asText()).isEqualTo("resolved");
      olgas.await("conversation.status_changed", told -> is(told, "/status", "resolved"));
      carla.writes("ainda não chegou").ok();
      olgas.await("conversation.status_changed", told -> is(told, "/status", "open"));
      hasTheShapes(olgas);
    }
  }

  private static void hasTheShapes(Cable cable) {
    ApiShapes shapes = new ApiShapes();
    SoftAssertions softly = new SoftAssertions();
    SHAPES.forEach(
        (event, shape) ->
            cable
                .told(event)
                .forEach(
                    told ->
                        softly
                            .assertThat(shapes.complaintsOfEvent(shape, told))
                            .as(event)
                            .isEmpty()));
    softly.assertAll();
  }

  @Test
  void whatItIsToldOfComesAndGoesAndNobodyElseHearsIt() {
    String one = acme.path("conversations/" + carla.begins("cadê a encomenda?"));
    try (Cable adas = Cable.ofUser(phone, acme.id());
        Cable olgas = Cable.ofUser(olga, acme.id())) {
      olga.post(one + "/assignments?assignee_id=" + ada.id(), null).ok();
      JsonNode told = adas.await("notification.created", any -> true);
      assertThat(told.at("/notification/notification_type").asText())
          .isEqualTo("conversation_assignment");
      assertThat(told.at("/notification/push_message_title").asText()).contains("cadê");
      assertThat(told.at("/performer/id").asLong()).isEqualTo(acme.owner().id());
      assertThat(counts(told)).containsExactly(1, 1);
      long id = at(told, "/notification/id");
      String notice = acme.path("notifications/" + id);
      phone.send("PATCH", notice, Map.of()).ok();
      JsonNode read = adas.await("notification.updated", any -> true);
      assertThat(read.at("/notification/read_at").isTextual()).isTrue();
      assertThat(counts(read)).containsExactly(0, 0);
      phone.post(notice + "/unread", null).ok();
      adas.await("notification.updated", any -> counts(any).equals(List.of(1, 1)));
      phone.send("DELETE", notice, null).ok();
      JsonNode gone = adas.await("notification.deleted", any -> true);
      assertThat(at(gone, "/notification/id")).isEqualTo(id);
      assertThat(counts(gone)).containsExactly(0, 0);
      carla.writes("um sinal").ok();
      olgas.await("message.created", any -> is(any, "/content", "um sinal"));
      assertThat(olgas.heard().toString()).doesNotContain("notification.");
      hasTheShapes(adas);
    }
  }

  private static List<Integer> counts(JsonNode told) {
    return List.of(told.path("unread_count").asInt(), told.path("count").asInt());
  }

  @Test
  void itHearsThatItIsNamedWhoAnsweredFirstAndWhatToReadAgain() {
    long number = carla.begins("cadê a encomenda?");
    String one = acme.path("conversations/" + number);
    try (Cable adas = Cable.ofUser(phone, acme.id());
        Cable olgas = Cable.ofUser(olga, acme.id())) {
      String named = "veja, [@Ada](mention://user/%d/Ada)".formatted(ada.id());
      olga.post(one + "/messages", Map.of("content", named, "private", true)).ok();
      JsonNode mentioned = adas.await("conversation.mentioned", any -> at(any, "/id") == number);
      assertThat(at(mentioned, "/performer/id")).isEqualTo(acme.owner().id());
      JsonNode notice = adas.await("notification.created", any -> true);
      assertThat(is(notice, "/notification/notification_type", "conversation_mention")).isTrue();
      JsonNode first = write(one, "já vou ver", "echo-1");
      JsonNode again = write(one, "já vi", "echo-2");
      for (Cable cable : List.of(adas, olgas)) {
        cable.await("message.created", is(again));
        assertThat(cable.told("first.reply.created")).hasSize(1).allMatch(is(first));
      }
      olga.post(acme.path("labels"), Map.of("title", "vip")).ok();
      JsonNode keys = adas.await("account.cache_invalidated", any -> true);
      assertThat(keys.at("/cache_keys/label").asText()).isNotBlank();
      assertThat(olgas.told("conversation.mentioned")).isEmpty();
      hasTheShapes(adas);
    }
  }

  private static Map<String, Object> resolved() {
    return Map.of("status", "resolved");
  }

  private static long made(Answer answer) {
    return answer.ok().json().path("id").asLong();
  }

  private static long at(JsonNode told, String pointer) {
    return told.at(pointer).asLong();
  }

  private static boolean is(JsonNode told, String pointer, String word) {
    return told.at(pointer).asText().equals(word);
  }

  @Test
  void whatItHasSeenIsReadAndMayBeUnreadAgain() {
    String one = acme.path("conversations/" + carla.begins("cadê a encomenda?"));
    assertThat(phone.get(one).ok().json().path("unread_count").asInt()).isEqualTo(1);
    JsonNode seen = phone.post(one + "/update_last_seen", null).ok().json();
    assertThat(seen.path("unread_count").asInt()).isZero();
    assertThat(seen.path("agent_last_seen_at").asLong()).isPositive();
    JsonNode unread = phone.post(one + "/unread", null).ok().json();
    assertThat(unread.path("unread_count").asInt()).isEqualTo(1);
    assertThat(phone.get(one + "/participants").ok().json().isArray()).isTrue();
    phone.post(one + "/mute", null).ok();
    assertThat(phone.get(one).ok().json().path("muted").asBoolean()).isTrue();
    phone.post(one + "/unmute", null).ok();
    assertThat(phone.get(one).ok().json().path("muted").asBoolean()).isFalse();
  }

  @Test
  void itIsThereAsLongAsItSaysSoAndAsItsOwnerWishes() {
    String self = Long.toString(ada.id());
    try (Cable adas = Cable.ofUser(phone, acme.id())) {
      adas.await("presence.update", told -> told.at("/users/" + self).asText().equals("online"));
      Map<String, Object> busy =
          Map.of("availability", "busy", "account_id", Long.toString(acme.id()));
      Answer chosen = phone.post("/api/v1/profile/availability", Map.of("profile", busy)).ok();
      assertThat(chosen.json().at("/accounts/0/availability").asText()).isEqualTo("busy");
      adas.isHere();
      JsonNode now =
          adas.await("presence.update", told -> told.at("/users/" + self).asText().equals("busy"));
      assertThat(now.path("account_id").asLong()).isEqualTo(acme.id());
      assertThat(now.path("contacts").isObject()).isTrue();
      assertThat(adas.heard().get(0).path("type").asText()).isEqualTo("welcome");
    }
  }

  @Test
  void whoSignedOutReadsNothingMore() {
    carla.begins("cadê a encomenda?");
    phone.get(acme.path("conversations")).ok();
    assertThat(phone.send("DELETE", "/auth/sign_out", null).ok().json().path("success").asBoolean())
        .isTrue();
    for (String path : List.of("/api/v1/profile", acme.path("conversations"))) {
      Answer refused = phone.get(path);
      assertThat(refused.status()).as("%s → %s", path, refused).isEqualTo(401);
      assertThat(refused.json().at("/errors/0").asText()).startsWith("You need to sign in");
    }
  }
}
