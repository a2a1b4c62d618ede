/**
 * How everything looks: the theme's style sheets, the bundled fonts, the drawn icons, and the colour tokens for what is painted rather
 * than styled. Colours are written in {@code assets/css/tokens-*.css} only. Start reading at {@link io.kubarium.ui.theme.Theme}.
 */
package io.kubarium.ui.theme;
