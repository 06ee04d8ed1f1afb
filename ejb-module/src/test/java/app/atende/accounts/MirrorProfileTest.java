package app.atende.accounts;

import static app.atende.rooms.Rooms.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.events.Cause;
import app.atende.events.DurableListener;
import app.atende.events.EventNote;
import app.atende.events.RunsTwiceContract;
import app.atende.people.EmailAddress;
import app.atende.people.HouseWork;
import app.atende.people.ProfileChange;
import app.atende.people.UserId;
import app.atende.people.Users;
import app.atende.roles.Role;
import app.atende.rooms.ControlBeans;
import app.atende.rooms.Rooms;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MirrorProfileTest implements RunsTwiceContract {
  @RegisterExtension private static final Rooms rooms = new Rooms(ControlBeans.all());
  private static final AgentId DORA = dora();

  private static AgentId dora() {
    ControlBeans.enter(rooms.acme());
    EmailAddress email = EmailAddress.of("dora@" + rooms.acme() + ".example");
    AgentId dora =
        rooms.callInRequest(
            () ->
                rooms
                    .get(Agents.class)
                    .invite(AgentInvitation.quietly("Dora", email.value(), Role.AGENT), OLGA));
    rooms
        .get(Users.class)
        .change(new UserId(dora.value()), new ProfileChange("Dora Dias", "Dô", null, null));
    return dora;
  }

  @Override
  public DurableListener listener() {
    return rooms.get(MirrorProfile.class);
  }

  @Override
  public void runOnce() {
    EventNote note =
        new EventNote(
            HouseWork.COPY_PROFILE.event,
            Instant.EPOCH,
            new Cause("SYSTEM", 0),
            Map.of("user", DORA.value()));
    rooms.run(() -> listener().handle(note));
  }

  @Override
  public Object outcome() {
    return rooms.call(() -> rooms.get(AgentQueries.class).get(DORA, OLGA));
  }

  @Test
  void everyAccountThatHeMayEnterKnowsHisNewName() {
    runOnce();
    assertThat(outcome().toString()).contains("Dora Dias").contains("Dô");
  }
}
