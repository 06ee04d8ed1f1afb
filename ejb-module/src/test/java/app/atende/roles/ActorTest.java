package app.atende.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {
  private final Actor olga = Actor.agent(1, Role.ADMINISTRATOR, "Olga");
  private final Actor ada = Actor.agent(2, Role.AGENT, "Ada");
  private final Actor carla = Actor.contact(3, "Carla");

  @Test
  void anAdministratorHoldsEveryPermission() {
    assertThat(Permission.values()).allMatch(olga::may);
    assertThat(olga.isAdministrator()).isTrue();
  }

  @Test
  void aPlainAgentWorksInHisInboxesAndAdministersNothing() {
    assertThat(ada.permissions())
        .containsExactlyInAnyOrder(Permission.CONVERSATION_INBOX_MANAGE, Permission.CONTACT_EDIT);
    ada.require(Permission.CONTACT_EDIT);
    assertThatThrownBy(() -> ada.require(Permission.AGENT_MANAGE))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
  }

  @Test
  void aContactHoldsNothing() {
    assertThat(Permission.values()).noneMatch(carla::may);
    assertThat(carla.isContact()).isTrue();
  }

  @Test
  void theHouseItselfMayDoEverythingAndIsNoAgent() {
    assertThat(Permission.values()).allMatch(Actor.SYSTEM::may);
    assertThat(Actor.SYSTEM.isAgent()).isFalse();
    assertThat(Actor.SYSTEM.isAdministrator()).isFalse();
  }

  @Test
  void onlyAnAgentHasARole() {
    assertThatThrownBy(() -> new Actor(Actor.Kind.AGENT, 1, null, Set.of(), "Ada"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Actor(Actor.Kind.CONTACT, 1, Role.AGENT, Set.of(), "Carla"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eightPermissionsCanBeTicked() {
    assertThat(Permission.values()).filteredOn(Permission::isTickable).hasSize(8);
    assertThat(Permission.ofKey("conversation_manage")).contains(Permission.CONVERSATION_MANAGE);
    assertThat(Permission.ofKey("agent_manage")).isEmpty();
    assertThat(Permission.ofKey("CONVERSATION_MANAGE")).isEmpty();
  }
}
