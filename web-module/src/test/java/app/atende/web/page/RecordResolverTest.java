package app.atende.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

  private final RecordResolver resolver = new RecordResolver();
  private final ELContext context = new Context();

  private record Line(String name, long number) {
    public String getLabel() {
      return name + number;
    }
  }

  @Test
  void aComponentIsRead() {
    assertThat(resolver.getValue(context, new Line("Acme", 7), "name")).isEqualTo("Acme");
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whatIsNoComponentIsLeftToTheOthers() {
    assertThat(resolver.getValue(context, new Line("Acme", 7), "label")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void whatIsNoRecordIsLeftToTheOthers() {
    assertThat(resolver.getValue(context, "Acme", "name")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void theTypeIsThatOfTheComponent() {
    assertThat(resolver.getType(context, new Line("Acme", 7), "number")).isEqualTo(long.class);
  }

  /** As much of a context as a resolver asks for. */
  private static final class Context extends ELContext {
    @Override
    public ELResolver getELResolver() {
      return null;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return null;
    }

    @Override
    public VariableMapper getVariableMapper() {
      return null;
    }
  }
}
