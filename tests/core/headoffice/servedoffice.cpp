#include "tests/core/headoffice/servedoffice.h"

#include "core/sync/wire/events.h"
#include "tests/core/headoffice/httpsclient.h"

using namespace Qt::StringLiterals;

QByteArray jsonHead(const QByteArray &target, const QByteArray &more)
{
    return HttpsClient::head(target, "Content-Type: application/json\r\n" + more);
}

QByteArray helloOf(const EnrolledTill &till)
{
    return wire::encode(wire::Hello{till.identity.shop, till.identity.till, till.identity.epoch, 1, 1,
                                    u"test"_s, Timestamp::ofMilliseconds(1'772'712'000'000)});
}
