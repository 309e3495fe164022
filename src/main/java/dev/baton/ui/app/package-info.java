/// The window: puts the views together, and remembers how the user left it.
package dev.baton.ui.app;
