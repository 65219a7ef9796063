package fanzha.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;

/**
 * What a request's record does not call {@code @Nullable} has to be there. Behind the door nobody asks again: a field left
 * out is refused here, by its name, and is no failure of ours later.
 */
@Component
final class Required extends SimpleModule {
    Required() {
        super("required");
    }

    @Override
    public void setupModule(JacksonModule.SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Reader());
    }

    private static final class Reader extends NopAnnotationIntrospector {
        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && required(parameter)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
        }

        private static boolean required(AnnotatedParameter parameter) {
            if (!(parameter.getOwner().getAnnotated() instanceof Constructor<?> made) || !ours(made.getDeclaringClass())) {
                return false;
            }
            AnnotatedType[] types = made.getAnnotatedParameterTypes();
            return !types[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        }

        private static boolean ours(Class<?> type) {
            return type.isRecord() && type.getName().startsWith("fanzha.");
        }
    }
}
