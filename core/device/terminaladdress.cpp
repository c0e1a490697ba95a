#include "core/device/terminaladdress.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longest = 200;

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}
}

Result<QUrl> parseTerminalAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == u"https" || url.scheme() == u"http";
    const bool plain = url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !web || url.host().isEmpty() || !plain || text.size() > longest || url.port() == 0)
        return Error{Error::Code::InvalidInput, u"address"_s};
    if (url.scheme() == u"http" && !isThisMachine(url.host()))
        return Error{Error::Code::InvalidInput, u"http"_s};
    return url;
}
