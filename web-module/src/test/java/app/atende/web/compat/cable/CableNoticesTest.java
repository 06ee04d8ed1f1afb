package app.atende.web.compat.cable;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.TenantId;
import app.atende.web.compat.Wire;
import app.atende.web.compat.shapes.NoticeShape;
import app.atende.web.compat.shapes.PersonShape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CableNoticesTest {

  private static final PersonShape ADA =
      new PersonShape.UserEvent(2, "Ada", "Ada", "", "user", "online", "");

  @Test
  void underItsTitleEventsTellWhatWasSaidAndWhoseAccountItIs() throws IOException {
    Map<String, Object> told = CableNotices.told(notice(), new TenantId(7));
    assertThat(told)
        .containsEntry("push_message_title", "Carla: cadê?")
        .containsEntry("push_message_body", "Carla: cadê?")
        .containsEntry("account_id", 7L)
        .containsEntry("primary_actor_id", 12L)
        .containsEntry("read_at", null);
    JsonNode listed = Wire.tree(notice());
    assertThat(told).hasSize(listed.size() + 1);
    assertThat(listed.path("push_message_title").asText()).isEqualTo("Atribuída (#3)");
  }

  @Test
  void countsStandBesideTheNotice() throws IOException {
    JsonNode gone = Wire.read(Wire.write(new CableNotices.Counted(new CableNotices.Gone(4), 2, 3)));
    assertThat(gone.toString())
        .isEqualTo("{\"notification\":{\"id\":4},\"unread_count\":2,\"count\":3}");
  }

  private static NoticeShape notice() {
    return new NoticeShape(
        4,
        "conversation_assignment",
        "Atribuída (#3)",
        "Carla: cadê?",
        "Conversation",
        12,
        null,
        null,
        null,
        ADA,
        1_764_504_000,
        1_764_504_000,
        null,
        Map.of());
  }
}
