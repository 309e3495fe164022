package dev.baton.python.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.baton.python.object.PyObject;
import dev.baton.python.object.PyRaise;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What built-ins hold while they are being executed is no garbage: their frames and folds show all of it.
class HeldByBuiltinsTest {
    private static final JavaClasses PYTHON = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.baton.python");

    /// What all frames have, which shows its arguments differently, and what is on its way from another interpreter.
    private static final Set<String> NOT_HERE = Set.of("NativeFrame", "Visit", "Stay");

    @Test
    void framesOfBuiltInsShowEveryFieldThatCanHoldAnObject() {
        List<JavaField> fields =
                PYTHON.stream().flatMap(HeldByBuiltinsTest::holding).toList();
        assertFalse(fields.isEmpty());
        assertEquals(
                List.of(),
                fields.stream()
                        .filter(field -> !isShown(field))
                        .map(JavaField::getFullName)
                        .toList());
    }

    /// The same test would notice.
    @Test
    void aForgottenFieldIsNoticed() {
        JavaClass forgetful = new ClassFileImporter().importClass(Forgetful.class);
        assertEquals(
                List.of("forgotten"),
                holding(forgetful)
                        .filter(field -> !isShown(field))
                        .map(JavaField::getName)
                        .toList());
    }

    /// The fields of a frame or a fold that can hold an object of the program. What a lambda captured is an argument of
    /// the call, which [NativeFrame] holds by itself.
    private static Stream<JavaField> holding(JavaClass type) {
        boolean holds = type.isAssignableTo(NativeFrame.class) || type.isAssignableTo(Fold.class);
        return holds && !NOT_HERE.contains(type.getSimpleName())
                ? type.getFields().stream().filter(HeldByBuiltinsTest::canHold)
                : Stream.empty();
    }

    private static boolean canHold(JavaField field) {
        List<JavaClass> types = field.getType().getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .toList();
        boolean function = types.stream().anyMatch(type -> type.getPackageName().equals("java.util.function"));
        return !function
                && !field.getModifiers().contains(JavaModifier.STATIC)
                && types.stream().anyMatch(HeldByBuiltinsTest::isObject);
    }

    private static boolean isObject(JavaClass type) {
        return type.isEquivalentTo(Object.class)
                || Stream.of(PyObject.class, PyRaise.class, Frame.class, Fold.class)
                        .anyMatch(type::isAssignableTo);
    }

    private static boolean isShown(JavaField field) {
        return field.getOwner()
                .tryGetMethod("visit", Consumer.class)
                .filter(visit -> visit.getFieldAccesses().stream()
                        .anyMatch(access -> access.getTarget().getName().equals(field.getName())))
                .isPresent();
    }

    /// Shows one of its fields.
    private static final class Forgetful extends NativeFrame {
        private final Object shown = new Object();
        private final List<Object> forgotten = List.of();

        @Override
        protected Object step(Evaluator evaluator, @Nullable Object received) {
            return forgotten;
        }

        @Override
        protected void visit(Consumer<Object> visitor) {
            visitor.accept(shown);
        }
    }
}
