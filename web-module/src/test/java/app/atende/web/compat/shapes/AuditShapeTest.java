package app.atende.web.compat.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.accounts.AuditDetail;
import app.atende.accounts.AuditLine;
import app.atende.roles.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of the audit log in the dialect's words (contract 6.26). */
class AuditShapeTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void aChangeIsAListOfWhatWasAndWhatIs() {
    AuditShape shape =
        shape(
            "custom_role_changed",
            "custom_role",
            new AuditDetail("name", "Caixa", "Vendas", true),
            new AuditDetail("description", null, "x", true));
    assertThat(shape.action()).isEqualTo("update");
    assertThat(shape.auditableType()).isEqualTo("CustomRole");
    assertThat(shape.auditedChanges())
        .containsEntry("name", List.of("Caixa", "Vendas"))
        .containsEntry("description", Arrays.asList(null, "x"));
    assertThat(shape.createdAt()).isEqualTo(NOON.getEpochSecond());
    assertThat(shape.associatedId()).isEqualTo(5);
    assertThat(shape.userType()).isEqualTo("User");
  }

  @Test
  void beginningsAndEndsAreTold() {
    AuditShape invited =
        shape("agent_invited", "agent", new AuditDetail("email", null, "x", false));
    assertThat(invited.action()).isEqualTo("create");
    assertThat(invited.auditableType()).isEqualTo("AccountUser");
    assertThat(invited.auditedChanges()).containsEntry("email", "x");
    assertThat(shape("agent_removed", "agent").action()).isEqualTo("destroy");
    assertThat(shape("agent_invited_again", "agent").action()).isEqualTo("update");
  }

  private static AuditShape shape(String what, String kind, AuditDetail... details) {
    return AuditShape.of(
        new AuditLine(
            1, NOON, Actor.Kind.AGENT, 2L, "Olga", what, kind, 3L, "x", List.of(details), null),
        5);
  }
}
