package dev.baton.python.runtime;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.function.Consumer;

/// The host's class of compiled code.
final class RegionClass {
    /// The host does not compile longer methods.
    private static final int MOST_BYTES = 7_900;

    private static final ClassDesc NAME = ClassDesc.of("dev.baton.python.runtime.CompiledRegion");

    private final byte[] bytes;

    /// Builds the class around the code of its one method.
    RegionClass(Class<?> superclass, String method, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        ClassDesc above = superclass.describeConstable().orElseThrow();
        bytes = ClassFile.of().build(NAME, made -> made.withSuperclass(above)
                .withFlags(ClassFile.ACC_FINAL)
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, out -> out.aload(0)
                        .invokespecial(above, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_())
                .withMethodBody(method, type, 0, body::accept));
    }

    boolean isTooLong() {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.findAttribute(Attributes.code()).stream())
                .anyMatch(code -> code.codeLength() > MOST_BYTES);
    }

    /// An object of the class.
    ///
    /// @param constants the objects its code refers to
    Object make(List<Object> constants) {
        try {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, List.copyOf(constants), true);
            return hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
