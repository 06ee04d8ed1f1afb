package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.attributes.AttributeEdit;
import app.atende.attributes.AttributeId;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.NewAttribute;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.web.compat.LooseBody;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What bodies say of custom attributes (contract 6.12). */
class AttributeFieldsTest {

  private static final AttributeSummary KEPT =
      new AttributeSummary(
          new AttributeId(1),
          0,
          AttributeOwner.CONTACT,
          "plano",
          AttributeType.LIST,
          AttributeEdit.named("Plano").choosing(List.of("ouro")),
          false,
          Instant.EPOCH,
          Instant.EPOCH);

  @Test
  void wordsAndNumbersMeanTheSame() {
    for (String sent :
        List.of(
            "{'attribute_model':'contact_attribute','attribute_display_type':'list'}",
            "{'attribute_model':1,'attribute_display_type':'6'}",
            "{'custom_attribute_definition':{'attribute_model':'1','attribute_display_type':6}}")) {
      NewAttribute fresh = fields(sent).fresh();
      assertThat(fresh.owner()).as(sent).isEqualTo(AttributeOwner.CONTACT);
      assertThat(fresh.type()).as(sent).isEqualTo(AttributeType.LIST);
    }
  }

  @Test
  void whatIsNotMentionedStays() {
    assertThat(fields("{}").over(KEPT)).isEqualTo(KEPT.edit());
    AttributeEdit changed = fields("{'attribute_values':['ouro','prata']}").over(KEPT);
    assertThat(changed.choices()).containsExactly("ouro", "prata");
    assertThat(changed.name()).isEqualTo("Plano");
    assertThat(fields("{'attribute_key':'plano','attribute_model':1}").over(KEPT))
        .isEqualTo(KEPT.edit());
  }

  @Test
  void whatCannotBeOtherwiseIsRefused() {
    for (String sent :
        List.of(
            "{'attribute_key':'outro'}",
            "{'attribute_display_type':'text'}",
            "{'attribute_model':0}",
            "{'attribute_model':'company_attribute'}")) {
      assertThatThrownBy(() -> fields(sent).over(KEPT))
          .as(sent)
          .isInstanceOf(DomainException.class);
    }
  }

  @Test
  void refusalsNameTheFieldsOfTheDialect() {
    DomainException key = DomainException.at("key", ErrorCode.ATTRIBUTE_KEY_TAKEN);
    assertThat(AttributeFields.inTheirWords(key).field()).contains("attribute_key");
    DomainException whole = new DomainException(ErrorCode.STALE_EDIT);
    assertThat(AttributeFields.inTheirWords(whole)).isSameAs(whole);
  }

  private static AttributeFields fields(String json) {
    return AttributeFields.of(LooseBody.ofJson(json.replace('\'', '"')));
  }
}
