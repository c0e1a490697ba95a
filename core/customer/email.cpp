#include "core/customer/email.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestDomain = 253;

/// Characters that may stand before the @ without quotes; letters of any script may, too.
bool isLocal(const QString &text)
{
    static const QString signs = u"!#$%&'*+-/=?^_`{|}~."_s;
    return !text.isEmpty() && text.toUtf8().size() <= longestLocal && !text.startsWith(u'.')
        && !text.endsWith(u'.') && !text.contains(u".."_s)
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.isSurrogate() || c.isMark() || signs.contains(c);
           });
}

/// In ASCII and lower case; empty for what is no domain.
QString domainOf(const QString &text)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(text)).toLower();
    const QStringList labels = ascii.split(u'.');
    const bool fits = labels.size() > 1 && ascii.size() <= longestDomain
        && std::all_of(labels.begin(), labels.end(), [](const QString &label) {
                          return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
                              && !label.endsWith(u'-')
                              && std::all_of(label.begin(), label.end(), [](QChar c) {
                                     return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
                                 });
                      });
    return fits && labels.last().size() > 1 && !labels.last().front().isDigit() ? ascii : QString();
}
}

Result<Email> Email::parse(const QString &typed)
{
    constexpr qsizetype longestTyped = 320;
    // Full-width letters and signs are what a Chinese keyboard types by mistake.
    const QString text =
        typed.size() > longestTyped ? QString() : typed.normalized(QString::NormalizationForm_KC).trimmed();
    const qsizetype at = text.indexOf(u'@');
    const QString local = text.left(std::max<qsizetype>(at, 0)).toLower();
    const QString domain = domainOf(text.mid(at + 1));
    if (at < 1 || !isLocal(local) || domain.isEmpty())
        return Error{Error::Code::InvalidInput, u"email"_s};
    return Email(local + u'@' + domain);
}

QString Email::masked() const
{
    return m_address.left(m_address.front().isHighSurrogate() ? 2 : 1) + u"***"_s
        + m_address.sliced(m_address.indexOf(u'@'));
}
