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

/// The host's class of one region.
final class RegionClass {
    /// The host does not compile longer methods.
    private static final int MOST_BYTES = 7_900;

    private static final ClassDesc NAME = ClassDesc.of("dev.baton.python.runtime.CompiledRegion");
    private static final ClassDesc SUPER = ClassDesc.of("dev.baton.python.runtime.Region");
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_int, RegionCode.EVALUATOR, RegionCode.FRAME);

    private final byte[] bytes;

    /// Builds the class around the code of [Region#run].
    RegionClass(Consumer<CodeBuilder> run) {
        bytes = ClassFile.of().build(NAME, type -> type.withSuperclass(SUPER)
                .withFlags(ClassFile.ACC_FINAL)
                .withMethodBody(ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, 0, out -> out.aload(0)
                        .invokespecial(SUPER, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_())
                .withMethodBody("run", RUN, 0, run::accept));
    }

    boolean isTooLong() {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.findAttribute(Attributes.code()).stream())
                .anyMatch(code -> code.codeLength() > MOST_BYTES);
    }

    /// An object of the class.
    ///
    /// @param constants the objects its code refers to
    Region make(List<Object> constants) {
        try {
            MethodHandles.Lookup hidden =
                    MethodHandles.lookup().defineHiddenClassWithClassData(bytes, List.copyOf(constants), true);
            return (Region) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
