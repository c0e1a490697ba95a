#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

Language::Language(QCoreApplication &application) : m_application(application) {}

Language::~Language()
{
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
}

void Language::use(const QString &locale)
{
    if (locale == m_locale)
        return;
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
    m_locale = locale;
    QLocale::setDefault(QLocale(locale));
    if (m_qts.load(u"qtbase_"_s + locale, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qts);
    if (m_ours.load(u":/i18n/zhanggui_"_s + locale))
        m_application.installTranslator(&m_ours);
}

QString Language::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s;
}
