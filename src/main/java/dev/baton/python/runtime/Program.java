package dev.baton.python.runtime;

import dev.baton.python.code.CodeObject;
import dev.baton.python.object.Singleton;

/// The program as one interpreter has it: its code, its variables, and what is executed besides it.
public final class Program {
    private static final String NAME = "__name__";
    private static final String MAIN = "__main__";

    private final Interpreter interpreter;
    private final Namespace globals;
    private final Namespace scripts;
    private final PyFunction body;
    private boolean importing;

    Program(Interpreter interpreter, Namespace globals, Namespace scripts) {
        this.interpreter = interpreter;
        this.globals = globals;
        this.scripts = scripts;
        body = new PyFunction(link(interpreter.setup().module()), globals);
        globals.set(NAME, MAIN);
        globals.set("__doc__", Singleton.NONE);
        globals.set("__file__", interpreter.setup().module().fileName());
        scripts.set(NAME, MAIN);
    }

    /// A call of the program's own code, under the name that the variable `__name__` has then.
    public Object run() {
        return new PyFrame(body);
    }

    /// A function of code that is executed besides the program, among variables of its own.
    public PyFunction script(CodeObject code) {
        return new PyFunction(link(code), scripts);
    }

    /// The variables of such code.
    public Namespace scripts() {
        return scripts;
    }

    private LinkedCode link(CodeObject code) {
        Profile profile = interpreter.profile();
        LinkedCode linked = interpreter.link(code);
        Compilation compilation = interpreter.compilation();
        if (compilation.enabled() && profile.checks() == Profile.Checks.LOOPS_AND_CALLS) {
            linked.compile(compilation);
        }
        return linked;
    }

    /// The compiled program with the functions in it.
    LinkedCode linked() {
        return body.linked();
    }

    /// Whether the program is being imported by a process that was started for something else.
    public boolean isImporting() {
        return importing;
    }

    /// Begins or ends the import of the program by a started process or interpreter.
    public void importing(boolean begins) {
        importing = begins;
        globals.set(NAME, interpreter.process().isSubinterpreter() ? "<fake __main__>" : "__mp_main__");
    }

    /// Whether the program has been imported here, or runs.
    public boolean isThere() {
        return !interpreter.process().isSubinterpreter() || !MAIN.equals(globals.get(NAME));
    }
}
