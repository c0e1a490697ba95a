#pragma once

#include <QString>

/// The form in which texts are compared: NFKC (so full-width letters become plain ones), case folded without
/// regard to the locale, accents of Latin and Greek letters and invisible characters dropped. Blanks stay,
/// each as one U+0020.
QString foldText(const QString &text);

/// foldText without its blanks: "Ｃａｆé  Latte" → "cafelatte".
QString searchKey(const QString &text);
