package app.atende.web.compat.account;

import static app.atende.notifications.NoticeKind.ASSIGNED;
import static app.atende.notifications.NoticeKind.NEW_CONVERSATION;
import static app.atende.notifications.NoticeKind.NEW_MESSAGE;
import static app.atende.notifications.NoticeKind.WEBHOOK_STOPPED;
import static app.atende.notifications.NoticeWay.CONSOLE;
import static app.atende.notifications.NoticeWay.MAIL;
import static app.atende.notifications.NoticeWay.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.notifications.NoticeWishes;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.account.NoticeFlags.Change;
import app.atende.web.compat.shapes.NoticeSettingsShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The flags by which phones say what they want to hear (contract 6.23). */
class NoticeFlagsTest {

  private static final NoticeWishes USUAL =
      new NoticeWishes(
          Map.of(
              ASSIGNED, Set.of(CONSOLE, MAIL, PUSH),
              NEW_CONVERSATION, Set.of(MAIL),
              NEW_MESSAGE, Set.of(CONSOLE)));

  @Test
  void onlyWhatIsOtherwiseChangesAndOnlyInTheListsThatWereSent() {
    assertThat(changes("{'selected_push_flags':['push_conversation_assignment']}")).isEmpty();
    assertThat(changes("{'selected_push_flags':[]}"))
        .containsExactly(new Change(ASSIGNED, PUSH, false));
    assertThat(changes("{}")).isEmpty();
  }

  @Test
  void aWishThatNoFlagNamesIsLeftAlone() {
    NoticeWishes byMail = new NoticeWishes(Map.of(WEBHOOK_STOPPED, Set.of(MAIL)));
    assertThat(NoticeFlags.of(body("{'selected_email_flags':[]}")).over(byMail)).isEmpty();
  }

  @Test
  void oneOfTwoFlagsIsEnoughToTurnAWishOnAndOff() {
    assertThat(
            changes(
                "{'selected_push_flags':['push_conversation_assignment',"
                    + "'push_participating_conversation_new_message']}"))
        .containsExactly(new Change(NEW_MESSAGE, PUSH, true));
    NoticeWishes both = new NoticeWishes(Map.of(NEW_MESSAGE, Set.of(CONSOLE, PUSH)));
    assertThat(
            NoticeFlags.of(
                    body("{'selected_push_flags':['push_assigned_conversation_new_message']}"))
                .over(both))
        .containsExactly(new Change(NEW_MESSAGE, PUSH, false));
  }

  @Test
  void whatComesByMailComesByTheBellToo() {
    assertThat(
            changes(
                "{'selected_email_flags':['email_conversation_assignment',"
                    + "'email_conversation_creation','email_sla_missed_resolution']}"))
        .containsExactly(new Change(NEW_CONVERSATION, CONSOLE, true));
    assertThat(
            changes(
                "{'selected_push_flags':['push_conversation_assignment',"
                    + "'push_conversation_creation']}"))
        .containsExactly(
            new Change(NEW_CONVERSATION, CONSOLE, true), new Change(NEW_CONVERSATION, PUSH, true));
    assertThat(changes("{'selected_email_flags':['email_conversation_assignment']}"))
        .as("what the bell hid does not come back with it")
        .containsExactly(new Change(NEW_CONVERSATION, MAIL, false));
    assertThat(NoticeSettingsShape.of(USUAL, 1, 2).selectedEmailFlags())
        .as("nothing that comes by no bell")
        .containsExactly("email_conversation_assignment");
    assertThat(NoticeSettingsShape.of(USUAL, 1, 2).allPushFlags()).hasSize(5);
  }

  @Test
  void whatIsNoFlagIsRefusedAtItsList() {
    for (String list : List.of("['shoes']", "['push_conversation_assignment']", "[{}]")) {
      assertThatThrownBy(() -> changes("{'selected_email_flags':" + list + "}"))
          .hasMessageContaining("VALUE_INVALID at selected_email_flags");
    }
    assertThatThrownBy(() -> NoticeFlags.of(json("{'selected_email_flags':[]}")))
        .hasMessageContaining("VALUE_REQUIRED at notification_settings");
  }

  private static List<Change> changes(String settings) {
    return NoticeFlags.of(body(settings)).over(USUAL);
  }

  private static LooseBody body(String settings) {
    return json("{'notification_settings':" + settings + "}");
  }

  private static LooseBody json(String text) {
    return LooseBody.ofJson(text.replace('\'', '"'));
  }
}
