package app.atende.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets pages read the components of records: {@code #{row.name}} calls {@code name()}. Expression
 * Language 5 only knows beans; version 6 brings this itself. What is no component is left to the
 * others, so a record's own getters and methods work too.
 */
public class RecordResolver extends ELResolver {

  private static final ClassValue<Map<String, Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(
                  Collectors.toUnmodifiableMap(RecordComponent::getName, RecordResolver::accessor));
        }
      };

  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true); // the record itself may be known to its package only
    return accessor;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Method accessor = find(base, property);
    if (accessor == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return accessor.invoke(base);
    } catch (InvocationTargetException thrown) {
      throw new ELException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new ELException(impossible);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    Method accessor = find(base, property);
    if (accessor == null) {
      return null;
    }
    context.setPropertyResolved(base, property);
    return accessor.getReturnType();
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // nothing is ever written: whoever tries hears it from the next resolver
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    if (find(base, property) != null) {
      context.setPropertyResolved(base, property);
    }
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Method find(Object base, Object property) {
    return base instanceof Record && property != null
        ? ACCESSORS.get(base.getClass()).get(property.toString())
        : null;
  }
}
