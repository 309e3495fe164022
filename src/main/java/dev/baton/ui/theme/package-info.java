/// Colours, typefaces, patterns and the look of the controls.
package dev.baton.ui.theme;
