package app.atende.accounts;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.events.Cause;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.people.HouseWork;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Role;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemoveDeletedUserTest implements RunsTwiceContract {
  private Rooms rooms;
  private AgentId dora;

  @BeforeEach
  void open() {
    rooms = new Rooms(ControlBeans.all());
    ControlBeans.enter(rooms.acme());
    String email = "dora@" + rooms.acme() + ".example";
    AgentInvitation invitation = AgentInvitation.quietly("Dora", email, Role.AGENT);
    dora = rooms.callInRequest(() -> rooms.get(Agents.class).invite(invitation, OLGA));
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Override
  public DurableListener listener() {
    return rooms.get(RemoveDeletedUser.class);
  }

  @Override
  public void runOnce() {
    EventNote note =
        new EventNote(
            HouseWork.REMOVE_DELETED.event,
            Instant.EPOCH,
            new Cause("SYSTEM", 0),
            Map.of("user", dora.value()));
    rooms.callInRequest(
        () -> {
          listener().handle(note);
          return null;
        });
  }

  @Override
  public Object outcome() {
    return rooms.call(() -> rooms.get(AgentQueries.class).ofIds(Set.of(dora), OLGA));
  }

  @Test
  void whoIsNoMoreInTheHouseIsNoMemberEither() {
    rooms.get(Users.class).delete(new UserId(dora.value()));
    assertThat(outcome()).asString().contains("Dora");
    runOnce();
    assertThat(outcome()).isEqualTo(Map.of());
  }

  @Test
  void whoIsStillInTheHouseStays() {
    runOnce();
    assertThat(outcome()).asString().contains("Dora");
  }
}
