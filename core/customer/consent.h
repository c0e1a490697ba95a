#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QString>

#include <optional>
#include <vector>

/// What somebody's data may be used for. Marketing is asked for each channel by itself.
struct ConsentPurpose
{
    enum class Purpose { Membership, Marketing, Profiling };
    enum class Channel { None, Sms, Email, WeChat, Phone };

    Purpose purpose = Purpose::Membership;
    Channel channel = Channel::None; ///< of marketing, else None

    friend bool operator==(const ConsentPurpose &, const ConsentPurpose &) = default;
    friend auto operator<=>(const ConsentPurpose &, const ConsentPurpose &) = default;
};

/// One giving or withdrawing.
struct ConsentEntry
{
    ConsentPurpose what;
    bool granted = false;
    QString source;          ///< "till", "paper", "web", "phone", "import"
    QString textVersion;     ///< of the words that were agreed to
    bool byGuardian = false; ///< for somebody under 14
    Id<struct User> user;
    Timestamp at;
};

/// Every purpose that can be asked for, in the order in which it is.
const std::vector<ConsentPurpose> &consentPurposes();

/// "membership", "marketing", "profiling" and "", "sms", "email", "wechat", "phone"; InvalidInput "purpose"
/// or "channel".
Result<ConsentPurpose> consentPurpose(const QString &purpose, const QString &channel);
QString purposeText(const ConsentPurpose &what);
QString channelText(const ConsentPurpose &what);
bool isConsentSource(const QString &source);

/// Whether it holds by these entries, the oldest first: the last one says. Nobody who was never asked
/// consents.
bool holds(const std::vector<ConsentEntry> &entries, const ConsentPurpose &what);

/// What decides, beside what was said, whether a consent may be used.
struct ConsentLimits
{
    bool isRestricted = false; ///< the person's data are not used
    bool isChild = false;      ///< under 14: only what a guardian agreed to holds
};

/// The age from which somebody consents alone (PIPL, article 31).
inline constexpr int ageOfConsent = 14;

/// Whether a purpose may be served now: it holds, and nothing stands against it.
bool isUsable(const std::vector<ConsentEntry> &entries, const ConsentPurpose &what,
              const ConsentLimits &limits);
/// Whether a guardian is to be asked: of somebody under 14 whose membership no guardian agreed to, or of whom
/// something holds that none agreed to.
bool needsGuardian(const std::vector<ConsentEntry> &entries, const ConsentLimits &limits);

/// The version of the words that the program shows when it asks.
inline const QString consentTextVersion = QStringLiteral("2026-11");
