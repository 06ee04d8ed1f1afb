package app.atende.people;

import static app.atende.people.House.OTHER_PASSWORD;
import static app.atende.people.House.PASSWORD;
import static app.atende.people.House.at;
import static app.atende.people.Refusal.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.ErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ControlSchema.class)
class UserChangesTest {
  private static final EmailAddress ELSEWHERE = EmailAddress.of("ada@globex.example");

  private static UserChange change(EmailAddress email, String name, String json) {
    return new UserChange(
        Optional.ofNullable(email), name, null, Optional.of(OTHER_PASSWORD), kept -> json);
  }

  @Test
  void whatIsAskedForHappensTogether(House house) {
    User ada = house.ada();
    String session = house.enter("ada@acme.example", PASSWORD, at("192.0.2.1")).token();
    String link = house.links.issue(LinkPurpose.RESET, ada.id());
    User after = house.userChanges.change(ada.id(), change(ELSEWHERE, "Ada L.", "{\"plan\":1}"));
    assertThat(after).isEqualTo(house.users.get(ada.id()));
    assertThat(after.email()).isEqualTo(ELSEWHERE);
    assertThat(after.name()).isEqualTo("Ada L.");
    assertThat(after.attributes().custom()).isEqualTo("{\"plan\":1}");
    assertThat(house.sessions.find(Realm.USER, session)).isEmpty();
    assertThat(house.links.find(LinkPurpose.RESET, link)).isEmpty();
    assertThat(house.asked(HouseWork.COPY_PROFILE)).hasSize(1);
    house.enter("ada@globex.example", OTHER_PASSWORD, at("192.0.2.1"));
  }

  @Test
  void aRefusalLeavesAllAsItWas(House house) {
    User ada = house.ada();
    house.users.findOrInvite(EmailAddress.of("ben@acme.example"), "Ben");
    String session = house.enter("ada@acme.example", PASSWORD, at("192.0.2.1")).token();
    String link = house.links.issue(LinkPurpose.RESET, ada.id());
    EmailAddress taken = EmailAddress.of("ben@acme.example");
    refuse(house, ErrorCode.EMAIL_TAKEN, change(taken, "Ada L.", "{}"));
    refuse(house, ErrorCode.VALUE_REQUIRED, change(ELSEWHERE, " ", "{}"));
    refuse(house, ErrorCode.VALUE_TOO_LONG, change(ELSEWHERE, "A", "\"" + "x".repeat(65_536)));
    refuse(
        house,
        ErrorCode.PASSWORD_TOO_SHORT,
        new UserChange(Optional.of(ELSEWHERE), "A", "A", Optional.of("short"), kept -> "{}"));
    assertThat(house.users.get(ada.id())).isEqualTo(ada);
    assertThat(house.sessions.find(Realm.USER, session)).isPresent();
    assertThat(house.links.find(LinkPurpose.RESET, link)).isPresent();
    assertThat(house.asked(HouseWork.COPY_PROFILE)).isEmpty();
    house.enter("ada@acme.example", PASSWORD, at("192.0.2.1"));
  }

  private static void refuse(House house, ErrorCode code, UserChange wanted) {
    User ada = house.users.find(EmailAddress.of("ada@acme.example")).orElseThrow();
    isRefused(code, () -> house.userChanges.change(ada.id(), wanted));
  }

  @Test
  void whatNobodyMentionsStays(House house) {
    User ada = house.ada();
    String link = house.links.issue(LinkPurpose.RESET, ada.id());
    UserChange nothing =
        new UserChange(Optional.of(ada.email()), null, null, Optional.empty(), kept -> kept);
    assertThat(house.userChanges.change(ada.id(), nothing)).isEqualTo(ada);
    assertThat(house.links.find(LinkPurpose.RESET, link)).isPresent();
    assertThat(house.asked(HouseWork.COPY_PROFILE)).isEmpty();
  }
}
