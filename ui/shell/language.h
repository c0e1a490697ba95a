#pragma once

#include <QTranslator>

class QCoreApplication;

/// The language of the window: our words and Qt's own.
class Language
{
public:
    explicit Language(QCoreApplication &application);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// "zh_CN" or "en"; what is shown already keeps its words until it is built anew.
    void use(const QString &locale);
    const QString &current() const { return m_locale; }
    /// What fits the machine.
    static QString ofSystem();

private:
    QCoreApplication &m_application;
    QString m_locale;
    QTranslator m_ours;
    QTranslator m_qts;
};
